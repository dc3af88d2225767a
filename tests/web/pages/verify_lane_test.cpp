// Many people verifying at once: one unit of work for all, and no verdict before its trace is kept.
#include "web/pages/verify_lane.hpp"

#include <future>
#include <set>

#include "web/pages/browser.hpp"

namespace kuaiban {

using testing::HasSubstr;
using testing::Not;
using web::http::Method;

class VerifyLaneTest : public support::PortalPages {
protected:
    struct Asking {
        web::http::Request request;
        std::promise<web::http::Response> promised;
        std::future<web::http::Response> answer = promised.get_future();
    };

    bool ask(Asking& asking, const std::string& path, const std::string& address = "192.0.2.9", Method method = Method::Get) {
        asking.request.method = method;
        asking.request.target = asking.request.path = path;
        asking.request.remote_address = address;
        asking.request.received_at = now_;
        return lane().take(asking.request,
                           [&asking](web::http::Response&& response) { asking.promised.set_value(std::move(response)); });
    }

    web::pages::VerifyLane& lane() {
        if (!lane_)
            lane_.emplace(*services_, [](const web::http::Request&, const std::exception&) {
                return web::http::Response{503, "text/plain", {}, "try again", {}};
            });
        return *lane_;
    }

    std::optional<web::pages::VerifyLane> lane_;
};

TEST_F(VerifyLaneTest, GivesEveryoneTheirOwnTraceWhichIsKeptByThen) {
    const auto certificate = ledger_->certificate_of_case(issued().case_id).value();
    constexpr std::size_t many = 40;
    std::vector<Asking> all(many);
    for (std::size_t i = 0; i < many; ++i)
        ASSERT_TRUE(ask(all[i], "/verify/" + certificate.number, "192.0.2." + std::to_string(i)));
    std::set<std::string> kept;
    for (std::size_t i = 0; i < many; ++i) {
        const auto answer = all[i].answer.get();
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(all[i].request.route, "/verify/{number}");
        const auto traces = ledger_->verifications_of(certificate.id);
        const auto own = std::ranges::find_if(traces, [&](const auto& trace) {
            return answer.body.find(trace.receipt.substr(0, 4) + " " + trace.receipt.substr(4)) != std::string::npos;
        });
        ASSERT_NE(own, traces.end()) << "a verdict is shown only once its trace is durable";
        kept.insert(own->receipt);
    }
    EXPECT_EQ(kept.size(), many);
    EXPECT_EQ(ledger_->verifications_of(certificate.id).size(), many);
}

TEST_F(VerifyLaneTest, SaysThatANumberIsNotOursWithoutATrace) {
    Asking unknown, odd;
    ASSERT_TRUE(ask(unknown, "/verify/5001032026000000019"));
    ASSERT_TRUE(ask(odd, "/verify/<script>x"));
    EXPECT_THAT(unknown.answer.get().body, HasSubstr("对不上任何一张证"));
    EXPECT_THAT(odd.answer.get().body, Not(HasSubstr("<script>x")));
}

TEST_F(VerifyLaneTest, ShowsNoVerdictWhereTheTraceCannotBeKept) {
    const auto certificate = ledger_->certificate_of_case(issued().case_id).value();
    database_->commit({{"DROP TABLE verifications", {}}});
    Asking asking;
    ASSERT_TRUE(ask(asking, "/verify/" + certificate.number));
    const auto answer = asking.answer.get();
    EXPECT_EQ(answer.status, 503);
    EXPECT_THAT(answer.body, Not(HasSubstr("没有被撤销")));
}

TEST_F(VerifyLaneTest, SlowsDownWhoGuesses) {
    std::vector<Asking> all(70);
    int refused = 0;
    for (auto& asking : all)
        ASSERT_TRUE(ask(asking, "/verify/5001032026000000019", "198.51.100.77"));
    for (auto& asking : all)
        refused += asking.answer.get().status == 429;
    EXPECT_EQ(refused, 10);
}

TEST_F(VerifyLaneTest, LeavesEverythingElseToTheRoutes) {
    Asking asking;
    for (const char* path : {"/verify", "/verify/", "/verify/1/2", "/", "/cases/1"})
        EXPECT_FALSE(ask(asking, path)) << path;
    EXPECT_FALSE(ask(asking, "/verify/pdf", "192.0.2.9", Method::Post));
    EXPECT_FALSE(ask(asking, "/verify/1", "192.0.2.9", Method::Head));
}

TEST_F(VerifyLaneTest, AnswersWhoStillWaitsBeforeItEnds) {
    std::vector<Asking> all(20);
    for (std::size_t i = 0; i < all.size(); ++i)
        ASSERT_TRUE(ask(all[i], "/verify/5001032026000000019", "203.0.113." + std::to_string(i)));
    lane_.reset();
    for (auto& asking : all)
        EXPECT_EQ(asking.answer.wait_for(std::chrono::seconds{0}), std::future_status::ready);
}

}  // namespace kuaiban
