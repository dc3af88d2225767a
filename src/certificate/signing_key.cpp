#include "certificate/signing_key.hpp"

#include <openssl/ecdsa.h>

#include "certificate/openssl_owner.hpp"

namespace kuaiban::certificate {

std::string raw_signature(std::string_view der_signature) {
    constexpr int half = 32;
    auto at = reinterpret_cast<const unsigned char*>(der_signature.data());
    const std::unique_ptr<ECDSA_SIG, FreeWith<ECDSA_SIG_free>> signature{d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der_signature.size()))};
    require(signature != nullptr, "cannot read a signature");
    std::string raw(2 * half, '\0');
    const auto bytes = reinterpret_cast<unsigned char*>(raw.data());
    require(BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), bytes, half) == half &&
                BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), bytes + half, half) == half,
            "a signature is not of P-256");
    return raw;
}

}  // namespace kuaiban::certificate
