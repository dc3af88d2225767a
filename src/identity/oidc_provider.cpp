#include "identity/oidc_provider.hpp"

#include <fmt/format.h>

#include <chrono>

#include "crypto/crypto.hpp"

namespace kuaiban::identity {

namespace {

using namespace std::chrono_literals;
using casework::Instant;
using casework::SignIn;
using domain::Refusal;
using enum domain::RefusalCode;
namespace json = boost::json;

constexpr auto addresses_hold = 1h;
constexpr auto trusted_unasked = 10s;           // before somebody is sent there, it must have answered within these
constexpr auto keys_again_after = 60s;
constexpr auto rest = 30s;
constexpr int most_failures = 3;

std::string encode(std::string_view text) {
    std::string encoded;
    for (const unsigned char c : text)
        if (std::isalnum(c) || c == '-' || c == '.' || c == '_' || c == '~')
            encoded += static_cast<char>(c);
        else
            encoded += fmt::format("%{:02X}", c);
    return encoded;
}

std::string base64(std::string_view bytes) {
    auto text = crypto::base64url(bytes);
    for (auto& c : text)
        c = c == '-' ? '+' : c == '_' ? '/' : c;
    return text.append((4 - text.size() % 4) % 4, '=');
}

/// "https://id.example.gov.cn": up to the path.
std::string_view origin_of(std::string_view url) {
    const auto host = url.find("://");
    return host == std::string_view::npos ? std::string_view{} : url.substr(0, url.find_first_of("/?#", host + 3));
}

bool is_loopback(std::string_view origin) {
    for (const std::string_view host : {"http://127.0.0.1", "http://localhost", "http://[::1]"})
        if (origin.starts_with(host) && (origin.size() == host.size() || origin[host.size()] == ':'))
            return true;
    return false;
}

std::optional<json::object> object_of(const std::optional<CallAnswer>& answer) {
    if (!answer || answer->status != 200)
        return std::nullopt;
    boost::system::error_code broken;
    const auto value = json::parse(answer->body, broken);
    return !broken && value.is_object() ? std::optional{value.as_object()} : std::nullopt;
}

std::string text_of(const json::object& from, std::string_view name) {
    const auto* value = from.if_contains(name);
    return value && value->is_string() ? std::string{value->as_string()} : std::string{};
}

Refusal down() {
    return Refusal{IdentityProviderDown, ""};
}

}  // namespace

OidcProvider::OidcProvider(OidcSettings settings, CallLimits limits, std::function<void(std::string_view)> complain)
    : settings_{std::move(settings)}, limits_{limits}, complain_{std::move(complain)} {
    const auto origin = origin_of(settings_.issuer);
    if (!origin.starts_with("https://") && !is_loopback(origin))
        throw std::invalid_argument{"the identity provider's issuer must be an https address: " + settings_.issuer};
}

bool OidcProvider::is_down(Instant now) const {
    const std::scoped_lock lock{mutex_};
    return now < down_until_;
}

std::optional<CallAnswer> OidcProvider::ask(const Call& wanted, Instant now) {
    if (is_down(now))
        return std::nullopt;
    auto answer = call(wanted, limits_);
    const bool answered = answer && answer->status < 500;
    const std::scoped_lock lock{mutex_};
    failed_ = answered ? 0 : failed_ + 1;
    if (failed_ >= most_failures) {
        down_until_ = now + rest;
        failed_ = most_failures - 1;            // the next one that fails rests it again
        if (complain_)
            complain_("the identity provider does not answer; nobody waits for it for 30 seconds");
    }
    return answered ? std::move(answer) : std::nullopt;
}

Refusal OidcProvider::not_proved(std::string_view why) const {
    if (complain_)
        complain_(fmt::format("a sign-in by national identity was not believed: {}", why));
    return Refusal{IdentityNotProved, ""};
}

std::optional<OidcProvider::Addresses> OidcProvider::addresses(std::chrono::seconds hold, Instant now) {
    {
        const std::scoped_lock lock{mutex_};
        if (addresses_ && now < addresses_->read_at + hold)
            return addresses_;
    }
    const auto slash = settings_.issuer.ends_with('/') ? "" : "/";
    const auto document = object_of(ask({settings_.issuer + slash + ".well-known/openid-configuration"}, now));
    if (!document || text_of(*document, "issuer") != settings_.issuer)
        return std::nullopt;
    Addresses read{text_of(*document, "authorization_endpoint"), text_of(*document, "token_endpoint"),
                   text_of(*document, "jwks_uri"), text_of(*document, "userinfo_endpoint"), now};
    const auto own = origin_of(settings_.issuer);
    if (origin_of(read.authorization) != own || origin_of(read.token) != own || origin_of(read.keys) != own)
        return std::nullopt;
    if (origin_of(read.user_info) != own)
        read.user_info.clear();
    const std::scoped_lock lock{mutex_};
    addresses_ = read;
    return read;
}

std::expected<std::string, Refusal> OidcProvider::address_for(const SignIn& sign_in, Instant now) {
    const auto at = is_down(now) ? std::nullopt : addresses(trusted_unasked, now);
    if (!at)
        return std::unexpected{down()};
    const auto digest = crypto::sha256(sign_in.verifier);
    const auto challenge = crypto::base64url({reinterpret_cast<const char*>(digest.data()), digest.size()});
    return fmt::format(
        "{}{}response_type=code&client_id={}&redirect_uri={}&scope={}&state={}&nonce={}&code_challenge={}"
        "&code_challenge_method=S256",
        at->authorization, at->authorization.find('?') == std::string::npos ? '?' : '&', encode(settings_.client_id),
        encode(settings_.redirect_uri), encode(settings_.scope), sign_in.state, sign_in.nonce, challenge);
}

std::vector<SigningKey> OidcProvider::keys(const Addresses& at, bool again, Instant now) {
    {
        const std::scoped_lock lock{mutex_};
        if (!keys_.empty() && (!again || now < keys_read_at_ + keys_again_after))
            return keys_;
        keys_read_at_ = now;
    }
    const auto answer = ask({at.keys}, now);
    auto read = answer && answer->status == 200 ? read_keys(answer->body) : std::vector<SigningKey>{};
    const std::scoped_lock lock{mutex_};
    if (!read.empty())
        keys_ = std::move(read);
    return keys_;
}

std::expected<OidcProvider::Tokens, Refusal> OidcProvider::redeem_code(const Addresses& at, const SignIn& sign_in,
                                                                       std::string_view code, Instant now) {
    const auto who = base64(encode(settings_.client_id) + ":" + encode(settings_.client_secret));
    const auto answer = ask({at.token,
                             fmt::format("grant_type=authorization_code&code={}&redirect_uri={}&code_verifier={}", encode(code),
                                         encode(settings_.redirect_uri), sign_in.verifier),
                             {"Authorization: Basic " + who, "Accept: application/json"}},
                            now);
    if (!answer)
        return std::unexpected{down()};
    const auto tokens = object_of(answer);
    if (!tokens)
        return std::unexpected{not_proved("the code was refused")};
    return Tokens{text_of(*tokens, "id_token"), text_of(*tokens, "access_token")};
}

std::expected<OidcProvider::Claims, Refusal> OidcProvider::prove(const Addresses& at, const SignIn& sign_in,
                                                                 std::string_view id_token, Instant now) {
    const TokenExpected expected{settings_.issuer, settings_.client_id, sign_in.nonce, now};
    auto known = keys(at, false, now);
    auto claims = check_id_token(id_token, known, expected);
    if (!claims && claims.error() == TokenFault::UnknownKey) {
        known = keys(at, true, now);
        claims = check_id_token(id_token, known, expected);
    }
    if (known.empty())
        return std::unexpected{down()};
    if (!claims)
        return std::unexpected{not_proved(name_of(claims.error()))};
    return std::move(*claims);
}

std::expected<OidcProvider::Claims, Refusal> OidcProvider::with_user_info(const Addresses& at, Claims claims,
                                                                          const std::string& access_token, Instant now) {
    const bool complete = claims.contains(settings_.id_number_claim) && claims.contains(settings_.name_claim);
    const bool usable = access_token.find_first_of("\r\n") == std::string::npos;
    if (complete || at.user_info.empty() || access_token.empty() || !usable)
        return claims;
    const auto answer = ask({at.user_info, std::nullopt, {"Authorization: Bearer " + access_token}}, now);
    if (!answer)
        return std::unexpected{down()};
    const auto told = object_of(answer);
    if (!told || text_of(*told, "sub").empty() || text_of(*told, "sub") != text_of(claims, "sub"))
        return std::unexpected{not_proved("userinfo is of another subject")};
    for (const auto& name : {settings_.id_number_claim, settings_.name_claim})
        if (const auto* value = told->if_contains(name))
            claims[name] = *value;
    return claims;
}

std::expected<casework::ProvedPerson, Refusal> OidcProvider::redeem(const SignIn& sign_in, std::string_view code, Instant now) {
    const auto at = is_down(now) ? std::nullopt : addresses(addresses_hold, now);
    if (!at)
        return std::unexpected{down()};
    const auto tokens = redeem_code(*at, sign_in, code, now);
    if (!tokens)
        return std::unexpected{tokens.error()};
    auto claims = prove(*at, sign_in, tokens->id_token, now);
    if (claims)
        claims = with_user_info(*at, std::move(*claims), tokens->access_token, now);
    if (!claims)
        return std::unexpected{claims.error()};
    auto name = domain::PersonName::parse(text_of(*claims, settings_.name_claim));
    auto id_number = domain::ResidentId::parse(text_of(*claims, settings_.id_number_claim));
    if (!name || !id_number)
        return std::unexpected{not_proved("no name or identity number among the claims")};
    return casework::ProvedPerson{std::move(*name), std::move(*id_number)};
}

}  // namespace kuaiban::identity
