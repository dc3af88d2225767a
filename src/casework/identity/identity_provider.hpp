#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "domain/calendar_date.hpp"
#include "domain/person_name.hpp"
#include "domain/refusal.hpp"
#include "domain/resident_id.hpp"

namespace kuaiban::casework {

using domain::Instant;

/// Who somebody is, by the word of the identity provider or of an officer who saw the card.
struct ProvedPerson {
    domain::PersonName name;
    domain::ResidentId id_number;
};

/// One sign-in from leaving for the provider to coming back. The browser carries it, sealed; nobody else knows its secrets.
struct SignIn {
    std::string state, nonce, verifier;         ///< 256 random bits each, base64url
    std::string purpose;                        ///< enter | mobile | verify
    std::string next;                           ///< where to go afterwards
    Instant begun_at;
};

/// National identity by OpenID Connect (authorization code, PKCE). Its calls block, each for seconds at most: never on a worker
/// that pages need.
class IdentityProvider {
public:
    virtual ~IdentityProvider() = default;
    /// Where to send the browser. Refuses IdentityProviderDown.
    virtual std::expected<std::string, domain::Refusal> address_for(const SignIn& sign_in, Instant now) = 0;
    /// What the provider says of who came back with `code`. Refuses IdentityProviderDown, IdentityNotProved.
    virtual std::expected<ProvedPerson, domain::Refusal> redeem(const SignIn& sign_in, std::string_view code, Instant now) = 0;
    /// It did not answer lately; known without asking it.
    virtual bool is_down(Instant now) const = 0;
};

}  // namespace kuaiban::casework
