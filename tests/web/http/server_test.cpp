#include "web/http/server.hpp"

#include <gmock/gmock.h>

#include <atomic>
#include <future>

#include "support/raw_http.hpp"
#include "web/http/security_headers.hpp"

using namespace kuaiban;
using namespace std::chrono_literals;
using support::body_of;
using support::RawClient;
using support::RunningServer;
using support::status_of;
using testing::HasSubstr;
using web::http::Hooks;
using web::http::Limits;
using web::http::Request;
using web::http::Response;

namespace {

Response echo(const Request& request) {
    if (request.path == "/throws")
        throw std::runtime_error{"secret detail"};
    if (request.path == "/throws-a-number")
        throw 7;
    if (request.path == "/breaks-head")
        return {200, "text/plain", {{"Location", "a\r\nX: y"}}, "", {}};
    return {200, "text/plain", {}, request.path + ":" + request.body, {}};
}

std::string get(const std::string& path, const std::string& lines = "") {
    return "GET " + path + " HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n";
}

/// A handler the test holds up as long as it likes.
struct Gate {
    std::promise<void> opened;
    std::shared_future<void> open{opened.get_future()};
    std::atomic<int> inside{0};

    web::http::Application handler() {
        return [this](Request&) {
            ++inside;
            open.wait();
            return Response{200, "text/plain", {}, "done", {}};
        };
    }
    void wait_for(int count) const {
        while (inside < count)
            std::this_thread::sleep_for(1ms);
    }
};

}  // namespace

TEST(Server, KeepsAConnectionForMoreThanOneRequest) {
    RunningServer server{echo};
    RawClient client{server.port()};
    for (int i = 0; i < 3; ++i) {
        client.send(get("/" + std::to_string(i)));
        EXPECT_EQ(body_of(client.read_answer()), "/" + std::to_string(i) + ":");
    }
}

TEST(Server, AnswersPipelinedRequestsInOrder) {
    RunningServer server{echo};
    RawClient client{server.port()};
    std::string all;
    for (int i = 0; i < 200; ++i)
        all += "POST /" + std::to_string(i) + " HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n\r\n";
    client.send(all);
    for (int i = 0; i < 200; ++i)
        ASSERT_EQ(body_of(client.read_answer()), "/" + std::to_string(i) + ":\r\n");
}

TEST(Server, ReadsARequestThatComesByteByByte) {
    RunningServer server{echo};
    RawClient client{server.port()};
    for (const char c :
         std::string{"POST /slow HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n"}) {
        client.send({&c, 1});
        std::this_thread::sleep_for(200us);
    }
    EXPECT_EQ(body_of(client.read_answer()), "/slow:abc");
}

TEST(Server, SendsHeadNoBody) {
    RunningServer server{echo};
    RawClient client{server.port()};
    client.send("HEAD /x HTTP/1.1\r\nHost: a\r\n\r\n" + get("/y"));
    EXPECT_THAT(client.read_answer(true), testing::AllOf(HasSubstr("Content-Length: 3\r\n"), testing::EndsWith("\r\n\r\n")));
    EXPECT_EQ(body_of(client.read_answer()), "/y:");
}

