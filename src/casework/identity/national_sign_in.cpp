#include "casework/identity/national_sign_in.hpp"

#include "casework/session_token.hpp"

namespace kuaiban::casework {

namespace {

using domain::Refusal;
using enum domain::RefusalCode;

constexpr auto lifetime = std::chrono::minutes{10};
constexpr auto by_national_identity = "national-identity";

std::string secret() {
    return crypto::base64url(crypto::random_bytes(32));
}

AccountEventRecorded event(const std::string& account_id, std::string kind, Instant now) {
    return {account_id, now, account_id, std::move(kind), by_national_identity, ""};
}

PersonVerified verified(const std::string& account_id, const ProvedPerson& person, Instant now) {
    return {account_id, person.name, person.id_number, now};
}

}  // namespace

SignIn NationalSignIn::begin(std::string_view purpose, std::string_view next, Instant now) {
    return {secret(), secret(), secret(), std::string{purpose}, std::string{next}, now};
}

std::expected<std::string, Refusal> NationalSignIn::address_for(const SignIn& sign_in, Instant now) {
    return provider_.address_for(sign_in, now);
}

std::expected<ProvedPerson, Refusal> NationalSignIn::finish(const SignIn& sign_in, std::string_view state, std::string_view code,
                                                            Instant now) {
    if (state.empty() || code.empty() || !crypto::equal_in_constant_time(state, sign_in.state) ||
        now >= sign_in.begun_at + lifetime)
        return std::unexpected{Refusal{SignInStale, ""}};
    if (const auto missed = ledger_.commit({SignInAnswered{hash_of_token(state), sign_in.begun_at + lifetime}}))
        return std::unexpected{Refusal{*missed, ""}};
    return provider_.redeem(sign_in, code, now);
}

std::optional<OpenedSession> NationalSignIn::enter(const ProvedPerson& person, Instant now, std::string_view device) {
    const auto known = records_.accounts_of(person.id_number);
    if (known.empty())
        return std::nullopt;
    const auto& id = known.front().id;
    auto [opened, change] = new_session(id, now, device);
    ledger_.commit({verified(id, person, now), std::move(change), event(id, "entered", now)});
    return std::move(opened);
}

std::expected<OpenedSession, Refusal> NationalSignIn::enter_with_mobile(const ProvedPerson& person,
                                                                        const OneTimeCodes::Proof& mobile,
                                                                        std::string_view language, Instant now,
                                                                        std::string_view device) {
    const auto known = ledger_.account_of(mobile.mobile);
    if (known && known->person && known->person->id_number != person.id_number)
        return std::unexpected{Refusal{MobileOfAnother, "mobile"}};
    const auto id = known ? known->id : crypto::uuid7();
    Changes changes{mobile.used};
    if (!known)
        changes.push_back(AccountOpened{id, mobile.mobile, "", std::string{language}, now});
    auto [opened, change] = new_session(id, now, device);
    changes.insert(changes.end(), {verified(id, person, now), std::move(change), event(id, "verified", now)});
    if (const auto missed = ledger_.commit(changes))
        return std::unexpected{Refusal{*missed, "code"}};
    return std::move(opened);
}

std::optional<Refusal> NationalSignIn::verify(const Account& account, const ProvedPerson& person, Instant now) {
    if (account.person && account.person->id_number != person.id_number)
        return Refusal{IdentityNotProved, ""};
    if (const auto missed = ledger_.commit({verified(account.id, person, now), event(account.id, "verified", now)}))
        return Refusal{*missed, ""};
    return std::nullopt;
}

}  // namespace kuaiban::casework
