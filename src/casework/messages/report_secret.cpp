#include "casework/messages/report_secret.hpp"

#include "crypto/crypto.hpp"

namespace kuaiban::casework {

std::string unguessable() {
    return crypto::hex(crypto::random_bytes(16));
}

std::string hash_of_report_secret(std::string_view secret) {
    const auto digest = crypto::sha256(secret);
    return crypto::hex({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

}  // namespace kuaiban::casework
