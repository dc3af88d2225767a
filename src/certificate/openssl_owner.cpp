#include "certificate/openssl_owner.hpp"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <stdexcept>

namespace kuaiban::certificate {

void throw_openssl(const std::string& what) {
    const char* const reason = ERR_reason_error_string(ERR_peek_last_error());
    ERR_clear_error();
    throw std::runtime_error(what + ": " + (reason ? reason : "OpenSSL gives no reason"));
}

std::string der_of(const X509* certificate) {
    unsigned char* bytes = nullptr;
    const int size = i2d_X509(certificate, &bytes);
    require(size > 0, "cannot encode a certificate");
    std::string der{reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
    OPENSSL_free(bytes);
    return der;
}

std::string pem_of(const X509* certificate) {
    const Bio memory{BIO_new(BIO_s_mem())};
    require(memory && PEM_write_bio_X509(memory.get(), certificate) == 1, "cannot encode a certificate");
    char* text = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

X509Certificate read_certificate(const std::string& path) {
    const Bio file{BIO_new_file(path.c_str(), "r")};
    X509Certificate certificate{file ? PEM_read_bio_X509(file.get(), nullptr, nullptr, nullptr) : nullptr};
    if (!certificate)
        throw_openssl("cannot read the certificate " + path);
    return certificate;
}

}  // namespace kuaiban::certificate
