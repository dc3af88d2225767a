#pragma once

#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::IdempotencyRecorded& change);

std::optional<casework::Ledger::Receipt> receipt_of(const Shelf& shelf, std::string_view account_id, std::string_view key);

}  // namespace kuaiban::store
