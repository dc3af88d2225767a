#include "certificate/sha256.hpp"

namespace kuaiban::certificate {

Sha256::Sha256() : context_{EVP_MD_CTX_new()} {
    require(context_ && EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) == 1, "SHA-256");
}

Sha256::Sha256(const Sha256& other) : context_{EVP_MD_CTX_new()} {
    require(context_ && EVP_MD_CTX_copy_ex(context_.get(), other.context_.get()) == 1, "SHA-256");
}

Sha256& Sha256::add(std::string_view bytes) {
    require(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) == 1, "SHA-256");
    return *this;
}

std::string Sha256::digest() {
    std::string result(32, '\0');
    require(EVP_DigestFinal_ex(context_.get(), reinterpret_cast<unsigned char*>(result.data()), nullptr) == 1, "SHA-256");
    return result;
}

}  // namespace kuaiban::certificate
