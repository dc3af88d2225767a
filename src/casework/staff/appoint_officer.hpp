#pragma once

#include <optional>
#include <string>

#include "casework/ports.hpp"

namespace kuaiban::casework {

/// A new member of an office's staff, as appointed: account "qixinggang.clerk".
struct Appointment {
    std::string account, name;
    domain::Role role;
    domain::DivisionCode office;
};

/// Appoints an officer with a random first password, told once, to be changed at the first log-in within seven days
/// (no default accounts: OWASP ASVS 6.3.2, 6.4.1). Nothing where the account is taken already.
std::optional<std::string> appoint_officer(Ledger& ledger, PasswordHasher& hasher, const Appointment& appointment, Instant now);

}  // namespace kuaiban::casework
