#pragma once

#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::AttemptFailed& change);

int attempts_failed(const Shelf& shelf, std::string_view kind, std::string_view key, Instant now);

}  // namespace kuaiban::store
