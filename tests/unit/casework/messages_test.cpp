#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "casework/messages/deliver_messages.hpp"
#include "casework/messages/delivery_report.hpp"
#include "casework/messages/find_another_way.hpp"
#include "casework/messages/report_secret.hpp"
#include "store/repositories/messages.hpp"
#include "support/review_test.hpp"

using namespace kuaiban;
using namespace std::chrono_literals;
using casework::AttemptState;
using casework::Handover;
using domain::MessageState;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

class Messages : public support::ReviewTest {
protected:
    Messages() : records{*database_, keys_} {}

    std::string queue(std::optional<domain::Instant> useless_after = {}) {
        const auto id = crypto::uuid7();
        ledger_->commit({casework::MessageQueued{id, "", "", support::mobile("13800000001"), "test", "𠮷", now_, useless_after}});
        return id;
    }
    casework::Message message(const std::string& id) { return records.message(id).value(); }
    MessageState state(const std::string& id) { return message(id).state; }
    /// As the carrier would, at the address the gateway was given for its n-th parcel.
    bool report(const support::ScriptedGateway& by, std::size_t parcel, AttemptState said) {
        const auto& path = by.given.at(parcel).report_path;
        const auto slash = path.rfind('/');
        const auto first = path.rfind('/', slash - 1) + 1;
        return casework::take_delivery_report(*ledger_, records, path.substr(first, slash - first), path.substr(slash + 1), said,
                                              24h, now_);
    }

    store::MessageStore records;
    support::ScriptedGateway good{"good", true}, bad{"bad", true};
};

TEST_F(Messages, ReachTheirEndInWhateverOrderReportsCome) {
    rc::check("any order, any number of times", [&] {
        good.given.clear();
        const auto id = queue();
        casework::MessageDelivery{*ledger_, {{&good, 1}}}.deliver(now_);
        const auto reports = *rc::gen::container<std::vector<AttemptState>>(
            rc::gen::element(AttemptState::Sent, AttemptState::Failed, AttemptState::Delivered));
        auto furthest = MessageState::Accepted;
        for (const auto said : reports) {
            RC_ASSERT(report(good, 0, said));
            furthest = domain::further(furthest, *domain::message_state(casework::name_of(said)));
            RC_ASSERT(state(id) == furthest);
        }
        RC_ASSERT(records.attempts_of(id).front().state ==
                  (reports.empty() ? AttemptState::Accepted : *std::ranges::max_element(reports)));
    });
}

TEST_F(Messages, BelieveNoReportWithoutItsSecret) {
    const auto id = queue();
    casework::MessageDelivery{*ledger_, {{&good, 1}}}.deliver(now_);
    const auto attempt = records.attempts_of(id).front();
    EXPECT_FALSE(casework::take_delivery_report(*ledger_, records, attempt.id, "", AttemptState::Delivered, 24h, now_));
    EXPECT_FALSE(
        casework::take_delivery_report(*ledger_, records, attempt.id, attempt.report_hash, AttemptState::Delivered, 24h, now_))
        << "what the table holds opens nothing";
    EXPECT_FALSE(casework::take_delivery_report(*ledger_, records, casework::unguessable(), casework::unguessable(),
                                                AttemptState::Delivered, 24h, now_));
    EXPECT_EQ(state(id), MessageState::Accepted);
}

TEST_F(Messages, AreTriedEveryFiveMinutesFortyEightTimes) {
    bad.answer = [](const auto&) { return Handover::NotTaken; };
    casework::MessageDelivery delivery{*ledger_, {{&bad, 1}}};
    const auto id = queue();
    for (int tries = 1; tries <= 48; ++tries) {
        EXPECT_EQ(delivery.deliver(now_), 1);
        EXPECT_EQ(delivery.deliver(now_ + 5min - 1ms), 0);
        EXPECT_EQ(state(id), tries < 48 ? MessageState::Queued : MessageState::Failed);
        now_ += 5min;
    }
    EXPECT_EQ(delivery.deliver(now_ + 24h), 0);
    EXPECT_THAT(bad.given, SizeIs(48));
}

