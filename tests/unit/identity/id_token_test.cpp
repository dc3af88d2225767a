#include "identity/id_token.hpp"

#include <gtest/gtest.h>

#include "support/identity_signer.hpp"

namespace kuaiban::identity {
namespace {

using support::IdentitySigner;
namespace json = boost::json;

constexpr auto issuer = "https://id.example", client = "kuaiban";
const auto now = domain::Instant{std::chrono::seconds{1'795'000'000}};

json::object good_claims() {
    return {{"iss", issuer}, {"aud", client}, {"sub", "s"}, {"exp", 1'795'000'300}, {"iat", 1'794'999'990}, {"nonce", "n-1"}};
}

const IdentitySigner& signer() {
    static const IdentitySigner made{"k1"};
    return made;
}

std::expected<json::object, TokenFault> check(std::string_view token, const IdentitySigner& by = signer()) {
    return check_id_token(token, read_keys(by.jwks()), {issuer, client, "n-1", now});
}

struct Abuse {
    std::string name;
    json::object changed;                       ///< laid over the good claims
    TokenFault fault;
};
void PrintTo(const Abuse& abuse, std::ostream* out) {
    *out << abuse.name;
}

class WrongClaims : public testing::TestWithParam<Abuse> {};
INSTANTIATE_TEST_SUITE_P(
    IdToken, WrongClaims,
    testing::Values(Abuse{"AnotherIssuer", {{"iss", "https://id.example.evil"}}, TokenFault::Issuer},
                    Abuse{"AnotherAudience", {{"aud", "another"}}, TokenFault::Audience},
                    Abuse{"OursAmongSeveralWithoutAzp", {{"aud", {"another", client}}}, TokenFault::Audience},
                    Abuse{"MadeOutToAnother", {{"aud", {"another", client}}, {"azp", "another"}}, TokenFault::Audience},
                    Abuse{"NoAudience", {{"aud", nullptr}}, TokenFault::Audience},
                    Abuse{"ExpiredBeyondTheSkew", {{"exp", 1'794'999'940}}, TokenFault::Expired},
                    Abuse{"NeverExpiring", {{"exp", nullptr}}, TokenFault::Malformed},
                    Abuse{"ExpiringAsText", {{"exp", "1795000300"}}, TokenFault::Malformed},
                    Abuse{"ExpiringAtTheEndOfTime", {{"exp", 1e300}}, TokenFault::Malformed},
                    Abuse{"OldThoughNotExpired", {{"iat", 1'794'999'300}}, TokenFault::Expired},
                    Abuse{"MadeInTheFuture", {{"iat", 1'795'000'061}}, TokenFault::NotYet},
                    Abuse{"NotBeforeLater", {{"nbf", 1'795'000'061}}, TokenFault::NotYet},
                    Abuse{"AnotherNonce", {{"nonce", "n-2"}}, TokenFault::Nonce},
                    Abuse{"NoNonce", {{"nonce", nullptr}}, TokenFault::Nonce}),
    [](const auto& abuse) { return abuse.param.name; });

TEST_P(WrongClaims, AreNotBelieved) {
    auto claims = good_claims();
    for (const auto& [name, value] : GetParam().changed)
        claims[name] = value;
    const auto checked = check(signer().es256(claims));
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error(), GetParam().fault) << name_of(checked.error());
}

TEST(IdToken, IsBelievedSignedWithEitherAlgorithm) {
    EXPECT_TRUE(check(signer().es256(good_claims())));
    EXPECT_TRUE(check(signer().rs256(good_claims())));
}

TEST(IdToken, MayBeAMinuteOffEitherWay) {
    auto claims = good_claims();
    claims["exp"] = 1'794'999'941;
    EXPECT_TRUE(check(signer().es256(claims)));
    claims = good_claims();
    claims["iat"] = 1'795'000'060;
    EXPECT_TRUE(check(signer().es256(claims)));
}

TEST(IdToken, IsNotBelievedUnsignedOrSignedWithThePublicKeyAsASecret) {
    EXPECT_EQ(check(signer().unsigned_token(good_claims())).error(), TokenFault::Algorithm);
    EXPECT_EQ(check(signer().hs256_with_public_key(good_claims())).error(), TokenFault::Algorithm);
}

TEST(IdToken, IsNotBelievedFromAnotherKeyOfTheSameName) {
    const IdentitySigner other{"k1"};
    EXPECT_EQ(check(other.es256(good_claims())).error(), TokenFault::Signature);
    EXPECT_EQ(check(other.rs256(good_claims())).error(), TokenFault::Signature);
}

TEST(IdToken, NamesAKeyThatIsNotKnownYet) {
    const IdentitySigner rotated{"k2"};
    EXPECT_EQ(check(rotated.es256(good_claims())).error(), TokenFault::UnknownKey);
}

TEST(IdToken, IsNotBelievedChangedInAnyByte) {
    const auto token = signer().es256(good_claims());
    for (std::size_t i = 0; i < token.size(); ++i) {
        auto changed = token;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        EXPECT_FALSE(check(changed)) << i;
    }
    for (const std::size_t length : {std::size_t{0}, std::size_t{1}, token.size() / 2, token.size() - 1})
        EXPECT_FALSE(check(token.substr(0, length))) << length;
}

TEST(IdToken, IsNotReadWhereItIsHuge) {
    auto claims = good_claims();
    claims["more"] = std::string(20'000, 'x');
    EXPECT_EQ(check(signer().es256(claims)).error(), TokenFault::Malformed);
}

TEST(Jwks, KeepsWhatCanBeUsedAndPassesOverTheRest) {
    EXPECT_EQ(read_keys(signer().jwks()).size(), 2U);
    EXPECT_TRUE(read_keys("not JSON").empty());
    EXPECT_TRUE(read_keys(R"({"keys":[{"kty":"oct","k":"c2VjcmV0"},{"kty":"RSA","n":"AQAB","e":"AQAB"},)"
                          R"({"kty":"EC","crv":"P-256","x":"AAAA","y":"AAAA"},{"kty":"RSA","use":"enc","n":"x","e":"y"},7]})")
                    .empty());
}

TEST(Jwks, IsReadToItsThirtySecondKey) {
    json::array many;
    const auto keys = json::parse(signer().jwks()).at("keys").as_array();
    for (int i = 0; i < 100; ++i)
        many.push_back(keys.at(0));
    EXPECT_EQ(read_keys(json::serialize(json::object{{"keys", many}})).size(), 32U);
}

}  // namespace
}  // namespace kuaiban::identity
