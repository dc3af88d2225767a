#include "casework/accounts.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "casework/password_rule.hpp"
#include "casework/session_token.hpp"

namespace kuaiban::casework {

namespace {

using namespace std::chrono_literals;

constexpr auto idle = 60min;
constexpr auto absolute = 12h;
constexpr auto kept_after_end = 24h;
constexpr auto seen_every = 1min;
constexpr std::size_t seen_together = 200;

}  // namespace

std::pair<OpenedSession, SessionOpened> new_session(std::string account_id, Instant now, std::string_view device) {
    auto made = new_session_token();
    SessionOpened change{std::move(made.hash), account_id, made.csrf, now, now + absolute, std::string{device}};
    return {{std::move(made.token), std::move(made.csrf), std::move(account_id)}, std::move(change)};
}

std::expected<OpenedSession, domain::Refusals> Accounts::enter_with_code(std::string_view code_id, std::string_view digits,
                                                                         std::string_view bound_to, std::string_view password,
                                                                         std::string_view language, Instant now,
                                                                         std::string_view device) {
    domain::Refusals refusals;
    if (!password.empty())
        if (auto refusal = judge_password(hasher_, password))
            refusals.push_back(std::move(*refusal));
    auto proof = codes_.check(code_id, digits, "enter", bound_to, now);
    if (!proof)
        refusals.push_back(std::move(proof.error()));
    if (!refusals.empty())
        return std::unexpected{std::move(refusals)};

    const std::string hash = password.empty() ? std::string{} : hasher_.hash(password);
    Changes changes{proof->used};
    auto account = ledger_.account_of(proof->mobile);
    const std::string account_id = account ? account->id : crypto::uuid7();
    if (!account)
        changes.push_back(AccountOpened{account_id, proof->mobile, hash, std::string{language}, now});
    else if (!hash.empty())
        changes.insert(changes.end(), {PasswordSet{account_id, hash, now}, OtherSessionsEnded{account_id, ""}});
    auto [opened, change] = new_session(account_id, now, device);
    changes.push_back(std::move(change));
    if (const auto missed = ledger_.commit(changes))
        return std::unexpected{domain::Refusals{{*missed, "code"}}};
    return std::move(opened);
}

std::expected<OpenedSession, domain::Refusal> Accounts::log_in(const domain::Mobile& mobile, std::string_view password,
                                                               Instant now, std::string_view remote_address,
                                                               std::string_view device) {
    const auto key = std::string{remote_address} + "|" + std::string{mobile.reveal()};
    if (!wrong_passwords_.allows(key, now))
        return std::unexpected{domain::Refusal{domain::RefusalCode::TooManyTries, "password"}};
    const auto account = ledger_.account_of(mobile);
    const bool has_password = account && !account->password_hash.empty();
    if (!has_password)
        hasher_.pretend(password);
    if (!has_password || !hasher_.verify(password, account->password_hash)) {
        wrong_passwords_.count(key, now);
        return std::unexpected{domain::Refusal{domain::RefusalCode::LoginFailed, "password"}};
    }
    auto [opened, change] = new_session(account->id, now, device);
    ledger_.commit({std::move(change)});
    return std::move(opened);
}

bool is_live(const Session& session, Instant now) {
    return now < session.expires_at && now < session.seen_at + idle;
}

void Accounts::log_out(std::string_view token) {
    ledger_.commit({SessionEnded{hash_of_token(token)}});
}

void Accounts::end_others(const Visitor& visitor) {
    ledger_.commit({OtherSessionsEnded{visitor.account.id, visitor.session.token_hash}});
}

void Accounts::end_session(const Visitor& visitor, std::string_view token_hash) {
    const auto session = ledger_.session(token_hash);
    if (session && session->account_id == visitor.account.id)
        ledger_.commit({SessionEnded{session->token_hash}});
}

bool Accounts::knows_password(const Account& account, std::string_view password) {
    return hasher_.verify(password, account.password_hash);
}

std::optional<domain::Refusal> Accounts::set_password(const Visitor& visitor, std::string_view password, Instant now) {
    if (auto refusal = judge_password(hasher_, password))
        return refusal;
    ledger_.commit({PasswordSet{visitor.account.id, hasher_.hash(password), now},
                    OtherSessionsEnded{visitor.account.id, visitor.session.token_hash}});
    return std::nullopt;
}

std::optional<Visitor> Accounts::find(std::string_view token) {
    auto found = ledger_.session_with_account(hash_of_token(token));
    if (!found)
        return std::nullopt;
    return Visitor{std::move(found->session), std::move(found->account)};
}

std::optional<Visitor> Accounts::visitor(std::string_view token, Instant now) {
    auto found = find(token);
    if (!found || !is_live(found->session, now))
        return std::nullopt;
    if (now >= found->session.seen_at + seen_every) {
        const std::lock_guard lock{seen_mutex_};
        seen_.insert_or_assign(found->session.token_hash, now);
    }
    return found;
}

void Accounts::record_seen() {
    std::map<std::string, Instant> seen;
    {
        const std::lock_guard lock{seen_mutex_};
        seen.swap(seen_);
    }
    Changes changes;
    for (auto& [token_hash, at] : seen) {
        changes.push_back(SessionSeen{token_hash, at});
        if (changes.size() == seen_together)
            ledger_.commit(std::exchange(changes, {}));
    }
    if (!changes.empty())
        ledger_.commit(changes);
}

std::optional<Visitor> Accounts::recent_visitor(std::string_view token, Instant now) {
    auto found = find(token);
    if (!found || now >= found->session.seen_at + idle + kept_after_end)
        return std::nullopt;
    return found;
}

void Accounts::sweep(Instant now) {
    ledger_.commit({ExpiredSwept{now - idle - kept_after_end, now - kept_after_end}});
}

}  // namespace kuaiban::casework
