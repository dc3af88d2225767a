#include "crypto/public_key.hpp"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/param_build.h>

#include <string>

#include "crypto/openssl.hpp"

namespace kuaiban::crypto {

namespace {

constexpr std::size_t coordinate = 32;
constexpr int least_bits = 2048, most_bits = 8192;

using Number = Owned<BIGNUM, BN_free>;
using Builder = Owned<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>;
using Parameters = Owned<OSSL_PARAM, OSSL_PARAM_free>;
using Key = Owned<EVP_PKEY, EVP_PKEY_free>;

Number number(std::string_view big_endian) {
    return Number{BN_bin2bn(as_bytes(big_endian), static_cast<int>(big_endian.size()), nullptr)};
}

[[noreturn]] void refuse_key() {
    ERR_clear_error();
    throw std::invalid_argument{"not a public key we can use"};
}

Key import_key(const char* type, OSSL_PARAM_BLD* built) {
    const Parameters parameters{OSSL_PARAM_BLD_to_param(built)};
    const Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free> context{EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr)};
    EVP_PKEY* key = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) <= 0 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) <= 0)
        refuse_key();
    Key owned{key};
    const Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free> check{EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr)};
    if (!check || EVP_PKEY_public_check(check.get()) <= 0)
        refuse_key();
    return owned;
}

/// r and s side by side become the DER that OpenSSL reads; empty where they are not 64 bytes.
std::string der_of(std::string_view r_and_s) {
    if (r_and_s.size() != 2 * coordinate)
        return {};
    const Owned<ECDSA_SIG, ECDSA_SIG_free> signature{ECDSA_SIG_new()};
    Number r = number(r_and_s.substr(0, coordinate)), s = number(r_and_s.substr(coordinate));
    if (!signature || !r || !s || ECDSA_SIG_set0(signature.get(), r.release(), s.release()) != 1)
        return {};
    unsigned char* bytes = nullptr;
    const int count = i2d_ECDSA_SIG(signature.get(), &bytes);
    if (count <= 0)
        return {};
    std::string der{reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(count)};
    OPENSSL_free(bytes);
    return der;
}

}  // namespace

struct PublicKey::Handle {
    Key key;
    bool is_ecdsa;
};

PublicKey PublicKey::rsa(std::string_view modulus, std::string_view exponent) {
    const Number n = number(modulus), e = number(exponent);
    const Builder builder{OSSL_PARAM_BLD_new()};
    if (!n || !e || BN_num_bits(n.get()) < least_bits || BN_num_bits(n.get()) > most_bits || BN_num_bits(e.get()) > 64 ||
        !builder || !OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) ||
        !OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()))
        refuse_key();
    return PublicKey{std::make_shared<Handle>(import_key("RSA", builder.get()), false)};
}

PublicKey PublicKey::p256(std::string_view x, std::string_view y) {
    if (x.size() != coordinate || y.size() != coordinate)
        refuse_key();
    const std::string point = "\x04" + std::string{x} + std::string{y};
    const Builder builder{OSSL_PARAM_BLD_new()};
    if (!builder || !OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "P-256", 0) ||
        !OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()))
        refuse_key();
    return PublicKey{std::make_shared<Handle>(import_key("EC", builder.get()), true)};
}

bool PublicKey::verifies(std::string_view message, std::string_view signature) const {
    const std::string der = handle_->is_ecdsa ? der_of(signature) : std::string{signature};
    const Owned<EVP_MD_CTX, EVP_MD_CTX_free> context{EVP_MD_CTX_new()};
    const bool fits =
        !der.empty() && context &&
        EVP_DigestVerifyInit_ex(context.get(), nullptr, "SHA256", nullptr, nullptr, handle_->key.get(), nullptr) == 1 &&
        EVP_DigestVerify(context.get(), as_bytes(der), der.size(), as_bytes(message), message.size()) == 1;
    ERR_clear_error();
    return fits;
}

}  // namespace kuaiban::crypto
