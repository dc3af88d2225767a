#pragma once

#include <string>
#include <vector>

#include "casework/staff/appoint_officer.hpp"

namespace kuaiban::demo {

struct FirstPassword {
    std::string account, name, office, password;
};

/// Appoints the demo city's officers where they are not yet; the first passwords made now, told once and never again.
std::vector<FirstPassword> appoint_staff(casework::Ledger& ledger, casework::PasswordHasher& hasher, domain::Instant now);

}  // namespace kuaiban::demo
