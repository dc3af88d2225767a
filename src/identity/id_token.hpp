#pragma once

#include <boost/json.hpp>
#include <chrono>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/public_key.hpp"
#include "domain/calendar_date.hpp"

namespace kuaiban::identity {

/// A key of the provider, as its JWKS publishes it (RFC 7517), kept for checking signatures only.
struct SigningKey {
    std::string id;                             ///< kid; may be empty
    std::string algorithm;                      ///< RS256 | ES256: by the key's type, whatever a token claims
    crypto::PublicKey key;
};

/// The keys we can use: RSA and P-256, for signatures, the first 32; others are passed over. Nothing where it is no JWKS.
std::vector<SigningKey> read_keys(std::string_view jwks);

/// How far the provider's clock may be from ours, either way.
inline constexpr std::chrono::seconds clock_skew{60};
/// A token is not believed longer than this after it was made, whatever it says.
inline constexpr std::chrono::minutes longest_age{10};

struct TokenExpected {
    std::string issuer, client_id, nonce;
    domain::Instant now;
};

/// Why a token is not believed. UnknownKey alone is worth fetching the keys again.
enum class TokenFault {
    Malformed,
    Algorithm,                                  ///< other than RS256 and ES256: "none", HS256 …
    UnknownKey,
    Signature,
    Issuer,
    Audience,
    Expired,
    NotYet,
    Nonce
};
std::string_view name_of(TokenFault fault) noexcept;

/// The claims of an ID token that holds (OpenID Connect Core §3.1.3.7). At most 16 KiB.
std::expected<boost::json::object, TokenFault> check_id_token(std::string_view token, const std::vector<SigningKey>& keys,
                                                              const TokenExpected& expected);

}  // namespace kuaiban::identity
