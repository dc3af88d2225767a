#pragma once

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <boost/json.hpp>
#include <string>
#include <string_view>

#include "crypto/crypto.hpp"
#include "crypto/openssl.hpp"

namespace kuaiban::support {

/// An identity provider's two keys, RSA and P-256, of one name; makes tokens good and bad.
class IdentitySigner {
public:
    explicit IdentitySigner(std::string kid) : kid_{std::move(kid)}, rsa_{EVP_RSA_gen(2048)}, ec_{EVP_EC_gen("P-256")} {}

    std::string jwks() const {
        unsigned char point[65];
        std::size_t length = 0;
        EVP_PKEY_get_octet_string_param(ec_.get(), OSSL_PKEY_PARAM_PUB_KEY, point, sizeof point, &length);
        const std::string_view xy{reinterpret_cast<const char*>(point) + 1, 64};
        const boost::json::object rsa{
            {"kty", "RSA"}, {"kid", kid_}, {"use", "sig"}, {"n", crypto::base64url(modulus())}, {"e", "AQAB"}};
        const boost::json::object ec{{"kty", "EC"},
                                     {"kid", kid_},
                                     {"crv", "P-256"},
                                     {"x", crypto::base64url(xy.substr(0, 32))},
                                     {"y", crypto::base64url(xy.substr(32))}};
        return boost::json::serialize(boost::json::object{{"keys", {rsa, ec}}});
    }
    std::string rs256(const boost::json::object& claims) const {
        const auto text = head_and("RS256", claims);
        return text + "." + crypto::base64url(sign(rsa_.get(), text));
    }
    std::string es256(const boost::json::object& claims) const {
        const auto text = head_and("ES256", claims);
        const auto der = sign(ec_.get(), text);
        const auto* at = reinterpret_cast<const unsigned char*>(der.data());
        const crypto::Owned<ECDSA_SIG, ECDSA_SIG_free> parts{d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size()))};
        std::string raw(64, '\0');
        BN_bn2binpad(ECDSA_SIG_get0_r(parts.get()), crypto::as_bytes(raw), 32);
        BN_bn2binpad(ECDSA_SIG_get0_s(parts.get()), crypto::as_bytes(raw) + 32, 32);
        return text + "." + crypto::base64url(raw);
    }
    std::string unsigned_token(const boost::json::object& claims) const { return head_and("none", claims) + "."; }
    /// What a verifier falls for that takes the algorithm from the token and the public key as a secret.
    std::string hs256_with_public_key(const boost::json::object& claims) const {
        const auto text = head_and("HS256", claims);
        const auto mac = crypto::hmac_sha256(modulus(), text);
        return text + "." + crypto::base64url({reinterpret_cast<const char*>(mac.data()), mac.size()});
    }

private:
    using Key = crypto::Owned<EVP_PKEY, EVP_PKEY_free>;

    std::string head_and(std::string_view algorithm, const boost::json::object& claims) const {
        const boost::json::object head{{"alg", algorithm}, {"kid", kid_}, {"typ", "JWT"}};
        return crypto::base64url(boost::json::serialize(head)) + "." + crypto::base64url(boost::json::serialize(claims));
    }
    std::string modulus() const {
        BIGNUM* n = nullptr;
        EVP_PKEY_get_bn_param(rsa_.get(), OSSL_PKEY_PARAM_RSA_N, &n);
        const crypto::Owned<BIGNUM, BN_free> owned{n};
        std::string bytes(static_cast<std::size_t>(BN_num_bytes(n)), '\0');
        BN_bn2bin(n, crypto::as_bytes(bytes));
        return bytes;
    }
    static std::string sign(EVP_PKEY* key, std::string_view text) {
        const crypto::Owned<EVP_MD_CTX, EVP_MD_CTX_free> context{EVP_MD_CTX_new()};
        std::size_t length = 0;
        EVP_DigestSignInit_ex(context.get(), nullptr, "SHA256", nullptr, nullptr, key, nullptr);
        EVP_DigestSign(context.get(), nullptr, &length, crypto::as_bytes(text), text.size());
        std::string signature(length, '\0');
        EVP_DigestSign(context.get(), crypto::as_bytes(signature), &length, crypto::as_bytes(text), text.size());
        signature.resize(length);
        return signature;
    }

    std::string kid_;
    Key rsa_, ec_;
};

}  // namespace kuaiban::support
