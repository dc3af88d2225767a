// What people and programs see of a request that no handler answered.
#include "web/api/api_test_support.hpp"

using namespace kuaiban;
using support::ApiTest;
using testing::HasSubstr;
using testing::Not;

namespace {

std::string exchange(std::uint16_t port, const std::string& bytes) {
    support::RawClient client{port};
    client.send(bytes);
    return client.read_answer();
}

}  // namespace

TEST_F(ApiTest, ShowsAFaultInThePortalsLookAndTheReadersLanguage) {
    const auto page = exchange(server_->port(),
                               "POST /drafts HTTP/1.1\r\nHost: a\r\nCookie: kb_language=en\r\nContent-Length: 99999999\r\n\r\n");
    EXPECT_EQ(support::status_of(page), 413);
    EXPECT_THAT(page, HasSubstr("<html lang=\"en\""));
    EXPECT_THAT(page, HasSubstr("/assets/kb."));
    const auto malformed = exchange(server_->port(), "GET / HTTP/1.1\r\n\r\n");
    EXPECT_EQ(support::status_of(malformed), 400);
    EXPECT_THAT(malformed, HasSubstr("<html lang=\"zh-CN\""));
}

TEST_F(ApiTest, TellsProgramsOfFaultsAsProblems) {
    const auto too_large =
        exchange(server_->port(), "POST /api/v1/codes HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n");
    EXPECT_THAT(too_large, HasSubstr("application/problem+json"));
    EXPECT_THAT(too_large, HasSubstr("\"code\":\"body-too-large\""));
    const auto unknown = exchange(server_->port(), "GET /api/v1/nothing HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_THAT(unknown, HasSubstr("\"code\":\"not-found\""));
    const auto method = exchange(server_->port(), "PATCH /api/v1/codes HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
    EXPECT_THAT(method, HasSubstr("\"code\":\"method-not-allowed\""));
    EXPECT_THAT(method, HasSubstr("Allow: OPTIONS, POST\r\n"));
}
