#pragma once

#include <memory>
#include <string>

#include "certificate/signing_key.hpp"

namespace kuaiban::certificate {

/// A demo authority: root and issuing certificate, both P-256, made at first start. Its folder lies outside the data folder:
/// root.pem and issuing.pem (public), root.key and issuing.key (mode 0600).
class CertificateAuthority {
public:
    /// Throws std::runtime_error naming file and remedy.
    static CertificateAuthority load_or_create(const std::string& folder);

    std::shared_ptr<const SigningKey> signing_key() const { return signing_key_; }
    const std::string& root_pem() const noexcept { return root_pem_; }

private:
    CertificateAuthority(std::shared_ptr<const SigningKey> key, std::string root_pem)
        : signing_key_{std::move(key)}, root_pem_{std::move(root_pem)} {}

    std::shared_ptr<const SigningKey> signing_key_;
    std::string root_pem_;
};

}  // namespace kuaiban::certificate
