#pragma once

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>
#include <string>

namespace kuaiban::certificate {

template <auto free_function>
struct FreeWith {
    template <class T>
    void operator()(T* handle) const {
        free_function(handle);
    }
};

using Key = std::unique_ptr<EVP_PKEY, FreeWith<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, FreeWith<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, FreeWith<EVP_MD_CTX_free>>;
using X509Certificate = std::unique_ptr<X509, FreeWith<X509_free>>;
using Bio = std::unique_ptr<BIO, FreeWith<BIO_free_all>>;

/// Throws std::runtime_error with `what` and OpenSSL's own words, and empties its queue.
[[noreturn]] void throw_openssl(const std::string& what);
inline void require(bool holds, const char* what) {
    if (!holds)
        throw_openssl(what);
}

std::string der_of(const X509* certificate);
std::string pem_of(const X509* certificate);
/// Throws std::runtime_error naming the file.
X509Certificate read_certificate(const std::string& path);

}  // namespace kuaiban::certificate
