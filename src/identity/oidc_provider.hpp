#pragma once

#include <boost/json.hpp>
#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/identity/identity_provider.hpp"
#include "identity/https_client.hpp"
#include "identity/id_token.hpp"

namespace kuaiban::identity {

struct OidcSettings {
    std::string issuer;                         ///< exactly as the provider's tokens name it; https, or http on loopback
    std::string client_id, client_secret;
    std::string redirect_uri;                   ///< exactly as registered with the provider
    std::string id_number_claim{"id_number"}, name_claim{"name"};
    std::string scope{"openid profile"};
};

/// An OpenID provider, known by its issuer alone: addresses by discovery (kept for an hour for those who come back; nobody is sent
/// to a provider that did not answer within the last ten seconds), keys by its JWKS, fetched again where a token names an unknown
/// one, at most once a minute. Every address must be of the issuer's own origin. After three calls without an answer nobody waits
/// for it: down for half a minute, then one more is tried.
class OidcProvider final : public casework::IdentityProvider {
public:
    /// Throws std::invalid_argument for an issuer that is neither https nor on loopback.
    explicit OidcProvider(OidcSettings settings, CallLimits limits = {}, std::function<void(std::string_view)> complain = {});

    std::expected<std::string, domain::Refusal> address_for(const casework::SignIn& sign_in, casework::Instant now) override;
    std::expected<casework::ProvedPerson, domain::Refusal> redeem(const casework::SignIn& sign_in, std::string_view code,
                                                                  casework::Instant now) override;
    bool is_down(casework::Instant now) const override;

private:
    struct Addresses {
        std::string authorization, token, keys, user_info;
        casework::Instant read_at;
    };
    struct Tokens {
        std::string id_token, access_token;
    };
    using Claims = boost::json::object;

    std::optional<CallAnswer> ask(const Call& wanted, casework::Instant now);
    std::optional<Addresses> addresses(std::chrono::seconds hold, casework::Instant now);
    std::vector<SigningKey> keys(const Addresses& at, bool again, casework::Instant now);
    std::expected<Tokens, domain::Refusal> redeem_code(const Addresses& at, const casework::SignIn& sign_in,
                                                       std::string_view code, casework::Instant now);
    std::expected<Claims, domain::Refusal> prove(const Addresses& at, const casework::SignIn& sign_in, std::string_view id_token,
                                                 casework::Instant now);
    std::expected<Claims, domain::Refusal> with_user_info(const Addresses& at, Claims claims, const std::string& access_token,
                                                          casework::Instant now);
    domain::Refusal not_proved(std::string_view why) const;

    const OidcSettings settings_;
    const CallLimits limits_;
    const std::function<void(std::string_view)> complain_;
    mutable std::mutex mutex_;  ///< never held while the provider is asked
    std::optional<Addresses> addresses_;
    std::vector<SigningKey> keys_;
    casework::Instant keys_read_at_{}, down_until_{};
    int failed_{};  ///< calls without an answer, in a row
};

}  // namespace kuaiban::identity
