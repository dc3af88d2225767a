#pragma once

#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::OfficerSessionOpened& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::OfficerSessionSeen& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::OfficerSessionEnded& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::OfficerSessionsEnded& change);

std::optional<casework::OfficerSession> officer_session(const Shelf& shelf, std::string_view token_hash);
std::vector<casework::OfficerSession> sessions_of_officer(const Shelf& shelf, std::string_view officer_id);

}  // namespace kuaiban::store
