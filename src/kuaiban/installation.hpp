#pragma once

#include "certificate/certificate_authority.hpp"
#include "crypto/crypto.hpp"
#include "kuaiban/paths.hpp"
#include "store/database.hpp"

namespace kuaiban {

// The files beside the data that every node of one installation has the same copy of. They are made at the first start of all,
// and never for data that was sealed or certificates that were issued with others. Throw std::runtime_error or
// store::DatabaseError, saying where to copy them from.

crypto::KeyRing installation_keys(const Paths& paths, store::Database& ledger);
certificate::CertificateAuthority installation_authority(const Paths& paths, store::Database& ledger);

}  // namespace kuaiban
