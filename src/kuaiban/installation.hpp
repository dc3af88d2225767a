#pragma once

#include "certificate/certificate_authority.hpp"
#include "kuaiban/paths.hpp"
#include "store/key_cabinet.hpp"

namespace kuaiban {

// The files beside the data that every node of one installation has the same copy of. They are made at the first start of all,
// and never for data that was sealed or certificates that were issued with others. Throw std::runtime_error or
// store::DatabaseError, saying where to copy them from.

/// The master key from where it is kept, and the keys it opens.
class InstallationKeys {
public:
    InstallationKeys(const Paths& paths, store::Database& ledger);

    const crypto::MasterKey& master() const noexcept { return *master_; }
    const crypto::KeyRing& ring() const noexcept { return cabinet_.ring(); }
    store::KeyCabinet& cabinet() noexcept { return cabinet_; }

private:
    const std::unique_ptr<crypto::MasterKey> master_;
    store::KeyCabinet cabinet_;
};

certificate::CertificateAuthority installation_authority(const Paths& paths, store::Database& ledger);

}  // namespace kuaiban