TEST_F(Messages, LoseNothingWhileAGatewayIsDownForAnHour) {
    bad.answer = [](const auto&) { return Handover::NotTaken; };
    casework::MessageDelivery delivery{*ledger_, {{&bad, 1}}};
    std::vector<std::string> ids;
    for (int minute = 0; minute < 60; ++minute, now_ += 1min) {
        ids.push_back(queue());
        delivery.deliver(now_);
    }
    bad.given.clear();
    bad.answer = [](const auto&) { return Handover::Taken; };
    for (int minute = 0; minute < 6; ++minute, now_ += 1min)
        delivery.deliver(now_);
    EXPECT_THAT(bad.given, SizeIs(60)) << "each once";
    for (const auto& id : ids)
        EXPECT_EQ(state(id), MessageState::Accepted);
}

TEST_F(Messages, GoToTheOtherGatewayAtOnceWhereOneCertainlyDidNotTakeThem) {
    bad.answer = [](const auto&) { return Handover::NotTaken; };
    casework::MessageDelivery delivery{*ledger_, {{&bad, 1'000}, {&good, 0}}};
    const auto id = queue();
    delivery.deliver(now_);
    EXPECT_EQ(state(id), MessageState::Accepted);
    EXPECT_EQ(message(id).attempts, 1) << "one try, two gateways";
    EXPECT_THAT(records.attempts_of(id), SizeIs(2));
}

TEST_F(Messages, AreNotSentTwiceWhereAnUnclearTryWasReportedDelivered) {
    bad.answer = [](const auto&) { return Handover::Unclear; };
    casework::MessageDelivery delivery{*ledger_, {{&bad, 1}}};
    const auto id = queue(), lost = queue();
    delivery.deliver(now_);
    EXPECT_TRUE(report(bad, 0, AttemptState::Delivered));
    now_ += 5min;
    EXPECT_EQ(delivery.deliver(now_), 1) << "only the one of which nobody has heard";
    EXPECT_EQ(state(id), MessageState::Delivered);
    EXPECT_EQ(message(lost).attempts, 2);
}

TEST_F(Messages, AreNotSentOnceTheyAreOfNoUse) {
    casework::MessageDelivery delivery{*ledger_, {{&good, 1}}};
    const auto id = queue(now_ + 10min);
    now_ += 10min;
    delivery.deliver(now_);
    EXPECT_THAT(good.given, IsEmpty());
    EXPECT_EQ(state(id), MessageState::Failed);
}

TEST_F(Messages, AreUnknownWhereTheCarrierFallsSilentAndALateReportStillCounts) {
    const auto id = queue();
    casework::MessageDelivery{*ledger_, {{&good, 1}}}.deliver(now_);
    report(good, 0, AttemptState::Sent);
    now_ += 24h - 1ms;
    casework::look_after_messages(bench(), records, now_);
    EXPECT_EQ(state(id), MessageState::Sent);
    now_ += 1ms;
    casework::look_after_messages(bench(), records, now_);
    EXPECT_EQ(state(id), MessageState::Unknown);
    report(good, 0, AttemptState::Delivered);
    EXPECT_EQ(state(id), MessageState::Delivered);
}

TEST_F(Messages, ThatWentAstrayAreNotedAndPassedOnByTheOtherSpouseOnce) {
    const auto id = case_in_review();
    const auto his = support::mobile(couple.man_mobile), hers = support::mobile(couple.woman_mobile);
    casework::MessageDelivery delivery{*ledger_, {{&good, 1}}};
    delivery.deliver(now_);
    for (std::size_t i = 0; i < good.given.size(); ++i)
        if (message(good.given[i].message_id).to == his)
            report(good, i, AttemptState::Failed);
    EXPECT_GT(casework::look_after_messages(bench(), records, now_), 0);
    EXPECT_EQ(casework::look_after_messages(bench(), records, now_), 0);

    EXPECT_EQ(history(id).back().kind, "message-astray");
    std::vector<domain::Mobile> relayed_to;
    for (const auto& message : ledger_->messages_of_case(id))
        if (message.kind == "relay")
            relayed_to.push_back(message.to);
    EXPECT_THAT(relayed_to, ElementsAre(hers));
}

TEST(GatewayWeights, TheWorseGatewayLosesATenthAMinuteAndHasItBackAfterAnHour) {
    casework::GatewayWeights weights{{60, 40}};
    domain::Instant now{};
    weights.record(0, 97, 2, now);
    EXPECT_EQ(weights.weight(0), 60) << "two failures are nothing yet";
    weights.record(0, 97, 1, now);
    EXPECT_EQ(weights.weight(0), 50);
    weights.record(0, 97, 50, now + 59s);
    EXPECT_EQ(weights.weight(0), 50) << "once a minute at most";
    weights.record(0, 97, 50, now + 60s);
    EXPECT_EQ(weights.weight(0), 40);
    EXPECT_EQ(weights.weight(1), 60);
    weights.record(1, 100, 0, now + 61min);
    EXPECT_EQ(weights.weight(0), 50);
    weights.record(1, 100, 0, now + 121min);
    weights.record(1, 100, 0, now + 182min);
    EXPECT_EQ(weights.weight(0), 60) << "no further than where it started";
}

TEST(GatewayWeights, LeaveAloneForHalfAMinuteWhatTookNothing) {
    casework::GatewayWeights weights{{100, 0}};
    domain::Instant now{std::chrono::hours{1}};
    weights.record(0, 0, 1, now);
    EXPECT_EQ(weights.choose({false, false}, 7, now + 29s), 1U);
    EXPECT_EQ(weights.choose({false, false}, 7, now + 30s), 0U);
    EXPECT_EQ(weights.choose({false, true}, 7, now), 0U) << "better than nobody";
    EXPECT_EQ(weights.choose({true, true}, 7, now), std::nullopt);
}

TEST(GatewayWeights, AlwaysHoldTheWholeAndNeverOweAny) {
    rc::check("whatever happens", [] {
        const auto count = *rc::gen::inRange<std::size_t>(1, 5);
        std::vector<int> given(count);
        for (auto& weight : given)
            weight = *rc::gen::inRange(0, 1000);
        casework::GatewayWeights weights{given};
        domain::Instant now{};
        for (int step = 0; step < 60; ++step) {
            now += std::chrono::seconds{*rc::gen::inRange(0, 4000)};
            weights.record(*rc::gen::inRange<std::size_t>(0, count), *rc::gen::inRange(0, 3), *rc::gen::inRange(0, 9), now);
            int sum = 0;
            for (std::size_t i = 0; i < count; ++i) {
                RC_ASSERT(weights.weight(i) >= 0);
                sum += weights.weight(i);
            }
            RC_ASSERT(sum == 100);
            RC_ASSERT(weights.choose(std::vector<bool>(count), *rc::gen::arbitrary<std::uint64_t>(), now).has_value());
        }
    });
}

TEST(DeliveryReport, ReadsWhatKannelAndAProviderSay) {
    using casework::read_kannel_status;
    using casework::read_provider_report;
    EXPECT_EQ(read_kannel_status("1"), AttemptState::Delivered);
    EXPECT_EQ(read_kannel_status("2"), AttemptState::Failed);
    EXPECT_EQ(read_kannel_status("8"), AttemptState::Sent);
    EXPECT_EQ(read_kannel_status("16"), AttemptState::Failed);
    for (const auto* wrong : {"", "0", "3", "-1", "1 ", "01x", "99999999999"})
        EXPECT_EQ(read_kannel_status(wrong), std::nullopt) << wrong;
    EXPECT_EQ(read_provider_report(R"({"status":"delivered","more":1})"), AttemptState::Delivered);
    for (const auto* wrong :
         {"", "[]", "{}", R"({"status":"asked"})", R"({"status":1})", R"({"status":"failed","status":"sent"})"})
        EXPECT_EQ(read_provider_report(wrong), std::nullopt) << wrong;
}

}  // namespace
