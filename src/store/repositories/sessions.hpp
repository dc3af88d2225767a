#pragma once

#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::SessionOpened& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::SessionSeen& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::SessionEnded& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::OtherSessionsEnded& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::ExpiredSwept& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::SignInAnswered& change);

/// Its seven columns, from `first` on, in the order of the table.
casework::Session read_session(const Row& row, int first = 0);
std::optional<casework::Session> session(const Shelf& shelf, std::string_view token_hash);
std::vector<casework::Session> sessions_of(const Shelf& shelf, std::string_view account_id);    // last seen first

}  // namespace kuaiban::store
