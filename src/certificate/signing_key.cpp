#include "certificate/signing_key.hpp"

#include <openssl/ecdsa.h>
#include <openssl/err.h>

#include "certificate/openssl_owner.hpp"

namespace kuaiban::certificate {

std::string raw_signature(std::string_view der_signature) {
    constexpr int half = 32;
    auto at = reinterpret_cast<const unsigned char*>(der_signature.data());
    const std::unique_ptr<ECDSA_SIG, FreeWith<ECDSA_SIG_free>> signature{
        d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der_signature.size()))};
    require(signature != nullptr, "cannot read a signature");
    std::string raw(2 * half, '\0');
    const auto bytes = reinterpret_cast<unsigned char*>(raw.data());
    require(BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), bytes, half) == half &&
                BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), bytes + half, half) == half,
            "a signature is not of P-256");
    return raw;
}

bool is_signature(std::string_view public_key_der, std::string_view digest, std::string_view raw) {
    constexpr int half = 32;
    if (raw.size() != 2 * half)
        return false;
    auto at = reinterpret_cast<const unsigned char*>(public_key_der.data());
    const Key key{d2i_PUBKEY(nullptr, &at, static_cast<long>(public_key_der.size()))};
    require(key != nullptr, "cannot read the issuing key");
    const auto bytes = reinterpret_cast<const unsigned char*>(raw.data());
    const std::unique_ptr<ECDSA_SIG, FreeWith<ECDSA_SIG_free>> signature{ECDSA_SIG_new()};
    require(signature != nullptr &&
                ECDSA_SIG_set0(signature.get(), BN_bin2bn(bytes, half, nullptr), BN_bin2bn(bytes + half, half, nullptr)) == 1,
            "cannot hold a signature");
    std::string der(80, '\0');
    auto out = reinterpret_cast<unsigned char*>(der.data());
    der.resize(static_cast<std::size_t>(i2d_ECDSA_SIG(signature.get(), &out)));
    const KeyContext context{EVP_PKEY_CTX_new(key.get(), nullptr)};
    require(context != nullptr && EVP_PKEY_verify_init(context.get()) == 1, "cannot verify with the issuing key");
    const bool fits = EVP_PKEY_verify(context.get(), reinterpret_cast<const unsigned char*>(der.data()), der.size(),
                                      reinterpret_cast<const unsigned char*>(digest.data()), digest.size()) == 1;
    ERR_clear_error();                          // a wrong signature leaves words behind that belong to nobody
    return fits;
}

}  // namespace kuaiban::certificate
