#include "kuaiban/demo/staff.hpp"

#include "kuaiban/demo/officers.hpp"

namespace kuaiban::demo {

std::vector<FirstPassword> appoint_staff(casework::Ledger& ledger, casework::PasswordHasher& hasher, domain::Instant now) {
    std::vector<FirstPassword> made;
    for (const auto& officer : officers())
        if (auto password =
                casework::appoint_officer(ledger, hasher, {officer.account, officer.name, officer.role, officer.office}, now))
            made.push_back({officer.account, officer.name, officer.office_name, *std::move(password)});
    return made;
}

}  // namespace kuaiban::demo
