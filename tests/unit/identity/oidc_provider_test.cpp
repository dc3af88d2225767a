// The provider's side of a sign-in that goes wrong; what goes right is shown against a real provider in the journeys.
#include "identity/oidc_provider.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <functional>
#include <map>
#include <thread>

#include "casework/identity/national_sign_in.hpp"
#include "support/identity_signer.hpp"

namespace kuaiban::identity {
namespace {

using domain::RefusalCode;
using support::IdentitySigner;
namespace json = boost::json;

/// Answers one request at a time on loopback, from a table by path; an empty body is never sent, and the connection stays open.
class SmallServer {
public:
    SmallServer() : socket_{::socket(AF_INET, SOCK_STREAM, 0)} {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::bind(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address);
        ::listen(socket_, 16);
        socklen_t size = sizeof address;
        ::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size);
        url = "http://127.0.0.1:" + std::to_string(ntohs(address.sin_port));
        thread_ = std::thread{[this] { serve(); }};
    }
    ~SmallServer() {
        closing_ = true;
        ::shutdown(socket_, SHUT_RDWR);
        thread_.join();
        for (const int held : held_)
            ::close(held);
        ::close(socket_);
    }

    std::string url;
    std::map<std::string, std::function<std::string()>> pages;
    std::atomic<int> asked{0};

private:
    void serve() {
        while (!closing_) {
            const int client = ::accept(socket_, nullptr, nullptr);
            if (client < 0)
                return;
            char buffer[16384];
            const auto count = ::recv(client, buffer, sizeof buffer, 0);
            const std::string request{buffer, static_cast<std::size_t>(std::max<ssize_t>(count, 0))};
            const auto path =
                request.substr(request.find(' ') + 1, request.find(' ', request.find(' ') + 1) - request.find(' ') - 1);
            ++asked;
            const auto page = pages.find(path);
            const auto body = page == pages.end() ? "{}" : page->second();
            if (body.empty()) {
                held_.push_back(client);
                continue;
            }
            const auto answer = std::string{page == pages.end() ? "HTTP/1.1 400 Bad Request" : "HTTP/1.1 200 OK"} +
                                "\r\nConnection: close\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
            ::send(client, answer.data(), answer.size(), MSG_NOSIGNAL);
            ::close(client);
        }
    }

    int socket_;
    std::atomic<bool> closing_{false};
    std::vector<int> held_;
    std::thread thread_;
};

class OidcProviderTest : public testing::Test {
protected:
    OidcProviderTest() {
        server.pages["/.well-known/openid-configuration"] = [this] {
            return json::serialize(json::object{{"issuer", server.url},
                                                {"authorization_endpoint", server.url + "/auth"},
                                                {"token_endpoint", server.url + "/token"},
                                                {"jwks_uri", server.url + "/jwks"}});
        };
        server.pages["/jwks"] = [this] { return signer->jwks(); };
        server.pages["/token"] = [this] { return json::serialize(json::object{{"id_token", signer->es256(claims)}}); };
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
        claims = {{"iss", server.url}, {"aud", "kuaiban"},       {"sub", "s"},       {"exp", seconds + 300},
                  {"iat", seconds},    {"nonce", sign_in.nonce}, {"name", "陈晓雨"}, {"id_number", "500103199203120023"}};
    }
    std::optional<RefusalCode> refused(std::string_view code = "a-code") {
        const auto person = provider.redeem(sign_in, code, now);
        return person ? std::nullopt : std::optional{person.error().code};
    }

