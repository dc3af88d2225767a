#include "support/casework_test.hpp"

using namespace kuaiban;
using namespace std::chrono_literals;
using domain::CaseState;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

class Recheck : public support::CaseworkTest {
protected:
    Recheck() {
        couple.record_in(registers_);
        registers_.silent = {domain::Register::Marriages};
        receipt = submit(woman_of(couple), couple.answers()).value();
    }
    /// Runs what is due at `now_`; how many that was.
    std::size_t run() {
        const auto jobs = ledger_->claim_jobs(now_, 10, 1000);
        for (const auto& job : jobs)
            desk_->recheck(support::real_catalogue(), job, now_);
        return jobs.size();
    }
    casework::CaseRecord record() { return ledger_->case_by_id(receipt->case_id).value(); }

    const support::Couple couple;
    std::optional<casework::Receipt> receipt;
};

TEST_F(Recheck, IssuesOnceTheRegisterIsBack) {
    registers_.silent = {};
    now_ += 5min;
    EXPECT_EQ(run(), 1U);
    EXPECT_EQ(record().state, CaseState::Issued);
    EXPECT_THAT(events_of(*receipt), ElementsAre("submitted", "check-started", "register-silent", "retried", "consistent"));
    EXPECT_TRUE(ledger_->certificate_of_case(receipt->case_id));
    EXPECT_FALSE(ledger_->open_case_of(support::person(couple.woman_id)));
    EXPECT_EQ(ledger_->messages_of_case(receipt->case_id).back().kind, "issued");
    now_ += 24h;
    EXPECT_EQ(run(), 0U) << "nothing is left to do";
}

TEST_F(Recheck, DoublesThePauseUpToAnHour) {
    for (const auto pause : {10min, 20min, 40min, 60min, 60min}) {
        now_ = *record().next_check_at;
        EXPECT_EQ(run(), 1U);
        EXPECT_EQ(record().state, CaseState::Waiting);
        EXPECT_EQ(*record().next_check_at - now_, pause);
    }
    EXPECT_THAT(events_of(*receipt), SizeIs(3)) << "a try that changes nothing is no event";
    EXPECT_THAT(ledger_->messages_of_case(receipt->case_id), SizeIs(3)) << "and nobody is written to again";
}

TEST_F(Recheck, GivesItToAPersonAfterTwoWorkingDays) {
    now_ = domain::china_instant(support::day("2026-11-25"), 17, 29);
    run();
    EXPECT_EQ(record().state, CaseState::Waiting);
    now_ += 60min;
    EXPECT_EQ(run(), 1U);
    EXPECT_EQ(record().state, CaseState::InReview);
    EXPECT_EQ(record().owner, support::Couple::office);
    EXPECT_EQ(record().reason, "waiting-limit-passed");
    EXPECT_EQ(record().due_at, domain::china_instant(support::day("2026-12-02"), 17, 30))
        << "the day promised at the start stands";
    EXPECT_EQ(events_of(*receipt).back(), "waiting-limit-passed");
    now_ += 24h;
    EXPECT_EQ(run(), 0U);
}

TEST_F(Recheck, KeepsThePromisedDayWhereItThenGoesToReview) {
    registers_.silent = {};
    registers_.marriages.front().registered_on = support::day("2019-05-21");
    now_ = domain::china_instant(support::day("2026-11-24"), 11);
    run();
    EXPECT_EQ(record().state, CaseState::InReview);
    EXPECT_EQ(record().due_at, domain::china_instant(support::day("2026-12-02"), 17, 30))
        << "waiting for us is not the couple's time";
}

TEST_F(Recheck, MayRunTwice) {
    registers_.silent = {};
    now_ += 5min;
    const auto job = ledger_->claim_jobs(now_, 10, 1000).front();
    desk_->recheck(support::real_catalogue(), job, now_);
    const auto messages = ledger_->messages_of_case(receipt->case_id).size();
    desk_->recheck(support::real_catalogue(), job, now_);
    EXPECT_EQ(ledger_->messages_of_case(receipt->case_id).size(), messages);
    EXPECT_THAT(printer_.faces, SizeIs(1));
}

TEST_F(Recheck, LeavesACaseWithdrawnMeanwhileAlone) {
    ledger_->commit(
        {casework::CaseMoved{receipt->case_id, record().version, CaseState::Withdrawn, "system", "withdrawn", {}, {}, {}}});
    registers_.silent = {};
    now_ += 5min;
    EXPECT_EQ(run(), 1U);
    EXPECT_EQ(record().state, CaseState::Withdrawn);
    EXPECT_THAT(printer_.faces, IsEmpty());
}

TEST_F(Recheck, NeverForgetsACaseWhoseItemIsNotLoaded) {
    now_ += 5min;
    const auto job = ledger_->claim_jobs(now_, 10, 1000).front();
    desk_->recheck(definition::Catalogue{}, job, now_);
    EXPECT_EQ(record().state, CaseState::Waiting);
    EXPECT_EQ(record().next_check_at, now_ + 60min);
    registers_.silent = {};
    now_ += 60min;
    EXPECT_EQ(run(), 1U);
    EXPECT_EQ(record().state, CaseState::Issued);
}

}  // namespace
