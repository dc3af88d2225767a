#include <gmock/gmock.h>

#include "ledger_test_support.hpp"

namespace kuaiban::store {
namespace {

using domain::CaseState;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class ClocksOn : public LedgerTest {
protected:
    void open(const std::string& id, CaseState state = CaseState::InReview, std::string officer = "officer-1") {
        ++serial_;
        auto changes = submission(id, serial_, "account", woman(serial_), man(serial_));
        auto opened = changes[0].as<casework::CaseOpened>();
        opened.state = state;
        opened.owner = "500103001000";
        opened.reason = "household-differs";
        opened.submitted_at = at(0);
        opened.officer_id = std::move(officer);
        changes[0] = std::move(opened);
        if (!domain::is_open(state))
            changes.push_back(casework::PartiesClosed{id, at(0), true});
        ASSERT_FALSE(ledger->commit(changes));
    }
    std::optional<domain::RefusalCode> move(const std::string& id, CaseState to, int version = 1) {
        return ledger->commit({casework::CaseMoved{id, version, to, "500103001000", "reason", at(1000), {}, {}}});
    }
    std::vector<std::string> due(Instant now) {
        std::vector<std::string> ids;
        for (const auto& clock : ledger->clocks_due(now, 100))
            ids.push_back(clock.case_id);
        return ids;
    }
    /// Looks at it: next time at `next`.
    std::optional<domain::RefusalCode> look(casework::CaseClock clock, Instant next) {
        clock.act_at = next;
        return ledger->commit({casework::ClockSet{clock}});
    }

    int serial_ = 0;
};
KUAIBAN_ON_EVERY_DATABASE(ClocksOn);

TEST_P(ClocksOn, OpenCasesAreLookedAtAMinuteAfterTheyCameAndDecidedOnesNever) {
    open("open");
    open("at-once", CaseState::Issued);
    EXPECT_THAT(due(at(59'999)), IsEmpty());
    EXPECT_THAT(due(at(60'000)), ElementsAre("open"));
    ASSERT_FALSE(ledger->commit({casework::PartiesClosed{"open", at(5)}}));
    EXPECT_THAT(due(at(60'000)), IsEmpty());
}

TEST_P(ClocksOn, AMoveAsksForALookAtOnceAndOvertakesOneUnderWay) {
    open("case");
    const auto seen = ledger->clocks_due(at(60'000), 1).at(0);
    ASSERT_FALSE(look(seen, at(90'000)));
    EXPECT_THAT(due(at(60'000)), IsEmpty());

    const auto under_way = ledger->clocks_due(at(90'000), 1).at(0);
    ASSERT_FALSE(move("case", CaseState::ToCounter));
    EXPECT_THAT(due(at(10)), ElementsAre("case"));
    EXPECT_EQ(look(under_way, at(99'000)), RefusalCode::VersionConflict) << "it looked at a case that has moved";
    EXPECT_EQ(look(seen, at(99'000)), RefusalCode::VersionConflict) << "two nodes do not take one step twice";
}

TEST_P(ClocksOn, KeepWhatWasToldToWhom) {
    open("case");
    auto clock = ledger->clocks_due(at(60'000), 1).at(0);
    clock.told_officer = "officer-1";
    clock.told_due = at(77);
    clock.reported = 2;
    ASSERT_FALSE(look(clock, at(100'000)));
    const auto kept = ledger->clocks_due(at(100'000), 1).at(0);
    EXPECT_EQ(kept.told_officer, "officer-1");
    EXPECT_EQ(kept.told_due, at(77));
    EXPECT_EQ(kept.reported, 2);
    EXPECT_EQ(ledger->case_by_id("case")->version, 1) << "a look is no change an officer would have to read";
}

TEST_P(ClocksOn, NoCaseIsLeftAlonePastALimit) {
    open("case");
    ASSERT_FALSE(look(ledger->clocks_due(at(60'000), 1).at(0), at(900'000'000)));
    ASSERT_FALSE(ledger->commit({casework::LooksBroughtForward{at(3), at(900'000'000)}}));
    EXPECT_THAT(due(at(3)), IsEmpty());
    ASSERT_FALSE(ledger->commit({casework::LooksBroughtForward{at(3), at(800'000'000)}}));
    EXPECT_THAT(due(at(3)), ElementsAre("case"));
}

TEST_P(ClocksOn, HealthCountsWhatStandsWithoutOwnerClockOrReason) {
    open("orderly");
    open("nobody", CaseState::InReview, "");
    open("decided", CaseState::Issued);
    EXPECT_THAT(ledger->disorderly_cases(10), ElementsAre("nobody"));
    auto health = ledger->case_health(at(500));
    EXPECT_EQ(health.open, 2);
    EXPECT_EQ(health.overdue, 0);
    EXPECT_EQ(health.without_owner, 1);
    EXPECT_EQ(ledger->case_health(at(1001)).overdue, 2);

    ASSERT_FALSE(ledger->commit({casework::CaseMoved{"orderly", 1, CaseState::InReview, "500103001000", "", {}, {}, {}}}));
    health = ledger->case_health(at(500));
    EXPECT_EQ(health.without_clock, 1);
    EXPECT_EQ(health.without_reason, 1);
    EXPECT_EQ(health.disorderly(), 3);
}

TEST_P(ClocksOn, ASpecialProcedureIsOneAtATimeAndEndsWithTheCase) {
    open("case");
    const casework::SpecialProcedureStarted started{"p1", "case", "inquiry", "inquiry-sent", at(1), "officer-1", at(900)};
    ASSERT_FALSE(ledger->commit({started}));
    auto second = started;
    second.id = "p2";
    EXPECT_EQ(ledger->commit({second}), RefusalCode::VersionConflict);
    ASSERT_FALSE(ledger->commit({casework::SpecialProcedureEnded{"case", "answered", at(5)}}));
    EXPECT_EQ(ledger->commit({casework::SpecialProcedureEnded{"case", "answered", at(6)}}), RefusalCode::VersionConflict);
    ASSERT_FALSE(ledger->commit({second}));
    ASSERT_FALSE(ledger->commit({casework::PartiesClosed{"case", at(9)}}));

    const auto procedures = ledger->special_procedures_of("case");
    ASSERT_THAT(procedures, SizeIs(2));
    EXPECT_EQ(procedures[0].result, "answered");
    EXPECT_EQ(procedures[0].due_before, at(900));
    EXPECT_EQ(procedures[1].result, "case-closed");
    EXPECT_EQ(procedures[1].ended_at, at(9));
}

TEST_P(ClocksOn, OnlyWhatAPersonFinishedCountsAsWaitingTime) {
    open("issued");
    open("withdrawn");
    open("at-once", CaseState::Issued);
    ASSERT_FALSE(move("issued", CaseState::Issued));
    ASSERT_FALSE(ledger->commit({casework::PartiesClosed{"issued", at(50)}}));
    ASSERT_FALSE(ledger->commit({casework::PartiesClosed{"issued", at(60)}})) << "closed twice is finished once";
    ASSERT_FALSE(move("withdrawn", CaseState::Withdrawn));
    ASSERT_FALSE(ledger->commit({casework::PartiesClosed{"withdrawn", at(50)}}));

    const auto finished = ledger->finished_cases("maternity-service-certificate", "500103001000", at(0), 10);
    ASSERT_THAT(finished, SizeIs(1));
    EXPECT_EQ(finished[0].closed_at, at(50));
    EXPECT_THAT(ledger->finished_cases("maternity-service-certificate", "500103001000", at(51), 10), IsEmpty());
}

TEST_P(ClocksOn, NoticesWaitForTheOfficerUntilDoneOrOutdated) {
    open("case");
    open("other");
    const auto notice = [](std::string id, std::string case_id, std::string inquiry = "") {
        return casework::OfficerNoticed{
            {std::move(id), "officer-1", "assigned", std::move(case_id), std::move(inquiry), at(1), at(9)}};
    };
    ASSERT_FALSE(ledger->commit({notice("1", "case"), notice("2", "other"), notice("3", "case", "inquiry")}));
    EXPECT_THAT(ledger->notices_of("officer-1", 10), SizeIs(3));
    EXPECT_THAT(ledger->notices_of("officer-2", 10), IsEmpty());
    ASSERT_FALSE(ledger->commit({casework::PartiesClosed{"case", at(5)}}));
    EXPECT_THAT(ledger->notices_of("officer-1", 10), SizeIs(2)) << "a decided case reminds of nothing, its inquiry does";
    ASSERT_FALSE(ledger->commit({casework::NoticesDone{"officer-1", "other", at(6)}}));
    const auto left = ledger->notices_of("officer-1", 10);
    ASSERT_THAT(left, SizeIs(1));
    EXPECT_EQ(left[0].inquiry_id, "inquiry");
    EXPECT_EQ(left[0].due_at, at(9));
    ASSERT_FALSE(ledger->commit({casework::NoticesDone{"officer-1", "", at(7)}}));
    EXPECT_THAT(ledger->notices_of("officer-1", 10), IsEmpty());
}

}  // namespace
}  // namespace kuaiban::store
