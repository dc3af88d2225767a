#pragma once

#include <chrono>
#include <string>

#include "crypto/crypto.hpp"

namespace kuaiban::casework {

/// No default accounts (OWASP ASVS 6.3.2, 6.4.1): a first password is random, told once, and replaced at the first log-in.
inline constexpr auto first_password_holds = std::chrono::days{7};

inline std::string random_first_password() {
    constexpr std::size_t random_bytes = 12;    // 96 bits, sixteen characters to type once
    return crypto::base64url(crypto::random_bytes(random_bytes));
}

}  // namespace kuaiban::casework
