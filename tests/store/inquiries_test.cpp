#include <gmock/gmock.h>

#include "ledger_test_support.hpp"

namespace kuaiban::store {
namespace {

using casework::Inquiry;
using casework::InquiryState;
using testing::ElementsAre;
using testing::IsEmpty;

domain::DivisionCode office(std::string_view code) {
    return domain::DivisionCode::parse(code).value();
}

class InquiriesOn : public LedgerTest {
protected:
    void SetUp() override {
        LedgerTest::SetUp();
        ASSERT_FALSE(ledger->commit(submission("case", 1, "account", woman(1), man(1))));
    }
    static Inquiry sent(std::string id, int days = 15) {
        return {.id = id,
                .number = "2026-500103-" + id,
                .case_id = "case",
                .kind = domain::Register::Households,
                .division = "500103001",
                .addressee = "七星岗街道公安派出所",
                .to_office = "500103001000",
                .to_officer = "officer-2",
                .asked_office = "500103003000",
                .asked_by = "officer-1",
                .state = InquiryState::Sent,
                .sent_at = at(0),
                .answer_by = at(days),
                .received_at = {},
                .received_by = {},
                .answered_at = {},
                .answered_by = {},
                .answer = {},
                .notify_by = {},
                .closed_at = {},
                .closed_by = {},
                .question = R"({"woman":"陈小雨"})",
                .reply = {},
                .act_at = at(days)};
    }
    static std::vector<std::string> ids(const std::vector<Inquiry>& inquiries) {
        std::vector<std::string> found;
        for (const auto& one : inquiries)
            found.push_back(one.id);
        return found;
    }
};
KUAIBAN_ON_EVERY_DATABASE(InquiriesOn);

TEST_P(InquiriesOn, AreFoundByWhoAnswersAndByWhoAsks) {
    ASSERT_FALSE(ledger->commit({casework::InquirySent{sent("late", 20)}, casework::InquirySent{sent("early", 5)}}));
    EXPECT_THAT(ids(ledger->inquiries_to(office("500103001"), 10)), ElementsAre("early", "late"));
    EXPECT_THAT(ids(ledger->inquiries_from(office("500103003"), 10)), ElementsAre("early", "late"));
    EXPECT_THAT(ledger->inquiries_to(office("500103003"), 10), IsEmpty());
    EXPECT_THAT(ids(ledger->inquiries_due(at(5), 10)), ElementsAre("early"));
    EXPECT_THAT(ids(ledger->inquiries_of("case")), ElementsAre("early", "late"));
    EXPECT_EQ(ledger->inquiry("late")->question, R"({"woman":"陈小雨"})");
    EXPECT_FALSE(ledger->inquiry("none"));
    EXPECT_EQ(ledger->commit({casework::InquirySent{sent("late", 20)}}), RefusalCode::VersionConflict);
}

TEST_P(InquiriesOn, MoveOnlyFromWhereTheyWereSeen) {
    ASSERT_FALSE(ledger->commit({casework::InquirySent{sent("1")}}));
    auto answered = sent("1");
    answered.state = InquiryState::Answered;
    answered.answer = "confirmed";
    answered.answered_at = at(7);
    answered.answered_by = "officer-2";
    answered.reply = R"({"words":"属实"})";
    answered.act_at = at(8);
    ASSERT_FALSE(ledger->commit({casework::InquiryMoved{answered, InquiryState::Sent, at(15)}}));
    EXPECT_EQ(ledger->commit({casework::InquiryMoved{answered, InquiryState::Sent, at(15)}}), RefusalCode::VersionConflict);
    EXPECT_EQ(ledger->commit({casework::InquiryMoved{answered, InquiryState::Answered, at(15)}}), RefusalCode::VersionConflict)
        << "another look came in between";
    const auto kept = ledger->inquiry("1").value();
    EXPECT_EQ(kept.state, InquiryState::Answered);
    EXPECT_EQ(kept.reply, R"({"words":"属实"})");
    EXPECT_EQ(kept.answered_at, at(7));

    auto closed = kept;
    closed.state = InquiryState::Closed;
    closed.closed_at = at(9);
    ASSERT_FALSE(ledger->commit({casework::InquiryMoved{closed, InquiryState::Answered, at(8)}}));
    EXPECT_THAT(ledger->inquiries_to(office("500103001"), 10), IsEmpty());
    EXPECT_THAT(ledger->inquiries_due(at(99), 10), IsEmpty());
}

TEST_P(InquiriesOn, AreLookedAtWhenTheirCaseCloses) {
    ASSERT_FALSE(ledger->commit({casework::InquirySent{sent("1", 5000)}}));
    EXPECT_THAT(ledger->inquiries_due(at(1), 10), IsEmpty());
    ASSERT_FALSE(ledger->commit({casework::PartiesClosed{"case", at(1)}}));
    EXPECT_THAT(ids(ledger->inquiries_due(at(1), 10)), ElementsAre("1"));
}

TEST_P(InquiriesOn, LeaveNoWordReadableOnTheDisk) {
    auto one = sent("1");
    one.reply = R"({"words":"陈小雨户籍属实"})";
    ASSERT_FALSE(ledger->commit({casework::InquirySent{one}}));
    EXPECT_THAT(all_bytes_on_the_disk(), testing::Not(testing::HasSubstr("陈小雨")));
}

}  // namespace
}  // namespace kuaiban::store
