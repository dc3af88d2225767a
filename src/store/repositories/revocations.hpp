#pragma once

#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::RevocationProposed& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::RevocationDecided& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::CertificateRevoked& change);

std::optional<casework::Revocation> revocation(const Shelf& shelf, std::string_view id);
std::vector<casework::Revocation> open_revocations(const Shelf& shelf);

}  // namespace kuaiban::store
