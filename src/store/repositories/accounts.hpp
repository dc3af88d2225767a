#pragma once

#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::AccountOpened& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::PasswordSet& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::LanguageChosen& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::PersonVerified& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::AccountMobileChanged& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::AccountFolded& change);

std::optional<casework::Account> account(const Shelf& shelf, std::string_view id);
std::optional<casework::SessionWithAccount> session_with_account(const Shelf& shelf, std::string_view token_hash);
std::optional<casework::Account> account_of(const Shelf& shelf, const domain::Mobile& mobile);
std::vector<casework::Account> accounts_of(const Shelf& shelf, const domain::ResidentId& person);   // last verified first

}  // namespace kuaiban::store
