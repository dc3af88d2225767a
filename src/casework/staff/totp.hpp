#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/calendar_date.hpp"

namespace kuaiban::casework {

/// What an authenticator shows: six digits for a secret and a half minute (RFC 6238, SHA-1, 30 s).
class AuthenticatorCodes {
public:
    virtual ~AuthenticatorCodes() = default;
    virtual std::string digits(std::string_view secret, std::int64_t step) const = 0;
};

/// The half minute since 1970 that `now` is in.
std::int64_t totp_step(domain::Instant now) noexcept;
/// The step whose digits were typed: this one, or its neighbours (clocks differ), if later than the last one used.
std::optional<std::int64_t> fitting_step(const AuthenticatorCodes& codes, std::string_view secret, std::string_view typed,
                                         std::int64_t last_used, domain::Instant now);

/// RFC 4648 §6 without padding: how authenticators take a secret that is typed.
std::string base32(std::string_view bytes);
/// "otpauth://totp/…" for the QR code; `account` is plain ASCII.
std::string otpauth_uri(std::string_view account, std::string_view secret);

}  // namespace kuaiban::casework
