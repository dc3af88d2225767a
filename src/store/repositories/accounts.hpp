#pragma once

#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::AccountOpened& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::PasswordSet& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::LanguageChosen& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::PersonVerified& change);

std::optional<casework::Account> account(const Shelf& shelf, std::string_view id);
std::optional<casework::Account> account_of(const Shelf& shelf, const domain::Mobile& mobile);

}  // namespace kuaiban::store
