#include <gmock/gmock.h>

#include "support/raw_http.hpp"
#include "web/http/metrics.hpp"

using namespace kuaiban;
using namespace kuaiban::web::http;
using support::body_of;
using support::RawClient;
using support::status_of;
using testing::HasSubstr;
using testing::Not;

namespace {

class Probes : public testing::Test {
protected:
    Probes() {
        router_.add(Method::Get, "/cases/{id}", [](const Request&) { return Response{}; });
        add_probes(router_, metrics_,
                   {.ready = [this] { return ready_.load(); }, .load = [this] { return server_->server.load(); }});
        Hooks hooks;
        hooks.observe = [this](const Observation& seen) { metrics_.observe(seen); };
        server_.emplace([this](Request& request) { return router_.handle(request); }, Limits{}, hooks);
    }
    std::string get(const std::string& path, const std::string& lines = "") {
        RawClient client{server_->port()};
        client.send("GET " + path + " HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n");
        return client.read_answer();
    }

    std::atomic<bool> ready_{true};
    Metrics metrics_{"1.2.3"};
    Router router_;
    std::optional<support::RunningServer> server_;
};

}  // namespace

TEST_F(Probes, TellAliveFromReady) {
    EXPECT_EQ(status_of(get("/healthz")), 200);
    EXPECT_EQ(status_of(get("/readyz")), 200);
    ready_ = false;
    EXPECT_EQ(status_of(get("/healthz")), 200);
    EXPECT_EQ(status_of(get("/readyz")), 503);
}

TEST_F(Probes, CountByRouteAndNeverByPath) {
    get("/cases/500103199003070021");
    get("/cases/2");
    get("/nowhere");
    const auto text = body_of(get("/metrics"));
    EXPECT_THAT(text, HasSubstr(R"(kuaiban_http_requests_total{route="/cases/{id}",status="2xx"} 2)"));
    EXPECT_THAT(text, HasSubstr(R"(kuaiban_http_requests_total{route="none",status="4xx"} 1)"));
    EXPECT_THAT(text, HasSubstr(R"(kuaiban_http_request_seconds_count{route="/cases/{id}"} 2)"));
    EXPECT_THAT(text, HasSubstr(R"(kuaiban_build_info{version="1.2.3"} 1)"));
    EXPECT_THAT(text, HasSubstr("kuaiban_http_connections"));
    EXPECT_THAT(text, Not(HasSubstr("500103199003070021")));
}

TEST_F(Probes, ShowFiguresOfThePortalsOwn) {
    metrics_.set("kuaiban_cases_overdue", "Open cases past their due time", 7);
    metrics_.set("kuaiban_cases_overdue", "Open cases past their due time", 3);
    EXPECT_THAT(body_of(get("/metrics")), HasSubstr("kuaiban_cases_overdue 3\n"));
}

TEST_F(Probes, ShowMetricsToNobodyBehindAProxy) {
    EXPECT_EQ(status_of(get("/metrics", "X-Forwarded-For: 1.2.3.4\r\n")), 404);
}
