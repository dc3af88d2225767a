#pragma once

#include "certificate/openssl_owner.hpp"
#include "certificate/signing_key.hpp"

namespace kuaiban::certificate {

/// A P-256 key held in memory, read from a file.
class FileSigningKey : public SigningKey {
public:
    /// Throws std::runtime_error where key and certificate do not belong together.
    FileSigningKey(Key key, const X509* certificate);

    std::string sign_digest(std::string_view digest) const override;
    const std::string& certificate_der() const override { return certificate_der_; }
    const std::string& public_key_der() const override { return public_key_der_; }

private:
    Key key_;
    std::string certificate_der_, public_key_der_;
};

}  // namespace kuaiban::certificate
