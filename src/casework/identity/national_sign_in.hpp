#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "casework/accounts.hpp"
#include "casework/identity/identity_provider.hpp"
#include "casework/identity/identity_records.hpp"
#include "casework/one_time_codes.hpp"

namespace kuaiban::casework {

/// Logging in by national identity. Whoever the provider proves enters the account verified as that person; who has none proves
/// a mobile by code and then has one. No account is ever without a mobile.
class NationalSignIn {
public:
    NationalSignIn(Ledger& ledger, IdentityRecords& records, IdentityProvider& provider)
        : ledger_{ledger}, records_{records}, provider_{provider} {}

    /// A sign-in with secrets of its own; good for ten minutes.
    static SignIn begin(std::string_view purpose, std::string_view next, Instant now);
    /// Where to send the browser. Refuses IdentityProviderDown.
    std::expected<std::string, domain::Refusal> address_for(const SignIn& sign_in, Instant now);
    /// The browser came back. Refuses SignInStale (another state, too old, or answered before – then the provider is not even
    /// asked), IdentityProviderDown, IdentityNotProved.
    std::expected<ProvedPerson, domain::Refusal> finish(const SignIn& sign_in, std::string_view state, std::string_view code,
                                                        Instant now);
    /// Into the account verified as this person; nothing where there is none.
    std::optional<OpenedSession> enter(const ProvedPerson& person, Instant now, std::string_view device);
    /// With a mobile just proved: its account, opened where there is none, is theirs. Refuses MobileOfAnother, CodeWrong.
    std::expected<OpenedSession, domain::Refusal> enter_with_mobile(const ProvedPerson& person, const OneTimeCodes::Proof& mobile,
                                                                    std::string_view language, Instant now,
                                                                    std::string_view device);
    /// A visitor proves who they are. Refuses IdentityNotProved where the account is verified as somebody else.
    std::optional<domain::Refusal> verify(const Account& account, const ProvedPerson& person, Instant now);

    bool is_down(Instant now) const { return provider_.is_down(now); }

private:
    Ledger& ledger_;
    IdentityRecords& records_;
    IdentityProvider& provider_;
};

}  // namespace kuaiban::casework
