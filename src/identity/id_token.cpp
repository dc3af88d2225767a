#include "identity/id_token.hpp"

#include <algorithm>
#include <optional>

#include "crypto/crypto.hpp"

namespace kuaiban::identity {

namespace {

namespace json = boost::json;

constexpr std::size_t most_keys = 32, longest_token = 16 * 1024;

std::string text_of(const json::object& from, std::string_view name) {
    const auto* value = from.if_contains(name);
    return value && value->is_string() ? std::string{value->as_string()} : std::string{};
}

std::optional<json::object> object_of(std::string_view text) {
    boost::system::error_code broken;
    const auto value = json::parse(text, broken);
    return !broken && value.is_object() ? std::optional{value.as_object()} : std::nullopt;
}

std::optional<SigningKey> read_key(const json::object& from) {
    const auto use = text_of(from, "use"), type = text_of(from, "kty"), algorithm = text_of(from, "alg");
    const auto bytes = [&](std::string_view name) { return crypto::from_base64url(text_of(from, name)); };
    try {
        if (!use.empty() && use != "sig")
            return std::nullopt;
        if (type == "RSA" && (algorithm.empty() || algorithm == "RS256"))
            return SigningKey{text_of(from, "kid"), "RS256", crypto::PublicKey::rsa(bytes("n"), bytes("e"))};
        if (type == "EC" && text_of(from, "crv") == "P-256" && (algorithm.empty() || algorithm == "ES256"))
            return SigningKey{text_of(from, "kid"), "ES256", crypto::PublicKey::p256(bytes("x"), bytes("y"))};
    } catch (const std::invalid_argument&) {    // one broken key does not void the others
    }
    return std::nullopt;
}

struct Parts {
    json::object head, claims;
    std::string_view signed_text;
    std::string signature;
};

std::optional<Parts> take_apart(std::string_view token) {
    const auto first = token.find('.'), second = token.find('.', first + 1);
    if (token.size() > longest_token || first == std::string_view::npos || second == std::string_view::npos)
        return std::nullopt;
    try {
        auto head = object_of(crypto::from_base64url(token.substr(0, first)));
        auto claims = object_of(crypto::from_base64url(token.substr(first + 1, second - first - 1)));
        if (!head || !claims || head->contains("crit"))
            return std::nullopt;
        return Parts{std::move(*head), std::move(*claims), token.substr(0, second),
                     crypto::from_base64url(token.substr(second + 1))};
    } catch (const std::invalid_argument&) {
        return std::nullopt;
    }
}

/// Seconds since 1970, whole or not, as NumericDate allows; nothing beyond the year 2100.
std::optional<domain::Instant> instant_of(const json::object& claims, std::string_view name) {
    const auto* value = claims.if_contains(name);
    if (!value || !value->is_number())
        return std::nullopt;
    const auto seconds = value->to_number<double>();
    if (!(seconds >= 0 && seconds < 4'102'444'800.0))
        return std::nullopt;
    return domain::Instant{std::chrono::milliseconds{static_cast<std::int64_t>(seconds * 1000)}};
}

/// Ours alone, or ours among several and made out to us (azp).
bool is_for(const json::object& claims, std::string_view client_id) {
    const auto* audience = claims.if_contains("aud");
    if (!audience)
        return false;
    if (audience->is_string())
        return std::string_view{audience->as_string()} == client_id;
    if (!audience->is_array())
        return false;
    const auto& all = audience->as_array();
    const bool named = std::ranges::any_of(
        all, [&](const json::value& one) { return one.is_string() && std::string_view{one.as_string()} == client_id; });
    return named && (all.size() == 1 || text_of(claims, "azp") == client_id);
}

std::optional<TokenFault> judge(const json::object& claims, const TokenExpected& expected) {
    using enum TokenFault;
    if (text_of(claims, "iss") != expected.issuer)
        return Issuer;
    if (!is_for(claims, expected.client_id))
        return Audience;
    const auto expires = instant_of(claims, "exp"), made = instant_of(claims, "iat");
    if (!expires || !made)
        return Malformed;
    if (expected.now >= *expires + clock_skew || expected.now >= *made + longest_age + clock_skew)
        return Expired;
    if (expected.now + clock_skew < *made || expected.now + clock_skew < instant_of(claims, "nbf").value_or(*made))
        return NotYet;
    if (expected.nonce.empty() || !crypto::equal_in_constant_time(text_of(claims, "nonce"), expected.nonce))
        return Nonce;
    return std::nullopt;
}

}  // namespace

std::string_view name_of(TokenFault fault) noexcept {
    switch (fault) {
    case TokenFault::Malformed: return "malformed";
    case TokenFault::Algorithm: return "algorithm";
    case TokenFault::UnknownKey: return "unknown-key";
    case TokenFault::Signature: return "signature";
    case TokenFault::Issuer: return "issuer";
    case TokenFault::Audience: return "audience";
    case TokenFault::Expired: return "expired";
    case TokenFault::NotYet: return "not-yet";
    case TokenFault::Nonce: return "nonce";
    }
    return "unknown";
}

std::vector<SigningKey> read_keys(std::string_view jwks) {
    std::vector<SigningKey> keys;
    const auto document = object_of(jwks);
    const auto* all = document ? document->if_contains("keys") : nullptr;
    if (!all || !all->is_array())
        return keys;
    for (const auto& one : all->as_array()) {
        if (keys.size() == most_keys)
            break;
        if (one.is_object())
            if (auto key = read_key(one.as_object()))
                keys.push_back(std::move(*key));
    }
    return keys;
}

std::expected<json::object, TokenFault> check_id_token(std::string_view token, const std::vector<SigningKey>& keys,
                                                       const TokenExpected& expected) {
    auto parts = take_apart(token);
    if (!parts)
        return std::unexpected{TokenFault::Malformed};
    const auto algorithm = text_of(parts->head, "alg"), id = text_of(parts->head, "kid");
    if (algorithm != "RS256" && algorithm != "ES256")
        return std::unexpected{TokenFault::Algorithm};
    bool known = false, fits = false;
    for (const auto& key : keys) {
        if (key.algorithm != algorithm || (!id.empty() && key.id != id))
            continue;
        known = true;
        fits = fits || key.key.verifies(parts->signed_text, parts->signature);
    }
    if (!known)
        return std::unexpected{TokenFault::UnknownKey};
    if (!fits)
        return std::unexpected{TokenFault::Signature};
    if (const auto fault = judge(parts->claims, expected))
        return std::unexpected{*fault};
    return std::move(parts->claims);
}

}  // namespace kuaiban::identity
