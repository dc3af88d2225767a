#include "support/review_test.hpp"

using namespace kuaiban;
using domain::CaseState;
using testing::Each;
using testing::SizeIs;
using enum domain::RefusalCode;

namespace {

class WithdrawCase : public support::ReviewTest {
protected:
    std::optional<domain::RefusalCode> refused_to(const casework::Account& by, const std::string& id) {
        const auto refused_by = casework::withdraw_case(bench(), by, id, record(id).version, now_);
        return refused_by ? std::optional{refused_by->code} : std::nullopt;
    }
};

TEST_F(WithdrawCase, ClosesItTellsBothAndLetsThemApplyAgain) {
    const auto id = case_in_review();
    const auto before = ledger_->messages_of_case(id).size();
    EXPECT_FALSE(refused_to(woman_of(couple), id));
    EXPECT_EQ(record(id).state, CaseState::Withdrawn);
    EXPECT_EQ(history(id).back().kind, "withdrawn");
    EXPECT_EQ(ledger_->messages_of_case(id).size(), before + 2);
    registers_.households.front().household_division = support::Couple::village;
    EXPECT_TRUE(submit(woman_of(couple), couple.answers(), "again"));
}

TEST_F(WithdrawCase, IsForWhoFiledItAndForTheSpouseItNames) {
    const auto id = case_in_review();
    EXPECT_EQ(refused_to(account("13700000001"), id), NotFound);
    EXPECT_FALSE(refused_to(verified(couple.man_mobile, couple.man_name, couple.man_id), id));
    EXPECT_EQ(refused_to(woman_of(couple), id), TransitionNotAllowed) << "once";
}

TEST_F(WithdrawCase, IsPossibleWhileARegisterIsSilent) {
    registers_.silent = {domain::Register::Marriages};
    const auto id = submit(woman_of(couple), couple.answers()).value().case_id;
    ASSERT_EQ(record(id).state, CaseState::Waiting);
    EXPECT_FALSE(refused_to(woman_of(couple), id));
}

TEST_F(WithdrawCase, IsTooLateOnceTheCertificateIsIssued) {
    const auto id = submit(woman_of(couple), couple.answers()).value().case_id;
    EXPECT_EQ(refused_to(woman_of(couple), id), TransitionNotAllowed);
}

TEST_F(WithdrawCase, SeesThatTheCaseMovedMeanwhile) {
    const auto id = case_in_review();
    refused(reviewer(), correction(id));
    const auto stale = casework::withdraw_case(bench(), woman_of(couple), id, 1, now_);
    ASSERT_TRUE(stale);
    EXPECT_EQ(stale->code, VersionConflict);
}

}  // namespace
