#pragma once

#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::TotpEnrolled& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::TotpUsed& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::SecondFactorReset& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::RecoveryCodesMade& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::RecoveryCodeUsed& change);

std::optional<casework::TotpSecret> totp_of(const Shelf& shelf, std::string_view officer_id);
int recovery_codes_left(const Shelf& shelf, std::string_view officer_id);

}  // namespace kuaiban::store
