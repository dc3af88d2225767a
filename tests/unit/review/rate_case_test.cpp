#include "casework/feedback/rate_case.hpp"

#include "casework/feedback/answer_rating.hpp"
#include "store/rating_store.hpp"
#include "support/review_test.hpp"

namespace kuaiban::support {
namespace {

using casework::GivenRating;
using domain::Satisfaction;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;
using enum domain::RefusalCode;

class RateCase : public ReviewTest {
protected:
    std::vector<domain::RefusalCode> rate(const std::string& case_id, const GivenRating& given) {
        return codes_of(casework::rate_case(bench(), woman_of(couple), case_id, given, now_));
    }
    casework::Rating given(const std::string& case_id) { return ratings_.of_case(case_id).value(); }
    std::vector<domain::RefusalCode> answer(const casework::Officer& by, const casework::Rating& rating, std::string kind,
                                            std::string words) {
        return codes_of(
            casework::answer_rating(bench(), ratings_, by, {rating.id, rating.version, std::move(kind), std::move(words)}, now_));
    }
    std::vector<std::string> told(const casework::Officer& officer) {
        std::vector<std::string> kinds;
        for (const auto& notice : ledger_->notices_of(officer.id, 10))
            kinds.push_back(notice.kind);
        return kinds;
    }
    store::RatingStore ratings_{*database_, keys_};
};

TEST_F(RateCase, IsOncePerCaseAndLeavesNoTraceOnTheCase) {
    const auto id = case_in_review();
    const auto before = history(id).size();
    EXPECT_THAT(rate(id, {"satisfied", {"quick", "slow"}, "很快"}), IsEmpty());
    EXPECT_THAT(rate(id, {"satisfied", {}, ""}), ElementsAre(RatingGiven));
    EXPECT_EQ(given(id).level, Satisfaction::Satisfied);
    EXPECT_THAT(given(id).reasons, ElementsAre("quick"));
    EXPECT_FALSE(given(id).answer_by);
    EXPECT_EQ(history(id).size(), before);
}

TEST_F(RateCase, NamesEveryFault) {
    const auto id = case_in_review();
    EXPECT_THAT(rate(id, {"", {"no-such"}, std::string(301, 'x')}), ElementsAre(Required, NotAChoice, TextTooLong));
    EXPECT_THAT(rate(id, {"perfect", {}, ""}), ElementsAre(NotAChoice));
    EXPECT_THAT(rate("nothing", {"satisfied", {}, ""}), ElementsAre(NotFound));
    const auto stranger = account("13700001111");
    EXPECT_THAT(codes_of(casework::rate_case(bench(), stranger, id, {"satisfied", {}, ""}, now_)), ElementsAre(NotFound));
}

TEST_F(RateCase, BlotsOutNumbersThatCouldSayWhoSpeaks) {
    const auto id = case_in_review();
    ASSERT_THAT(rate(id, {"acceptable", {}, "我的电话 13800006620，等了 15 天"}), IsEmpty());
    EXPECT_EQ(given(id).words, "我的电话 ***********，等了 15 天");
}

TEST_F(RateCase, KeepsNoIdentityNumber) {
    const auto id = case_in_review();
    EXPECT_THAT(rate(id, {"acceptable", {}, "110101 199001 011237"}), ElementsAre(TextHoldsIdNumber));
    ASSERT_THAT(rate(id, {"acceptable", {}, "11010119900101123X"}), IsEmpty());
    EXPECT_EQ(given(id).words, "*****************X");
}

TEST_F(RateCase, TellsTheHeadOfABadOneWithFifteenWorkingDays) {
    const auto boss = head(), clerk = reviewer();
    const auto id = case_in_review();
    ASSERT_THAT(rate(id, {"very-dissatisfied", {"slow"}, "等了两个月"}), IsEmpty());
    EXPECT_THAT(told(boss), ElementsAre("rating-received"));
    EXPECT_THAT(told(clerk), Not(Contains("rating-received")));
    EXPECT_EQ(domain::china_date(*given(id).answer_by).iso(), "2026-12-14");
}

TEST_F(RateCase, IsAnsweredOnceByTheHeadAndTheCoupleIsTold) {
    const auto boss = head();
    const auto id = case_in_review();
    ASSERT_THAT(rate(id, {"dissatisfied", {"unclear"}, ""}), IsEmpty());
    const auto rating = given(id);
    EXPECT_THAT(answer(reviewer(), rating, "called-back", "已电话说明"), ElementsAre(NotAllowed));
    EXPECT_THAT(answer(boss, rating, "", ""), ElementsAre(Required, Required));
    EXPECT_THAT(answer(boss, rating, "put-right", "已改正说明文字"), IsEmpty());
    EXPECT_THAT(answer(boss, rating, "put-right", "再答一次"), ElementsAre(VersionConflict));
    EXPECT_EQ(given(id).answer, "已改正说明文字");
    const auto messages = ledger_->recent_messages(10);
    const auto message = std::ranges::find(messages, "rating-answered", &casework::Message::kind);
    ASSERT_NE(message, messages.end());
    EXPECT_EQ(message->case_id, "");
    EXPECT_EQ(message->account_id, woman_of(couple).id);
}

TEST_F(RateCase, ClimbsTheTreeWhileNobodyAnswers) {
    const auto boss = head();
    const auto above = officer("sun", domain::Role::DistrictSupervisor, "500103");
    const auto city = officer("li", domain::Role::CityAdministrator, "500000");
    const auto id = case_in_review();
    ASSERT_THAT(rate(id, {"dissatisfied", {}, ""}), IsEmpty());
    const auto run_to = [&](std::string_view day, int hour) {
        now_ = domain::china_instant(domain::CalendarDate::parse(day).value(), hour);
        return casework::run_rating_clocks(bench(), ratings_, now_);
    };
    EXPECT_EQ(run_to("2026-12-08", 10), 0);
    EXPECT_EQ(run_to("2026-12-10", 10), 1);
    EXPECT_EQ(run_to("2026-12-10", 11), 0);
    EXPECT_THAT(told(boss), UnorderedElementsAre("rating-received", "rating-due-soon"));
    EXPECT_THAT(told(above), IsEmpty());
    EXPECT_EQ(run_to("2026-12-14", 18), 1);
    EXPECT_THAT(told(boss), Contains("rating-overdue"));
    EXPECT_THAT(told(above), ElementsAre("rating-escalated"));
    EXPECT_EQ(run_to("2026-12-16", 18), 1);
    EXPECT_THAT(told(city), ElementsAre("rating-escalated"));
    EXPECT_EQ(run_to("2026-12-18", 18), 1);
    EXPECT_EQ(run_to("2026-12-31", 18), 0);
    ASSERT_THAT(answer(boss, given(id), "called-back", "已回访"), IsEmpty());
}

}  // namespace
}  // namespace kuaiban::support
