#include "casework/staff/totp.hpp"

#include <fmt/format.h>

#include "crypto/crypto.hpp"

namespace kuaiban::casework {

namespace {

constexpr std::int64_t step_ms = 30'000;
constexpr std::int64_t neighbours = 1;

}  // namespace

std::int64_t totp_step(domain::Instant now) noexcept {
    return now.time_since_epoch().count() / step_ms;
}

std::optional<std::int64_t> fitting_step(const AuthenticatorCodes& codes, std::string_view secret, std::string_view typed,
                                         std::int64_t last_used, domain::Instant now) {
    const auto current = totp_step(now);
    std::optional<std::int64_t> fitting;
    for (auto step = current - neighbours; step <= current + neighbours; ++step)
        if (crypto::equal_in_constant_time(codes.digits(secret, step), typed) && step > last_used)
            fitting = step;
    return fitting;
}

std::string base32(std::string_view bytes) {
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string text;
    unsigned held = 0, bits = 0;
    for (const char byte : bytes) {
        held = held << 8U | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= 5; bits -= 5)
            text += alphabet[held >> (bits - 5) & 31U];
        held &= (1U << bits) - 1;
    }
    if (bits > 0)
        text += alphabet[held << (5 - bits) & 31U];
    return text;
}

std::string otpauth_uri(std::string_view account, std::string_view secret) {
    return fmt::format("otpauth://totp/Kuaiban:{}?secret={}&issuer=Kuaiban", account, base32(secret));
}

}  // namespace kuaiban::casework
