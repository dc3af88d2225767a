#pragma once

#include <string>
#include <string_view>

namespace kuaiban::certificate {

/// The issuing key, wherever it is kept: a file (demo), a PKCS#11 token (production). Any thread may sign.
class SigningKey {
public:
    virtual ~SigningKey() = default;
    /// ECDSA P-256 over a SHA-256 digest; the DER form (RFC 3279).
    virtual std::string sign_digest(std::string_view digest) const = 0;
    virtual const std::string& certificate_der() const = 0;
    virtual const std::string& public_key_der() const = 0;      ///< SubjectPublicKeyInfo
};

/// r||s, 64 bytes, as JWS and WebCrypto want it, from the DER form.
std::string raw_signature(std::string_view der_signature);

/// Whether `raw` (r||s, 64 bytes) signs the digest with that key's private half. False for anything malformed.
bool is_signature(std::string_view public_key_der, std::string_view digest, std::string_view raw);

}  // namespace kuaiban::certificate
