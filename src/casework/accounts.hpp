#pragma once

#include <expected>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "casework/guess_limit.hpp"
#include "casework/one_time_codes.hpp"
#include "casework/ports.hpp"

namespace kuaiban::casework {

/// A session just opened: the token is told once, to its owner's browser; only its hash is kept.
struct OpenedSession {
    std::string token, csrf, account_id;
};

/// A session of this account, and the change that opens it.
std::pair<OpenedSession, SessionOpened> new_session(std::string account_id, Instant now, std::string_view device = {});

/// Who is asking: the session and its account, both read once per request.
struct Visitor {
    Session session;
    Account account;
};

/// Whether a session that was last written down like this may still live at `now`.
bool is_live(const Session& session, Instant now);

/// Citizens' accounts: a mobile proved by code, and a password (NIST 800-63B-4: 8 to 128 characters, no composition rules,
/// not a common one). Sessions: 60 minutes idle, 12 hours in all.
class Accounts {
public:
    Accounts(Ledger& ledger, PasswordHasher& hasher, OneTimeCodes& codes) : ledger_{ledger}, hasher_{hasher}, codes_{codes} {}

    /// The code proves the mobile: opens its account if there is none, and logs in. A password given is set.
    std::expected<OpenedSession, domain::Refusals> enter_with_code(std::string_view code_id, std::string_view digits,
                                                                   std::string_view bound_to, std::string_view password,
                                                                   std::string_view language, Instant now,
                                                                   std::string_view device = {});
    /// Same answer and same time for a wrong password and an unknown number.
    /// Ten wrong passwords an hour for one number from one address, then TooManyTries: a stranger elsewhere locks nobody out.
    std::expected<OpenedSession, domain::Refusal> log_in(const domain::Mobile& mobile, std::string_view password, Instant now,
                                                         std::string_view remote_address = {}, std::string_view device = {});
    void log_out(std::string_view token);
    void end_others(const Visitor& visitor);
    /// One of the visitor's own; any other is left alone.
    void end_session(const Visitor& visitor, std::string_view token_hash);
    bool knows_password(const Account& account, std::string_view password);
    /// Refuses what a password may not be. A new password ends every other session of the account.
    std::optional<domain::Refusal> set_password(const Visitor& visitor, std::string_view password, Instant now);

    /// The visitor whose session is live at `now`; noted as seen, which keeps it alive once `record_seen` wrote it down.
    std::optional<Visitor> visitor(std::string_view token, Instant now);
    /// Writes down the sessions seen since the last time. A page waits for no commit of its own, and many share one.
    void record_seen();
    /// The visitor whose session ended by time alone, at most a day ago: what such a page brings is kept for that account.
    std::optional<Visitor> recent_visitor(std::string_view token, Instant now);
    /// Throws away sessions nobody can come back to, and codes a day past their end.
    void sweep(Instant now);

private:
    std::optional<Visitor> find(std::string_view token);

    Ledger& ledger_;
    PasswordHasher& hasher_;
    OneTimeCodes& codes_;
    std::mutex seen_mutex_;
    std::map<std::string, Instant> seen_;  ///< by token hash
    GuessLimit wrong_passwords_{ledger_, "password", 10, std::chrono::hours{1}};
};

}  // namespace kuaiban::casework
