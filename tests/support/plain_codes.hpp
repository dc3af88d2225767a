#pragma once

#include <string>

#include "casework/staff/totp.hpp"

namespace kuaiban::support {

/// An authenticator anybody can read: the half minute's own last digits.
class PlainCodes final : public casework::AuthenticatorCodes {
public:
    std::string digits(std::string_view, std::int64_t step) const override {
        return std::to_string(1'000'000 + step % 1'000'000).substr(1);
    }
};

}  // namespace kuaiban::support
