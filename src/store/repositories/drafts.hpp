#pragma once

#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::DraftOpened& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::DraftSaved& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::DraftClosed& change);

std::optional<casework::Draft> draft(const Shelf& shelf, std::string_view id);
std::vector<casework::Draft> drafts_of(const Shelf& shelf, std::string_view account_id);    // newest first

}  // namespace kuaiban::store
