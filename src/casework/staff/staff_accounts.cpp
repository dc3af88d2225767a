#include "casework/staff/staff_accounts.hpp"

#include <algorithm>
#include <cctype>
#include <chrono>
#include <utility>

#include "casework/password_rule.hpp"
#include "casework/session_token.hpp"

namespace kuaiban::casework {

namespace {

using namespace std::chrono_literals;
using enum domain::RefusalCode;

constexpr auto half_session = 10min;
constexpr auto idle = 30min;
constexpr auto absolute = 10h;
constexpr auto seen_every = 1min;
constexpr std::size_t secret_bytes = 20;                        // RFC 4226 §4: the length of SHA-1
constexpr int recovery_codes = 10;
constexpr std::size_t recovery_bytes = 10;                      // 80 bits, sixteen characters in groups of four

std::pair<OpenedOfficerSession, OfficerSessionOpened> new_session(const std::string& officer_id, bool complete, Instant now) {
    auto made = new_session_token();
    OfficerSessionOpened change{made.hash, officer_id, made.csrf, complete, now, now + (complete ? absolute : half_session)};
    return {{std::move(made.token), std::move(made.csrf)}, std::move(change)};
}

/// What was meant: capitals, without blanks and dashes.
std::string without_separators(std::string_view typed) {
    std::string plain;
    for (const char c : typed)
        if (c != ' ' && c != '-')
            plain += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return plain;
}

bool is_six_digits(std::string_view text) {
    return text.size() == 6 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

OfficerEventRecorded event(const std::string& officer_id, std::string kind, Instant now) {
    return {officer_id, now, officer_id, std::move(kind), "", "", "", ""};
}

}  // namespace

LogInStep next_step(const OnDuty& on_duty) noexcept {
    if (on_duty.session.complete)
        return LogInStep::Done;
    if (on_duty.officer.first_password_expires_at)
        return LogInStep::NewPassword;
    return on_duty.officer.enrolled ? LogInStep::Code : LogInStep::Enrolment;
}

std::expected<OpenedOfficerSession, domain::Refusal> StaffAccounts::log_in(std::string_view account, std::string_view password,
                                                                           Instant now, std::string_view remote_address) {
    const auto key = std::string{remote_address} + "|" + std::string{account};
    if (!wrong_passwords_.allows(key, now))
        return std::unexpected{domain::Refusal{TooManyTries, "password"}};
    const auto officer = ledger_.officer(account);
    if (!officer)
        hasher_.pretend(password);
    if (!officer || !hasher_.verify(password, officer->password_hash)) {
        wrong_passwords_.count(key, now);
        return std::unexpected{domain::Refusal{LoginFailed, "password"}};
    }
    if (officer->first_password_expires_at && now >= *officer->first_password_expires_at)
        return std::unexpected{domain::Refusal{FirstPasswordExpired, "password"}};
    auto [opened, change] = new_session(officer->id, false, now);
    ledger_.commit({std::move(change)});
    return std::move(opened);
}

std::optional<domain::Refusal> StaffAccounts::replace_first_password(const OnDuty& half, std::string_view password, Instant now) {
    if (auto refusal = judge_password(hasher_, password))
        return refusal;
    if (hasher_.verify(password, half.officer.password_hash))
        return domain::Refusal{PasswordUnchanged, "password"};
    ledger_.commit({OfficerPasswordSet{half.officer.id, hasher_.hash(password), std::nullopt, now}});
    return std::nullopt;
}

std::string StaffAccounts::enrolment_secret(std::string_view token) const {
    const auto bytes = keys_.keyed_hash("totp-enrolment", token);
    return {reinterpret_cast<const char*>(bytes.data()), secret_bytes};
}

std::expected<StaffAccounts::Enrolled, domain::Refusal> StaffAccounts::enrol(const OnDuty& half, std::string_view token,
                                                                             std::string_view typed, Instant now) {
    const auto& id = half.officer.id;
    if (!wrong_codes_.allows(id, now))
        return std::unexpected{domain::Refusal{TooManyTries, "code"}};
    auto secret = enrolment_secret(token);
    const auto step = fitting_step(codes_, secret, without_separators(typed), 0, now);
    if (!step) {
        wrong_codes_.count(id, now);
        return std::unexpected{domain::Refusal{CodeWrong, "code"}};
    }
    auto codes = make_recovery_codes(id);
    auto [opened, change] = new_session(id, true, now);
    if (const auto missed = ledger_.commit({TotpEnrolled{id, std::move(secret), *step}, std::move(codes.change),
                                            OfficerSessionEnded{half.session.token_hash, id}, std::move(change),
                                            event(id, "second-factor-enrolled", now), event(id, "logged-in", now)}))
        return std::unexpected{domain::Refusal{*missed, "code"}};
    return Enrolled{std::move(opened), std::move(codes.told)};
}

std::expected<OpenedOfficerSession, domain::Refusal> StaffAccounts::prove(const OnDuty& half, std::string_view typed,
                                                                          Instant now) {
    const auto& id = half.officer.id;
    if (!wrong_codes_.allows(id, now))
        return std::unexpected{domain::Refusal{TooManyTries, "code"}};
    auto use = use_of(half.officer, typed, now);
    auto [opened, change] = new_session(id, true, now);
    const bool proved = use && !ledger_.commit({std::move(*use), OfficerSessionEnded{half.session.token_hash, id},
                                                std::move(change), event(id, "logged-in", now)});
    if (!proved) {
        wrong_codes_.count(id, now);
        return std::unexpected{domain::Refusal{CodeWrong, "code"}};
    }
    return std::move(opened);
}

/// The change that uses up what was typed; the store is the last judge of "once".
std::optional<Change> StaffAccounts::use_of(const Officer& officer, std::string_view typed, Instant now) {
    const auto plain = without_separators(typed);
    if (!is_six_digits(plain))
        return RecoveryCodeUsed{officer.id, recovery_hash(officer.id, plain), now};
    const auto secret = ledger_.totp_of(officer.id);
    const auto step = secret ? fitting_step(codes_, secret->secret, plain, secret->last_step, now) : std::nullopt;
    return step ? std::optional<Change>{TotpUsed{officer.id, *step}} : std::nullopt;
}

StaffAccounts::Codes StaffAccounts::make_recovery_codes(const std::string& officer_id) const {
    Codes codes{{}, {officer_id, {}}};
    for (int made = 0; made < recovery_codes; ++made) {
        auto code = base32(crypto::random_bytes(recovery_bytes));
        codes.change.hashes.push_back(recovery_hash(officer_id, code));
        for (const std::size_t at : {12U, 8U, 4U})
            code.insert(at, "-");
        codes.told.push_back(std::move(code));
    }
    return codes;
}

std::string StaffAccounts::recovery_hash(std::string_view officer_id, std::string_view code) const {
    const auto keyed = keys_.keyed_hash("recovery-code", std::string{officer_id} + ":" + std::string{code});
    return crypto::hex({reinterpret_cast<const char*>(keyed.data()), keyed.size()});
}

std::optional<OnDuty> StaffAccounts::on_duty(std::string_view token, Instant now) {
    auto session = ledger_.officer_session(hash_of_token(token));
    if (!session || now >= session->expires_at || now >= session->seen_at + idle)
        return std::nullopt;
    auto officer = ledger_.officer_by_id(session->officer_id);
    if (!officer)
        return std::nullopt;
    if (now >= session->seen_at + seen_every)
        ledger_.commit({OfficerSessionSeen{session->token_hash, now}});
    return OnDuty{std::move(*session), std::move(*officer)};
}

void StaffAccounts::log_out(const OnDuty& on_duty) {
    end_session(on_duty, on_duty.session.token_hash);
}

void StaffAccounts::end_session(const OnDuty& on_duty, std::string_view token_hash) {
    ledger_.commit({OfficerSessionEnded{std::string{token_hash}, on_duty.officer.id}});
}

std::optional<domain::Refusal> StaffAccounts::change_password(const OnDuty& on_duty, std::string_view current,
                                                              std::string_view password, Instant now) {
    const auto& officer = on_duty.officer;
    if (!wrong_passwords_.allows(officer.id, now))
        return domain::Refusal{TooManyTries, "current"};
    if (!hasher_.verify(current, officer.password_hash)) {
        wrong_passwords_.count(officer.id, now);
        return domain::Refusal{LoginFailed, "current"};
    }
    if (auto refusal = judge_password(hasher_, password))
        return refusal;
    if (hasher_.verify(password, officer.password_hash))
        return domain::Refusal{PasswordUnchanged, "password"};
    ledger_.commit({OfficerPasswordSet{officer.id, hasher_.hash(password), std::nullopt, now},
                    OfficerSessionsEnded{officer.id, on_duty.session.token_hash}, event(officer.id, "password-changed", now)});
    return std::nullopt;
}

std::expected<std::vector<std::string>, domain::Refusal> StaffAccounts::new_recovery_codes(const OnDuty& on_duty,
                                                                                           std::string_view typed, Instant now) {
    const auto& id = on_duty.officer.id;
    if (!wrong_codes_.allows(id, now))
        return std::unexpected{domain::Refusal{TooManyTries, "code"}};
    auto use = use_of(on_duty.officer, typed, now);
    auto codes = make_recovery_codes(id);
    const bool proved = use && !ledger_.commit({std::move(*use), std::move(codes.change), event(id, "recovery-codes-made", now)});
    if (!proved) {
        wrong_codes_.count(id, now);
        return std::unexpected{domain::Refusal{CodeWrong, "code"}};
    }
    return std::move(codes.told);
}

}  // namespace kuaiban::casework
