#include "casework/staff/appoint_officer.hpp"

#include <chrono>

#include "crypto/crypto.hpp"

namespace kuaiban::casework {

namespace {

constexpr auto first_password_holds = std::chrono::days{7};
constexpr std::size_t random_bytes = 12;        // 96 bits, sixteen characters to type once

}  // namespace

std::optional<std::string> appoint_officer(Ledger& ledger, PasswordHasher& hasher, const Appointment& appointment, Instant now) {
    if (ledger.officer(appointment.account))
        return std::nullopt;
    auto password = crypto::base64url(crypto::random_bytes(random_bytes));
    const OfficerAppointed appointed{crypto::uuid7(),    appointment.account,   appointment.name,           appointment.role,
                                     appointment.office, hasher.hash(password), now + first_password_holds, now};
    if (ledger.commit({appointed}))
        return std::nullopt;                    // another node was faster
    return password;
}

}  // namespace kuaiban::casework
