#include "casework/staff/appoint_officer.hpp"

#include <algorithm>

#include "casework/staff/first_password.hpp"

namespace kuaiban::casework {

bool is_account_name(std::string_view text) noexcept {
    constexpr std::size_t shortest = 3, longest = 40;
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    return text.size() >= shortest && text.size() <= longest && is_letter(text.front()) &&
           std::ranges::all_of(text, [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '-'; });
}

std::optional<std::string> appoint_officer(Ledger& ledger, PasswordHasher& hasher, const Appointment& appointment,
                                           std::string_view by, Instant now) {
    if (ledger.officer(appointment.account))
        return std::nullopt;
    auto password = random_first_password();
    const auto id = crypto::uuid7();
    const auto place = std::string{domain::name_of(appointment.role)} + "@" + std::string{appointment.office.text()};
    const OfficerAppointed appointed{id,
                                     appointment.account,
                                     appointment.name,
                                     appointment.role,
                                     appointment.office,
                                     hasher.hash(password),
                                     now + first_password_holds,
                                     now};
    if (ledger.commit({appointed, OfficerEventRecorded{id, now, std::string{by}, "appointed", "", place, "", ""}}))
        return std::nullopt;                    // another node was faster
    return password;
}

}  // namespace kuaiban::casework
