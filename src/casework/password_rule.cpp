#include "casework/password_rule.hpp"

#include <algorithm>
#include <chrono>

namespace kuaiban::casework {

namespace {

constexpr std::size_t shortest_password = 8;
constexpr std::size_t longest_password = 128;

std::size_t code_points(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

std::optional<domain::Refusal> judge_password(const PasswordHasher& hasher, std::string_view password) {
    using enum domain::RefusalCode;
    if (code_points(password) < shortest_password)
        return domain::Refusal{PasswordTooShort, "password", {{"least", std::to_string(shortest_password)}}};
    if (password.size() > longest_password)
        return domain::Refusal{PasswordTooLong, "password", {{"most", std::to_string(longest_password)}}};
    if (hasher.is_common(password))
        return domain::Refusal{PasswordTooCommon, "password"};
    return std::nullopt;
}

bool is_password_due(std::string_view password_hash, Instant set_at, Instant now, int days) {
    return days > 0 && !password_hash.empty() && now >= set_at + std::chrono::days{days};
}

}  // namespace kuaiban::casework
