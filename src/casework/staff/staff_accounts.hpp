#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/guess_limit.hpp"
#include "casework/ports.hpp"
#include "casework/staff/totp.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::casework {

/// An officer who is here: the session and whose it is, both read once per request.
struct OnDuty {
    OfficerSession session;
    Officer officer;
};

struct OpenedOfficerSession {
    std::string token, csrf;
};

/// What still lies between an officer and the work.
enum class LogInStep { NewPassword, Enrolment, Code, Done };
LogInStep next_step(const OnDuty& on_duty) noexcept;

/// Officers' log-in: the password opens half a session of ten minutes; it becomes a whole one, under a new token, when the code
/// of the authenticator (or a recovery code) fits. A random first password is replaced on the way, and who has no authenticator
/// enrols one. Whole sessions: 30 minutes idle, 10 hours in all.
class StaffAccounts {
public:
    StaffAccounts(Ledger& ledger, PasswordHasher& hasher, const AuthenticatorCodes& codes, const crypto::KeyRing& keys)
        : ledger_{ledger}, hasher_{hasher}, codes_{codes}, keys_{keys} {}

    /// Same answer and same time for an unknown account and a wrong password. Refuses LoginFailed, TooManyTries (ten an hour for
    /// one account from one address), FirstPasswordExpired.
    std::expected<OpenedOfficerSession, domain::Refusal> log_in(std::string_view account, std::string_view password, Instant now,
                                                                std::string_view remote_address = {});
    /// Refuses what a password may not be, and the first password itself (PasswordUnchanged).
    std::optional<domain::Refusal> replace_first_password(const OnDuty& half, std::string_view password, Instant now);
    /// The secret that half a session may enrol: made from its token, kept nowhere until a code has proved it.
    std::string enrolment_secret(std::string_view token) const;

    struct Enrolled {
        OpenedOfficerSession session;
        std::vector<std::string> recovery_codes;  ///< told once; only hashes are kept
    };
    /// Refuses CodeWrong, TooManyTries.
    std::expected<Enrolled, domain::Refusal> enrol(const OnDuty& half, std::string_view token, std::string_view typed,
                                                   Instant now);
    /// Six digits, or a recovery code; each good once. Refuses CodeWrong, TooManyTries (five in ten minutes).
    std::expected<OpenedOfficerSession, domain::Refusal> prove(const OnDuty& half, std::string_view typed, Instant now);

    /// Whose session this is, half or whole, if it lives at `now`; keeps it alive.
    std::optional<OnDuty> on_duty(std::string_view token, Instant now);
    void log_out(const OnDuty& on_duty);
    /// One of the officer's own sessions.
    void end_session(const OnDuty& on_duty, std::string_view token_hash);
    /// Ends all other sessions. Refuses LoginFailed (the current one is wrong), TooManyTries, and what a password may not be.
    std::optional<domain::Refusal> change_password(const OnDuty& on_duty, std::string_view current, std::string_view password,
                                                   Instant now);
    /// Ten new ones; those before are void. A code of the authenticator is asked for again.
    std::expected<std::vector<std::string>, domain::Refusal> new_recovery_codes(const OnDuty& on_duty, std::string_view typed,
                                                                                Instant now);

private:
    struct Codes {
        std::vector<std::string> told;
        RecoveryCodesMade change;
    };
    Codes make_recovery_codes(const std::string& officer_id) const;
    std::string recovery_hash(std::string_view officer_id, std::string_view code) const;
    std::optional<Change> use_of(const Officer& officer, std::string_view typed, Instant now);

    Ledger& ledger_;
    PasswordHasher& hasher_;
    const AuthenticatorCodes& codes_;
    const crypto::KeyRing& keys_;
    GuessLimit wrong_passwords_{ledger_, "staff-password", 10, std::chrono::hours{1}};
    GuessLimit wrong_codes_{ledger_, "staff-code", 5, std::chrono::minutes{10}};
};

}  // namespace kuaiban::casework
