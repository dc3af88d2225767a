#include "crypto/openssl.hpp"

#include <openssl/err.h>

namespace kuaiban::crypto {

void fail(std::string_view what) {
    std::string text{what};
    while (const auto code = ERR_get_error()) {
        text += ": ";
        text += ERR_reason_error_string(code) ? ERR_reason_error_string(code) : "OpenSSL error";
    }
    throw std::runtime_error{text};
}

}  // namespace kuaiban::crypto
