#include "web/http/response_head.hpp"

#include <gmock/gmock.h>

#include <stdexcept>

#include "web/http/plain_fault.hpp"
#include "web/http/security_headers.hpp"

using namespace kuaiban::web::http;
using testing::HasSubstr;
using testing::Not;

namespace {

Request get() {
    Request request;
    request.received_at = kuaiban::domain::Instant{std::chrono::seconds{784111777}};
    return request;
}

}  // namespace

TEST(ResponseHead, IsWhole) {
    const auto wire = to_wire(Response{200, "text/plain", {{"X-A", "b"}}, "hello", {}}, get(), "X-All: yes\r\n", true);
    EXPECT_EQ(wire.head,
              "HTTP/1.1 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Type: text/plain\r\nContent-Length: 5\r\nX-A: "
              "b\r\nX-All: yes\r\n\r\n");
    EXPECT_EQ(wire.body_view(), "hello");
}

TEST(ResponseHead, SendsNoBodyToHeadButItsLength) {
    auto request = get();
    request.method = Method::Head;
    const auto wire = to_wire(Response{200, "text/plain", {}, "hello", {}}, request, "", true);
    EXPECT_THAT(wire.head, HasSubstr("Content-Length: 5\r\n"));
    EXPECT_EQ(wire.body_view(), "");
}

TEST(ResponseHead, SendsNeitherBodyNorLengthWith304) {
    const auto wire = to_wire(Response{304, "text/plain", {}, "hello", {}}, get(), "", false);
    EXPECT_THAT(wire.head, Not(HasSubstr("Content-")));
    EXPECT_THAT(wire.head, HasSubstr("Connection: close\r\n\r\n"));
    EXPECT_EQ(wire.body_view(), "");
}

TEST(ResponseHead, RefusesAHeaderThatWouldBreakIt) {
    for (const auto& value : std::vector<std::string>{"a\r\nSet-Cookie: b", "a\nb", std::string{"a\0b", 3}, std::string{"\x7F"}})
        EXPECT_THROW(to_wire(Response{200, "text/plain", {{"Location", value}}, "", {}}, get(), "", true), std::invalid_argument);
}

TEST(SecurityHeaders, AreThereWithoutUnsafeInline) {
    const SecurityHeaders headers{false};
    const auto lines = headers.lines(get(), Response{});
    for (const auto* wanted :
         {"default-src 'none'", "frame-ancestors 'none'", "X-Content-Type-Options: nosniff\r\n", "Cache-Control: no-store\r\n"})
        EXPECT_THAT(lines, HasSubstr(wanted));
    EXPECT_THAT(lines, Not(HasSubstr("unsafe")));
    EXPECT_THAT(lines, Not(HasSubstr("Strict-Transport")));
}

TEST(SecurityHeaders, AskForHttpsForTwoYearsWherePublished) {
    EXPECT_THAT(SecurityHeaders{true}.lines(get(), Response{}), HasSubstr("Strict-Transport-Security: max-age=63072000"));
}

TEST(SecurityHeaders, LeaveCachingToAnAnswerThatSaysSo) {
    Response response;
    response.headers.emplace_back("cache-control", "public");
    EXPECT_THAT(SecurityHeaders{true}.lines(get(), response), Not(HasSubstr("no-store")));
}

TEST(PlainFault, IsAPageOrAProblemAndNamesTheReference) {
    auto request = get();
    request.reference = "12345678";
    request.path = "/cases";
    EXPECT_THAT(plain_fault(500, request).body, HasSubstr("12345678"));
    EXPECT_EQ(plain_fault(500, request).content_type, "text/html; charset=utf-8");
    request.path = "/api/v1/cases";
    const auto problem = plain_fault(503, request);
    EXPECT_EQ(problem.content_type, "application/problem+json");
    EXPECT_EQ(problem.body,
              R"({"type":"about:blank","title":"Service Unavailable","status":503,"code":"busy","reference":"12345678"})");
}
