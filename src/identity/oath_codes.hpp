#pragma once

#include "casework/staff/totp.hpp"

namespace kuaiban::identity {

/// Authenticator codes by liboath. Throws std::runtime_error where the library refuses a secret.
class OathCodes final : public casework::AuthenticatorCodes {
public:
    OathCodes();
    ~OathCodes() override;
    OathCodes(const OathCodes&) = delete;
    OathCodes& operator=(const OathCodes&) = delete;

    std::string digits(std::string_view secret, std::int64_t step) const override;
};

}  // namespace kuaiban::identity
