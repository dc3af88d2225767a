#include <gmock/gmock.h>

#include "ledger_test_support.hpp"
#include "store/repositories/messages.hpp"
#include "store/repositories/undelivered.hpp"

namespace kuaiban::store {
namespace {

using casework::AttemptState;
using domain::MessageState;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

class MessagesOn : public LedgerTest {
protected:
    MessageStore records() { return {*database, keys}; }
    casework::Message message(const std::string& id) { return records().message(id).value(); }
    void queue(const std::string& id) { ledger->commit({queued(id, mobile(1), at(0))}); }
    void ask(const std::string& message_id, const std::string& attempt_id) {
        ledger->commit({casework::GatewayAsked{attempt_id, "hash", message_id, "kannel", 1, at(1), at(300'000)}});
    }
    void move(const std::string& id, MessageState state, std::int64_t when, std::optional<Instant> report_due_at = {}) {
        ledger->commit({casework::MessageMoved{id, state, at(when), report_due_at}});
    }
};
KUAIBAN_ON_EVERY_DATABASE(MessagesOn);

TEST_P(MessagesOn, AMessageOnlyGoesUp) {
    queue("m1");
    move("m1", MessageState::Accepted, 7, at(500));
    move("m1", MessageState::Queued, 8);
    EXPECT_EQ(message("m1").state, MessageState::Accepted);
    EXPECT_EQ(message("m1").sent_at, at(7));
    move("m1", MessageState::Delivered, 9);
    move("m1", MessageState::Failed, 10);
    EXPECT_EQ(message("m1").state, MessageState::Delivered) << "a report out of order changes nothing";
    EXPECT_EQ(message("m1").moved_at, at(9));
    EXPECT_EQ(message("m1").sent_at, at(7));
}

TEST_P(MessagesOn, AskingAGatewayIsWrittenDownBeforeItAnswers) {
    queue("m1");
    ask("m1", "a1");
    const auto attempt = records().attempt("a1").value();
    EXPECT_EQ(attempt.message_id, "m1");
    EXPECT_EQ(attempt.gateway, "kannel");
    EXPECT_EQ(attempt.report_hash, "hash");
    EXPECT_EQ(attempt.state, AttemptState::Asked);
    EXPECT_EQ(message("m1").attempts, 1);
    EXPECT_THAT(ledger->claim_messages(at(299'999), 10, 1000), IsEmpty()) << "tried again a pause later, if nothing is heard";
    EXPECT_THAT(ledger->claim_messages(at(300'000), 10, 1000), ElementsAre(Field(&casework::Message::id, "m1")));
}

TEST_P(MessagesOn, AReportMovesTheAttemptAndItsMessageUp) {
    queue("m1");
    ask("m1", "a1");
    ledger->commit({casework::DeliveryReported{"a1", "m1", AttemptState::Sent, at(5), at(900)}});
    ledger->commit({casework::GatewayAnswered{"a1", AttemptState::Accepted, at(6)}});
    move("m1", MessageState::Accepted, 6);
    EXPECT_EQ(records().attempt("a1")->state, AttemptState::Sent) << "the report was quicker than the gateway's answer";
    EXPECT_EQ(message("m1").state, MessageState::Sent);
    EXPECT_THAT(records().silent(at(899), 10), IsEmpty());
    EXPECT_THAT(records().silent(at(900), 10), ElementsAre("m1"));
    ledger->commit({casework::DeliveryReported{"a1", "m1", AttemptState::Delivered, at(7)}});
    EXPECT_EQ(records().attempts_of("m1").at(0).state, AttemptState::Delivered);
    EXPECT_EQ(message("m1").state, MessageState::Delivered);
    EXPECT_THAT(records().silent(at(900), 10), IsEmpty());
}

TEST_P(MessagesOn, ASecondWayIsTakenOnce) {
    queue("m1");
    EXPECT_THAT(records().astray(10), IsEmpty());
    move("m1", MessageState::Unknown, 5);
    EXPECT_THAT(records().astray(10), ElementsAre(Field(&casework::Message::id, "m1")));
    EXPECT_EQ(ledger->commit({casework::SecondWayTaken{"m1", at(6)}}), std::nullopt);
    EXPECT_EQ(ledger->commit({casework::SecondWayTaken{"m1", at(7)}}), RefusalCode::VersionConflict);
    EXPECT_THAT(records().astray(10), IsEmpty());
}

TEST_P(MessagesOn, WhatWasReadInTheAccountNeedsNoCall) {
    ledger->commit(submission("case-m1", 1, "a1", woman(1), man(1)));
    queue("m1");
    move("m1", MessageState::Failed, 5);
    UndeliveredStore calls{*database, keys};
    EXPECT_TRUE(calls.undelivered("m1"));
    ledger->commit({casework::MessageSeen{"m1", at(6)}});
    ledger->commit({casework::MessageSeen{"m1", at(7)}});
    EXPECT_THAT(calls.undelivered_of(domain::DivisionCode::parse("500103").value(), 10), IsEmpty());
    EXPECT_EQ(message("m1").seen_at, at(6)) << "the first time counts";
}

}  // namespace
}  // namespace kuaiban::store
