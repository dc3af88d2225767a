#pragma once

#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::CertificateVerified& change);

std::vector<casework::Verification> verifications_of(const Shelf& shelf,
                                                     std::string_view certificate_id);     // newest first, at most 100

}  // namespace kuaiban::store