    domain::Instant now{std::chrono::seconds{1'795'000'000}};
    casework::SignIn sign_in = casework::NationalSignIn::begin("enter", "/", now);
    std::unique_ptr<IdentitySigner> signer = std::make_unique<IdentitySigner>("k1");
    json::object claims;
    SmallServer server;
    OidcProvider provider{{server.url, "kuaiban", "secret", "http://127.0.0.1/back"}};
};

TEST_F(OidcProviderTest, SaysWhoCameBack) {
    const auto person = provider.redeem(sign_in, "a-code", now);
    ASSERT_TRUE(person);
    EXPECT_EQ(person->id_number.reveal(), "500103199203120023");
    const auto address = provider.address_for(sign_in, now).value();
    EXPECT_NE(address.find("code_challenge_method=S256"), std::string::npos);
    EXPECT_NE(address.find("state=" + sign_in.state), std::string::npos);
    EXPECT_EQ(address.find(sign_in.verifier), std::string::npos) << "the verifier is told only with the code";
}

TEST_F(OidcProviderTest, SendsNobodyToAProviderThatFellSilentSince) {
    ASSERT_TRUE(provider.address_for(sign_in, now));
    const int asked = server.asked;
    ASSERT_TRUE(provider.address_for(sign_in, now + std::chrono::seconds{9}));
    EXPECT_EQ(server.asked, asked) << "a crowd asks once in ten seconds";
    server.pages.erase("/.well-known/openid-configuration");
    EXPECT_EQ(provider.address_for(sign_in, now + std::chrono::seconds{11}).error().code, RefusalCode::IdentityProviderDown);
    now += std::chrono::seconds{12};
    EXPECT_FALSE(refused()) << "who comes back needs no description";
}

TEST_F(OidcProviderTest, DoesNotBelieveATokenForAnotherSignIn) {
    claims["nonce"] = "of another";
    EXPECT_EQ(refused(), RefusalCode::IdentityNotProved);
}

TEST_F(OidcProviderTest, DoesNotBelieveATokenWithoutANameOrWithANumberThatIsNone) {
    claims["id_number"] = "500103199203120024";
    EXPECT_EQ(refused(), RefusalCode::IdentityNotProved);
}

TEST_F(OidcProviderTest, FetchesTheKeysAgainForAnUnknownOneAtMostOnceAMinute) {
    EXPECT_FALSE(refused());
    signer = std::make_unique<IdentitySigner>("k2");
    now += std::chrono::seconds{61};
    EXPECT_FALSE(refused()) << "a rotated key is found";
    const auto forged = json::serialize(json::object{{"id_token", IdentitySigner{"k3"}.es256(claims)}});
    server.pages["/token"] = [&forged] { return forged; };
    const int before = server.asked;
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(refused(), RefusalCode::IdentityNotProved);
    EXPECT_EQ(server.asked - before, 5) << "only the codes were redeemed; the keys were not fetched";
}

TEST_F(OidcProviderTest, ReadsNoHugeListOfKeys) {
    server.pages["/jwks"] = [] { return std::string(1024 * 1024, ' '); };
    EXPECT_EQ(refused(), RefusalCode::IdentityProviderDown);
}

TEST_F(OidcProviderTest, TrustsNoAddressElsewhere) {
    server.pages["/.well-known/openid-configuration"] = [this] {
        return json::serialize(json::object{{"issuer", server.url},
                                            {"authorization_endpoint", server.url + "/auth"},
                                            {"token_endpoint", "http://169.254.169.254/token"},
                                            {"jwks_uri", server.url + "/jwks"}});
    };
    EXPECT_EQ(refused(), RefusalCode::IdentityProviderDown);
    EXPECT_EQ(server.asked, 1);
}

TEST_F(OidcProviderTest, IsNotWaitedForOnceItHungThreeTimes) {
    server.pages["/.well-known/openid-configuration"] = [] { return std::string{}; };
    constexpr std::chrono::milliseconds soon{200};
    OidcProvider hasty{{server.url, "kuaiban", "secret", "http://127.0.0.1/back"}, {soon, soon, 64 * 1024}};
    for (int i = 0; i < 3; ++i) {
        EXPECT_FALSE(hasty.is_down(now));
        EXPECT_EQ(hasty.redeem(sign_in, "a-code", now).error().code, RefusalCode::IdentityProviderDown);
    }
    EXPECT_TRUE(hasty.is_down(now));
    const int before = server.asked;
    EXPECT_EQ(hasty.address_for(sign_in, now).error().code, RefusalCode::IdentityProviderDown);
    EXPECT_EQ(server.asked, before) << "nobody waits for it";
    EXPECT_FALSE(hasty.is_down(now + std::chrono::seconds{30})) << "then one more is tried";
}

TEST(OidcProviderSettings, DemandHttpsButOnLoopback) {
    EXPECT_THROW((OidcProvider{{"http://id.example", "c", "s", "r"}}), std::invalid_argument);
    EXPECT_THROW((OidcProvider{{"http://127.0.0.1.evil.example", "c", "s", "r"}}), std::invalid_argument);
    EXPECT_NO_THROW((OidcProvider{{"https://id.example", "c", "s", "r"}}));
}

}  // namespace
}  // namespace kuaiban::identity
