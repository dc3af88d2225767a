#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casework/ports.hpp"

namespace kuaiban::casework {

/// A new member of an office's staff, as appointed: account "qixinggang.clerk".
struct Appointment {
    std::string account, name;
    domain::Role role;
    domain::DivisionCode office;
};

/// Three to forty small letters, digits, dots and hyphens, a letter first.
bool is_account_name(std::string_view text) noexcept;

/// Appoints an officer with a random first password, told once, to be changed at the first log-in within seven days.
/// `by`: the id of who appoints, or "system". Nothing where the account is taken already.
std::optional<std::string> appoint_officer(Ledger& ledger, PasswordHasher& hasher, const Appointment& appointment,
                                           std::string_view by, Instant now);

}  // namespace kuaiban::casework
