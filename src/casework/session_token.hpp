#pragma once

#include <string>
#include <string_view>

namespace kuaiban::casework {

/// The secrets of a new session: the token goes to its owner's browser once, only its hash is kept; csrf is what the owner's forms
/// bring back.
struct SessionToken {
    std::string token, hash, csrf;
};
SessionToken new_session_token();
/// SHA-256, hex: a stolen table opens no session.
std::string hash_of_token(std::string_view token);

}  // namespace kuaiban::casework
