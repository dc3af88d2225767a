#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "casework/staff/appoint_officer.hpp"

namespace kuaiban::demo {

struct FirstPassword {
    std::string account, name, office, password;
};

/// Appoints the demo city's officers where they are not yet, and returns all of them. Their random first passwords are kept in
/// `file` (mode 0600, beside the keys), for /demo/officers: a visitor of the demonstration comes later than its first start.
std::vector<FirstPassword> appoint_staff(casework::Ledger& ledger, casework::PasswordHasher& hasher,
                                         const std::filesystem::path& file, domain::Instant now);

}  // namespace kuaiban::demo
