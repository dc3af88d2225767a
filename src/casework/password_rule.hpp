#pragma once

#include <optional>
#include <string_view>

#include "casework/ports.hpp"

namespace kuaiban::casework {

/// What a password may not be (NIST 800-63B-4): shorter than 8 characters, longer than 128 bytes, or a common one. No rules of
/// composition. The refusal's field is "password".
std::optional<domain::Refusal> judge_password(const PasswordHasher& hasher, std::string_view password);

/// Whether a password set at `set_at` is to be replaced, where an installation demands that every `days`; 0: never (the usual:
/// NIST 800-63B-4 advises against it). An empty hash is no password.
bool is_password_due(std::string_view password_hash, Instant set_at, Instant now, int days);

}  // namespace kuaiban::casework
