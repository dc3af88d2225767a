#include "casework/review/clockwork.hpp"

#include "support/review_test.hpp"

using namespace kuaiban;
using namespace std::chrono_literals;
using domain::CaseState;
using domain::Role;
using support::day;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

namespace {

class ClocksOfCases : public support::ReviewTest {
protected:
    ClocksOfCases()
        : zhao_{reviewer()},
          supervisor_{officer("sun", Role::DistrictSupervisor, "500103")},
          city_{officer("zhou", Role::CityAdministrator, "500000")} {
        ledger_->commit({casework::OfficerMobileSet{zhao_.id, support::mobile("13700000001")}});
    }
    void tick() {
        for (int i = 0; i < 3; ++i)             // a step may ask for another look
            casework::run_clocks(bench(), *roster_, now_);
    }
    void pass_to(std::string_view iso, int hour, int minute = 0) {
        now_ = domain::china_instant(day(iso), hour, minute);
        tick();
    }
    std::vector<std::string> notices(const casework::Officer& of) {
        std::vector<std::string> kinds;
        for (const auto& notice : ledger_->notices_of(of.id, 50))
            kinds.push_back(notice.kind);
        return kinds;
    }
    std::vector<std::string> messages_to(std::string_view number) {
        std::vector<std::string> kinds;
        for (const auto& message : ledger_->recent_messages(1000))
            if (message.to == support::mobile(number))
                kinds.push_back(message.kind);
        return kinds;
    }

    const casework::Officer zhao_, supervisor_, city_;
};

TEST_F(ClocksOfCases, TheOfficerHearsOfANewCaseAfterAMinuteOnceAndByMessage) {
    const auto id = case_in_review();
    EXPECT_EQ(record(id).officer_id, zhao_.id);
    tick();
    EXPECT_THAT(notices(zhao_), IsEmpty());
    now_ += 1min;
    tick();
    tick();
    EXPECT_THAT(notices(zhao_), ElementsAre("assigned"));
    EXPECT_THAT(messages_to("13700000001"), ElementsAre("officer-assigned"));
    for (const auto& message : ledger_->messages_of_case(id))
        EXPECT_NE(message.kind, "officer-assigned") << "the couple's page shows the couple's messages";
}

TEST_F(ClocksOfCases, TheNextOfficerHearsOfACaseGivenToThem) {
    const auto id = case_in_review();
    now_ += 1min;
    tick();
    const auto li = officer("li", Role::Clerk);
    auto moved = casework::CaseMoved{
        id, record(id).version, CaseState::InReview, "500103003000", "reassigned", record(id).due_at, {}, {}, li.id};
    ASSERT_FALSE(ledger_->commit({moved}));
    tick();
    EXPECT_THAT(notices(li), ElementsAre("assigned"));
}

TEST_F(ClocksOfCases, RemindTheDayBeforeAndReportUpTheTreeWhenItIsOverdue) {
    const auto id = case_in_review();           // Monday 23 November; due Wednesday 2 December, 17:30
    pass_to("2026-11-30", 18);
    EXPECT_THAT(notices(zhao_), ElementsAre("assigned"));
    pass_to("2026-12-01", 9);
    EXPECT_THAT(notices(zhao_), UnorderedElementsAre("assigned", "due-soon"));
    pass_to("2026-12-02", 17, 29);
    EXPECT_THAT(notices(supervisor_), IsEmpty());
    pass_to("2026-12-02", 17, 30);
    EXPECT_THAT(notices(zhao_), UnorderedElementsAre("assigned", "due-soon", "overdue"));
    EXPECT_THAT(notices(supervisor_), ElementsAre("escalated"));
    EXPECT_THAT(notices(city_), IsEmpty());
    pass_to("2026-12-04", 17, 30);
    EXPECT_THAT(notices(city_), ElementsAre("escalated"));
    pass_to("2026-12-20", 12);
    EXPECT_THAT(notices(supervisor_), ElementsAre("escalated")) << "once each";
    EXPECT_EQ(record(id).owner, "500103003000") << "the office stays responsible";
    int told = 0, events = 0;
    for (const auto& message : ledger_->messages_of_case(id))
        told += message.kind == "overdue" ? 1 : 0;
    for (const auto& event : history(id))
        events += event.kind == "escalated" ? 1 : 0;
    EXPECT_EQ(told, 2) << "both spouses, once";
    EXPECT_EQ(events, 2);
}

TEST_F(ClocksOfCases, ACoupleAskedToCorrectIsRemindedBeforeTheTimeIsOver) {
    const auto id = case_in_review();
    ASSERT_THAT(refused(zhao_, correction(id)), IsEmpty());
    const auto until = domain::china_date(*record(id).due_at);
    EXPECT_EQ(until, day("2026-12-07"));
    pass_to("2026-12-03", 18);
    EXPECT_THAT(messages_to(couple.woman_mobile), testing::Not(testing::Contains("reminder")));
    pass_to("2026-12-04", 9);
    tick();
    EXPECT_THAT(messages_to(couple.woman_mobile), testing::Contains("reminder").Times(1));
    EXPECT_THAT(notices(zhao_), testing::Not(testing::Contains("due-soon"))) << "it is not the officer who has to act";
}

TEST_F(ClocksOfCases, PutInOrderWhatStandsWithoutOwnerClockOrReason) {
    const auto id = case_in_review();
    ASSERT_FALSE(ledger_->commit({casework::CaseMoved{id, record(id).version, CaseState::InReview, "", "", {}, {}, {}, ""}}));
    EXPECT_EQ(ledger_->case_health(now_).disorderly(), 3);
    EXPECT_EQ(casework::sweep_cases(bench(), *roster_, now_), 1);
    EXPECT_EQ(record(id).owner, "500103003000");
    EXPECT_EQ(record(id).officer_id, zhao_.id);
    EXPECT_TRUE(record(id).due_at);
    EXPECT_EQ(record(id).reason, "under-review");
    EXPECT_EQ(history(id).back().kind, "put-in-order");
    EXPECT_EQ(ledger_->case_health(now_).disorderly(), 0);
    EXPECT_EQ(casework::sweep_cases(bench(), *roster_, now_), 0);
}

TEST_F(ClocksOfCases, ACaseWhoseOfficerHasGoneElsewhereIsGivenToAnother) {
    const auto id = case_in_review();
    const auto gone = officer("wu", Role::Clerk, "500104001");
    ASSERT_FALSE(ledger_->commit({casework::CaseMoved{
        id, record(id).version, CaseState::InReview, "500103003000", "household-differs", record(id).due_at, {}, {}, gone.id}}));
    tick();
    EXPECT_EQ(record(id).officer_id, zhao_.id);
    EXPECT_EQ(history(id).back().kind, "handed-over");
}

TEST_F(ClocksOfCases, ALostJobOfAWaitingCaseIsFound) {
    registers_.silent = {domain::Register::Marriages};
    const auto id = submit(woman_of(couple), couple.answers()).value().case_id;
    for (const auto& job : ledger_->claim_jobs(now_ + 1h, 10, 1000))
        ledger_->commit({casework::JobDone{job.id}});
    now_ += 1min;
    tick();
    now_ += 6h;
    tick();
    ASSERT_FALSE(ledger_->claim_jobs(now_, 10, 1000).empty());
}

}  // namespace
