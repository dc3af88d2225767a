#include "support/review_test.hpp"

using namespace kuaiban;
using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using enum domain::RefusalCode;

namespace {

class ClaimCase : public support::ReviewTest {
protected:
    ClaimCase() : id{case_in_review()} {}
    std::optional<casework::Claim> held() { return casework::claim_on(record(id), now_); }
    bool claims(const casework::Officer& by, bool take_over = false) {
        return casework::claim_case(bench(), by, id, take_over, now_).has_value();
    }
    const std::string id;
};

TEST_F(ClaimCase, HoldsForHalfAnHourAndDoesNotChangeTheVersion) {
    ASSERT_TRUE(claims(reviewer()));
    EXPECT_EQ(record(id).version, 1);
    ASSERT_TRUE(held());
    EXPECT_EQ(held()->officer_id, "zhao");
    EXPECT_EQ(held()->since, now_);
    now_ += 30min;
    EXPECT_FALSE(held());
    EXPECT_TRUE(claims(head())) << "nobody's any more: no taking over";
    EXPECT_EQ(history(id).back().kind, "needs-review");
}

TEST_F(ClaimCase, IsTakenOverOnlyOnPurposeAndVisibly) {
    ASSERT_TRUE(claims(reviewer()));
    now_ += 5min;
    const auto refused_claim = casework::claim_case(bench(), head(), id, false, now_);
    ASSERT_FALSE(refused_claim);
    EXPECT_EQ(refused_claim.error(), (domain::Refusal{ClaimedByAnother, "", {{"since", "2026-11-23T02:00:00Z"}}}));
    EXPECT_TRUE(claims(head(), true));
    EXPECT_EQ(held()->officer_id, "qian");
    EXPECT_EQ(history(id).back().kind, "taken-over");
    EXPECT_THAT(history(id).back().detail, HasSubstr("zhao"));
}

TEST_F(ClaimCase, KeepsOthersFromDecidingUntilTakenOver) {
    ASSERT_TRUE(claims(head()));
    EXPECT_THAT(refused(reviewer(), correction(id)), ElementsAre(ClaimedByAnother));
    EXPECT_THAT(refused(head(), correction(id)), IsEmpty());
    EXPECT_FALSE(held()) << "a case that moved lies on nobody's desk";
}

TEST_F(ClaimCase, IsGivenBackByItsHolderAlone) {
    ASSERT_TRUE(claims(head()));
    casework::release_case(*ledger_, reviewer(), id);
    EXPECT_TRUE(held());
    casework::release_case(*ledger_, head(), id);
    EXPECT_FALSE(held());
}

TEST_F(ClaimCase, IsForOpenCasesOfOnesOwnArea) {
    EXPECT_FALSE(claims(officer("sun", domain::Role::Reviewer, "500103004")));
    ASSERT_FALSE(casework::withdraw_case(bench(), woman_of(couple), id, 1, now_));
    EXPECT_FALSE(claims(reviewer()));
}

}  // namespace