TEST(Server, AsksForABodyThatWaitsToBeAsked) {
    RunningServer server{echo};
    RawClient client{server.port()};
    client.send("POST /x HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    EXPECT_EQ(client.read_answer(), "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("ab");
    EXPECT_EQ(body_of(client.read_answer()), "/x:ab");
}

TEST(Server, ClosesWhenAskedTo) {
    RunningServer server{echo};
    RawClient client{server.port()};
    client.send(get("/", "Connection: close\r\n"));
    EXPECT_THAT(client.read_all(), HasSubstr("Connection: close\r\n"));
}

TEST(Server, AnswersAnExceptionWithAReferenceAndNoDetail) {
    std::string logged;
    Hooks hooks;
    hooks.on_exception = [&](const Request& request, const std::exception&) { logged = request.reference; };
    RunningServer server{echo, {}, hooks};
    for (const auto* path : {"/throws", "/throws-a-number", "/breaks-head"}) {
        RawClient client{server.port()};
        client.send(get(path) + get("/next"));
        const auto answer = client.read_answer();
        EXPECT_EQ(status_of(answer), 500);
        EXPECT_THAT(answer, testing::Not(HasSubstr("secret")));
        EXPECT_THAT(body_of(answer), HasSubstr(logged));
        EXPECT_EQ(logged.size(), 8U);
        EXPECT_EQ(body_of(client.read_answer()), "/next:");
    }
}

TEST(Server, PutsTheCommonHeadersOnEveryKindOfAnswer) {
    const web::http::SecurityHeaders security{true};
    Hooks hooks;
    hooks.common_head = [&](const Request& request, const Response& response) { return security.lines(request, response); };
    hooks.inline_handler = [](Request& request, Response& response) {
        response.body = "inline";
        return request.path == "/inline";
    };
    RunningServer server{echo, {}, hooks};
    for (const auto& bytes :
         {get("/"), get("/inline"), get("/throws"), std::string{"GET / HTTP/1.1\r\n\r\n"}, get("/" + std::string(20000, 'a'))}) {
        RawClient client{server.port()};
        client.send(bytes);
        const auto answer = client.read_answer();
        for (const auto* wanted : {"Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff",
                                   "Strict-Transport-Security:", "Cache-Control: no-store", "Date: "})
            EXPECT_THAT(answer, HasSubstr(wanted)) << bytes.substr(0, 30);
    }
}

TEST(Server, AnswersFromMemoryWithoutAWorker) {
    Hooks hooks;
    hooks.inline_handler = [body = std::make_shared<const std::string>("cached")](Request&, Response& response) {
        response.shared_body = body;
        return true;
    };
    RunningServer server{[](Request&) -> Response { throw std::logic_error{"not reached"}; }, {}, hooks};
    RawClient client{server.port()};
    client.send(get("/"));
    EXPECT_EQ(body_of(client.read_answer()), "cached");
}

TEST(Server, TakesAnAnswerFromALaneOfItsOwn) {
    std::vector<std::jthread> lane;
    Hooks hooks;
    hooks.lane = [&](Request& request, std::function<void(Response&&)> done) {
        if (request.path != "/slow")
            return false;
        lane.emplace_back([&request, done = std::move(done)] { done({200, "text/plain", {}, "late " + request.path, {}}); });
        return true;
    };
    hooks.finish = [](const Request&, Response& response) { response.headers.emplace_back("X-Finished", "yes"); };
    RunningServer server{echo, {}, hooks};
    RawClient client{server.port()};
    client.send(get("/slow") + get("/") + get("/slow"));
    const auto late = client.read_answer();
    EXPECT_EQ(body_of(late), "late /slow");
    EXPECT_THAT(late, HasSubstr("X-Finished: yes"));
    EXPECT_EQ(body_of(client.read_answer()), "/:") << "in order, and by a worker";
    EXPECT_EQ(body_of(client.read_answer()), "late /slow");
}

TEST(Server, SaysThatALanesAnswerCannotBeSent) {
    std::vector<std::jthread> lane;
    Hooks hooks;
    hooks.lane = [&](Request&, std::function<void(Response&&)> done) {
        lane.emplace_back([done = std::move(done)] { done({200, "text/plain", {{"Location", "a\r\nX: y"}}, "", {}}); });
        return true;
    };
    RunningServer server{echo, {}, hooks};
    RawClient client{server.port()};
    client.send(get("/"));
    EXPECT_EQ(status_of(client.read_answer()), 500);
}

TEST(Server, RefusesAtOnceWhatNoWorkerHasRoomFor) {
    Gate gate;
    RunningServer server{gate.handler(), Limits{.waiting = 1, .workers = 1}};
    RawClient working{server.port()}, waiting{server.port()}, refused{server.port()};
    working.send(get("/"));
    gate.wait_for(1);
    waiting.send(get("/"));
    while (server.server.load().waiting < 1)
        std::this_thread::sleep_for(1ms);
    refused.send(get("/"));
    const auto answer = refused.read_answer();
    EXPECT_EQ(status_of(answer), 503);
    EXPECT_THAT(answer, HasSubstr("Retry-After: 2\r\n"));
    gate.opened.set_value();
    EXPECT_EQ(body_of(working.read_answer()), "done");
    EXPECT_EQ(body_of(waiting.read_answer()), "done");
}

TEST(Server, EndsASlowHeadASlowBodyAndAnIdleConnection) {
    RunningServer server{echo, Limits{.head_seconds = 1, .body_seconds = 1, .idle_seconds = 1}};
    RawClient head{server.port()}, body{server.port()}, idle{server.port()}, silent{server.port()};
    head.send("GET / HTTP/1.1\r\nHost:");
    body.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab");
    idle.send(get("/"));
    EXPECT_EQ(status_of(head.read_all()), 408);
    EXPECT_EQ(status_of(body.read_all()), 408);
    EXPECT_EQ(status_of(idle.read_all()), 200);
    EXPECT_EQ(silent.read_all(), "");
    EXPECT_TRUE(silent.closed_within(0ms));
}

TEST(Server, EndsAClientThatDoesNotRead) {
    const auto huge = std::make_shared<const std::string>(64 * 1024 * 1024, 'x');
    RunningServer server{[&](Request&) { return Response{200, "text/plain", {}, {}, huge}; },
                         Limits{.write_seconds = 1 - 64 * 256}};
    RawClient client{server.port()};
    client.send(get("/"));
    while (server.server.load().connections == 0)
        std::this_thread::sleep_for(1ms);
    for (int i = 0; i < 500 && server.server.load().connections > 0; ++i)
        std::this_thread::sleep_for(10ms);
    EXPECT_EQ(server.server.load().connections, 0U);
}

TEST(Server, MakesRoomByClosingWhatWasIdleLongest) {
    RunningServer server{echo, Limits{.connections = 3}};
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 20; ++i) {
        clients.push_back(std::make_unique<RawClient>(server.port()));
        clients.back()->send(get("/"));
        EXPECT_EQ(status_of(clients.back()->read_answer()), 200);
    }
    EXPECT_EQ(server.server.load().connections, 3U);
    EXPECT_TRUE(clients.front()->closed_within(1s));
}

