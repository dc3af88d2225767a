#pragma once

#include <memory>
#include <string_view>

namespace kuaiban::crypto {

/// Somebody else's key for checking signatures: RSA (PKCS#1 v1.5) or ECDSA on P-256, both with SHA-256 – what JWA calls RS256 and ES256.
class PublicKey {
public:
    /// Big-endian modulus and exponent. Throws std::invalid_argument below 2,048 or above 8,192 bits, or where it is no key.
    static PublicKey rsa(std::string_view modulus, std::string_view exponent);
    /// The point's coordinates, 32 bytes each. Throws std::invalid_argument for a point off the curve.
    static PublicKey p256(std::string_view x, std::string_view y);

    /// An ECDSA signature is r and s, 32 bytes each, as JOSE writes it (RFC 7518 §3.4). False for anything that does not fit.
    bool verifies(std::string_view message, std::string_view signature) const;

private:
    struct Handle;
    explicit PublicKey(std::shared_ptr<const Handle> handle) : handle_{std::move(handle)} {}

    std::shared_ptr<const Handle> handle_;
};

}  // namespace kuaiban::crypto
