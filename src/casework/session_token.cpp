#include "casework/session_token.hpp"

#include "crypto/crypto.hpp"

namespace kuaiban::casework {

SessionToken new_session_token() {
    auto token = crypto::base64url(crypto::random_bytes(32));
    auto hash = hash_of_token(token);
    return {std::move(token), std::move(hash), crypto::base64url(crypto::random_bytes(18))};
}

std::string hash_of_token(std::string_view token) {
    const auto digest = crypto::sha256(token);
    return crypto::hex({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

}  // namespace kuaiban::casework