TEST(Server, RefusesAConnectionWhereNoneIsIdle) {
    Gate gate;
    RunningServer server{gate.handler(), Limits{.connections = 1}};
    RawClient first{server.port()};
    first.send(get("/"));
    gate.wait_for(1);
    RawClient second{server.port()};
    EXPECT_EQ(status_of(second.read_answer()), 503);
    gate.opened.set_value();
    EXPECT_EQ(status_of(first.read_answer()), 200);
}

TEST(Server, FinishesWhatIsUnderWayWhenStopped) {
    Gate gate;
    web::http::Server server{"127.0.0.1", 0, gate.handler()};
    std::thread thread{[&] { server.run(); }};
    RawClient busy{server.port()}, idle{server.port()};
    busy.send(get("/"));
    gate.wait_for(1);
    server.stop(5);
    EXPECT_TRUE(idle.closed_within(2s));
    EXPECT_THROW(RawClient{server.port()}, std::runtime_error);
    gate.opened.set_value();
    EXPECT_EQ(body_of(busy.read_all()), "done");
    thread.join();
}

TEST(Server, StopsAfterTheGraceWhateverAClientDoes) {
    web::http::Server server{"127.0.0.1", 0, echo};
    std::thread thread{[&] { server.run(); }};
    RawClient client{server.port()};
    client.send("GET / HTT");
    std::this_thread::sleep_for(50ms);
    const auto since = std::chrono::steady_clock::now();
    server.stop(1);
    thread.join();
    EXPECT_LT(std::chrono::steady_clock::now() - since, 3s);
}

TEST(Server, FailsToStartOnATakenPort) {
    RunningServer server{echo};
    EXPECT_THROW(web::http::Server("127.0.0.1", server.port(), echo), std::exception);
    EXPECT_THROW(web::http::Server("not an address", 0, echo), std::exception);
}

TEST(Server, TellsWhoAsksThroughATrustedProxyOnly) {
    const auto who = [](const Request& request) { return Response{200, "text/plain", {}, request.remote_address, {}}; };
    Hooks hooks;
    hooks.trusted_proxies = {"127.0.0.1"};
    RunningServer direct{who}, behind{who, {}, hooks};
    RawClient to_direct{direct.port()}, to_behind{behind.port()};
    to_direct.send(get("/", "X-Forwarded-For: 1.2.3.4\r\n"));
    to_behind.send(get("/", "X-Forwarded-For: 1.2.3.4\r\n"));
    EXPECT_EQ(body_of(to_direct.read_answer()), "127.0.0.1");
    EXPECT_EQ(body_of(to_behind.read_answer()), "1.2.3.4");
}
