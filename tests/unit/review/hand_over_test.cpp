#include <gmock/gmock.h>

#include "casework/review/clockwork.hpp"
#include "casework/staff/personnel.hpp"
#include "support/review_test.hpp"

using namespace kuaiban;
using namespace casework;

namespace {

/// What becomes of open cases when the officer who answers for them leaves.
class HandOver : public support::ReviewTest {
protected:
    void SetUp() override {
        leaver_ = reviewer();
        case_ = case_in_review();
        ledger_->commit({CaseMoved{case_,
                                   record(case_).version,
                                   record(case_).state,
                                   record(case_).owner,
                                   record(case_).reason,
                                   record(case_).due_at,
                                   {},
                                   {},
                                   leaver_->id}});
    }
    casework::Officer security() { return officer("sun", domain::Role::SecurityAdministrator, "500000"); }

    Roster roster_{*ledger_};
    std::optional<Officer> leaver_;
    std::string case_;
};

TEST_F(HandOver, ADismissedOfficersCasesGoToAColleagueAtTheNextLook) {
    const auto colleague = officer("wu", domain::Role::Reviewer);
    ASSERT_FALSE(dismiss_officer(*ledger_, security(), *leaver_, now_));
    run_clocks(bench(), roster_, now_);
    EXPECT_EQ(record(case_).officer_id, colleague.id);
    EXPECT_EQ(history(case_).back().kind, "handed-over");

    run_clocks(bench(), roster_, now_);
    const auto notices = ledger_->notices_of(colleague.id, 9);
    ASSERT_FALSE(notices.empty());
    EXPECT_EQ(notices.front().kind, "assigned");
    EXPECT_EQ(notices.front().case_id, case_);
}

TEST_F(HandOver, ARosterThatStillBelievesInTheLeaverIsAskedAnew) {
    roster_.next(leaver_->office, now_);
    const auto colleague = officer("wu", domain::Role::Reviewer);
    ASSERT_FALSE(dismiss_officer(*ledger_, security(), *leaver_, now_));
    run_clocks(bench(), roster_, now_);
    EXPECT_EQ(record(case_).officer_id, colleague.id) << "within the half minute for which the roster believes what it read";
}

TEST_F(HandOver, WhereNobodyIsLeftTheOfficeAboveAnswers) {
    const auto supervisor = officer("he", domain::Role::DistrictSupervisor, "500103");
    ASSERT_FALSE(dismiss_officer(*ledger_, security(), *leaver_, now_));
    run_clocks(bench(), roster_, now_);
    EXPECT_EQ(record(case_).officer_id, supervisor.id);
}

TEST_F(HandOver, WhoMovesToAnotherOfficeHandsOverToo) {
    const auto colleague = officer("wu", domain::Role::Clerk);
    ASSERT_FALSE(
        move_officer(*ledger_, security(), *leaver_, leaver_->role, domain::DivisionCode::parse("500104001").value(), now_));
    run_clocks(bench(), roster_, now_);
    EXPECT_EQ(record(case_).officer_id, colleague.id);
}

}  // namespace
