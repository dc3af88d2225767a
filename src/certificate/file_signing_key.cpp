#include "certificate/file_signing_key.hpp"

namespace kuaiban::certificate {

FileSigningKey::FileSigningKey(Key key, const X509* certificate) : key_{std::move(key)}, certificate_der_{der_of(certificate)} {
    require(X509_check_private_key(const_cast<X509*>(certificate), key_.get()) == 1,
            "the issuing key does not belong to the issuing certificate");
    unsigned char* bytes = nullptr;
    const int size = i2d_PUBKEY(key_.get(), &bytes);
    require(size > 0, "cannot encode the issuing key's public half");
    public_key_der_.assign(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    OPENSSL_free(bytes);
}

std::string FileSigningKey::sign_digest(std::string_view digest) const {
    const KeyContext context{EVP_PKEY_CTX_new(key_.get(), nullptr)};
    require(context && EVP_PKEY_sign_init(context.get()) == 1 && EVP_PKEY_CTX_set_signature_md(context.get(), EVP_sha256()) == 1,
            "cannot sign");
    unsigned char signature[80];
    std::size_t size = sizeof signature;
    require(
        EVP_PKEY_sign(context.get(), signature, &size, reinterpret_cast<const unsigned char*>(digest.data()), digest.size()) == 1,
        "cannot sign");
    return {reinterpret_cast<const char*>(signature), size};
}

}  // namespace kuaiban::certificate
