#include "web/delivery_reports.hpp"

#include "casework/messages/report_secret.hpp"
#include "pages_test_support.hpp"

using namespace kuaiban;
using casework::AttemptState;
using domain::MessageState;
using web::http::Method;

// What gateways and strangers send to the address that was given out with one message.
namespace {

class DeliveryReports : public support::PagesTest {
protected:
    DeliveryReports() {
        add_delivery_reports(reports_, *services_);
        ledger_->commit(
            {casework::MessageQueued{"message", "case", "", domain::Mobile::parse(man_mobile).value(), "named", "words", now_},
             casework::GatewayAsked{"attempt", casework::hash_of_report_secret("secret"), "message", "kannel", 1, now_,
                                    now_ + std::chrono::minutes{5}},
             casework::GatewayAnswered{"attempt", AttemptState::Accepted, now_}});
    }
    int report(Method method, const std::string& id, const std::string& secret, const std::string& said) {
        web::http::Request request;
        request.method = method;
        request.path = "/delivery-reports/" + id + "/" + secret;
        request.received_at = now_;
        if (method == Method::Get)
            request.query = {{"status", said}};
        else
            request.body = said;
        return reports_.handle(request).status;
    }
    int kannel(const std::string& said) { return report(Method::Get, "attempt", "secret", said); }
    MessageState state() { return ledger_->messages_of_case("case").at(0).state; }

private:
    web::http::Router reports_;
};

TEST_F(DeliveryReports, OnlyMoveAMessageUpWhateverTheirOrderAndNumber) {
    EXPECT_EQ(kannel("1"), 204);
    EXPECT_EQ(state(), MessageState::Delivered);
    for (const auto* late : {"8", "4", "2", "16", "1"}) {
        EXPECT_EQ(kannel(late), 204) << "said again or too late: taken, and nothing changes";
        EXPECT_EQ(state(), MessageState::Delivered) << late;
    }
}

TEST_F(DeliveryReports, OfFailureGiveWayToDelivery) {
    EXPECT_EQ(kannel("2"), 204);
    EXPECT_EQ(state(), MessageState::Failed);
    EXPECT_EQ(kannel("1"), 204);
    EXPECT_EQ(state(), MessageState::Delivered) << "what reached the telephone has reached it";
}

TEST_F(DeliveryReports, OfStrangersAreAnsweredAlikeAndChangeNothing) {
    const auto before = state();
    EXPECT_EQ(report(Method::Get, "attempt", "guessed", "1"), 404);
    EXPECT_EQ(report(Method::Get, "another", "secret", "1"), 404);
    EXPECT_EQ(report(Method::Post, "attempt", "guessed", R"({"status": "delivered"})"), 404);
    EXPECT_EQ(state(), before);
}

TEST_F(DeliveryReports, ThatNobodyAgreedOnAreRefused) {
    for (const auto* nonsense : {"", "3", "-1", "1 ", "delivered"})
        EXPECT_EQ(kannel(nonsense), 400) << nonsense;
    for (const auto* nonsense :
         {"", "[]", R"({"status": 1})", R"({"status": "accepted"})", R"({"status": "sent", "status": "delivered"})"})
        EXPECT_EQ(report(Method::Post, "attempt", "secret", nonsense), 400) << nonsense;
    EXPECT_EQ(report(Method::Post, "attempt", "secret", R"({"status": "delivered"})"), 204);
    EXPECT_EQ(state(), MessageState::Delivered);
}

}  // namespace
