#include "web/http/router.hpp"

#include <gtest/gtest.h>

using namespace kuaiban::web::http;

namespace {

Handler says(std::string text) {
    return [text = std::move(text)](const Request& request) {
        return Response{200, "text/plain", {}, text + std::string{request.path_value("id")}, {}};
    };
}

Router table() {
    Router router;
    router.add(Method::Get, "/", says("home"));
    router.add(Method::Get, "/cases/{id}", says("case "));
    router.add(Method::Post, "/cases/{id}", says("posted "));
    router.add(Method::Get, "/cases/new", says("new"));
    router.add(Method::Get, "/cases/{id}/events", says("events of "));
    return router;
}

Request asking(Method method, std::string path) {
    Request request;
    request.method = method;
    request.path = std::move(path);
    return request;
}

std::string body_of(Method method, std::string path) {
    auto request = asking(method, std::move(path));
    return table().handle(request).body;
}

std::string allow_of(const Response& response) {
    for (const auto& [name, value] : response.headers)
        if (name == "Allow")
            return value;
    return {};
}

}  // namespace

TEST(Router, FindsARouteAndItsValues) {
    EXPECT_EQ(body_of(Method::Get, "/"), "home");
    EXPECT_EQ(body_of(Method::Get, "/cases/7"), "case 7");
    EXPECT_EQ(body_of(Method::Get, "/cases/7/events"), "events of 7");
    EXPECT_EQ(body_of(Method::Post, "/cases/7"), "posted 7");
}

TEST(Router, PrefersALiteralPath) {
    EXPECT_EQ(body_of(Method::Get, "/cases/new"), "new");
}

TEST(Router, AnswersHeadFromGet) {
    EXPECT_EQ(body_of(Method::Head, "/cases/7"), "case 7");
}

TEST(Router, KnowsAPathAndAMethodApart) {
    const auto router = table();
    for (const auto* path : {"/nowhere", "/cases", "/cases/", "/cases/7/", "/cases//events", "//"}) {
        auto unknown = asking(Method::Get, path);
        EXPECT_EQ(router.handle(unknown).status, 404) << path;
        EXPECT_EQ(unknown.route, "") << path;
    }
    auto wrong = asking(Method::Delete, "/cases/7");
    const auto answer = router.handle(wrong);
    EXPECT_EQ(answer.status, 405);
    EXPECT_EQ(allow_of(answer), "GET, HEAD, OPTIONS, POST");
}

TEST(Router, TellsOptionsWhatIsAllowed) {
    const auto router = table();
    auto request = asking(Method::Options, "/");
    const auto answer = router.handle(request);
    EXPECT_EQ(answer.status, 204);
    EXPECT_EQ(allow_of(answer), "GET, HEAD, OPTIONS");
}

TEST(Router, NamesTheRouteNotThePath) {
    const auto router = table();
    auto request = asking(Method::Get, "/cases/500103199003070021");
    router.handle(request);
    EXPECT_EQ(request.route, "/cases/{id}");
}

TEST(Router, ShowsPeopleAPageAndProgramsAProblem) {
    auto router = table();
    router.on_not_found([](const Request&) { return Response{404, "text/html", {}, "a page", {}}; });
    auto person = asking(Method::Get, "/nowhere"), program = asking(Method::Get, "/api/v1/nowhere");
    EXPECT_EQ(router.handle(person).body, "a page");
    EXPECT_EQ(router.handle(program).content_type, "application/problem+json");
}

TEST(Router, RefusesTheSameRouteTwice) {
    auto router = table();
    EXPECT_THROW(router.add(Method::Get, "/", says("")), std::logic_error);
}
