#include <gmock/gmock.h>

#include "ledger_test_support.hpp"
#include "store/rating_store.hpp"

namespace kuaiban::store {
namespace {

using casework::Rating;
using domain::Satisfaction;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

domain::DivisionCode office(std::string_view code) {
    return domain::DivisionCode::parse(code).value();
}

class RatingsOn : public LedgerTest {
protected:
    void SetUp() override {
        LedgerTest::SetUp();
        ratings.emplace(*database, keys);
    }
    static Rating bad(std::string id, int due, std::string_view where = "500103001000") {
        return {.id = std::move(id),
                .service = "maternity-service-certificate",
                .office = std::string{where},
                .rated_on = "2026-11-23",
                .level = Satisfaction::Dissatisfied,
                .reasons = {"slow", "rude"},
                .words = "等了两个月",
                .answer_by = at(due),
                .act_at = at(due - 1),
                .reported = 0,
                .answer_kind = {},
                .answer = {},
                .answered_by = {},
                .answered_at = {}};
    }
    static Rating good(std::string id) {
        auto rating = bad(std::move(id), 0);
        rating.level = Satisfaction::VerySatisfied;
        rating.answer_by = rating.act_at = std::nullopt;
        return rating;
    }
    static std::vector<std::string> ids(const std::vector<Rating>& found) {
        std::vector<std::string> all;
        for (const auto& rating : found)
            all.push_back(rating.id);
        return all;
    }
    std::optional<RefusalCode> rate(const Rating& rating, const std::string& case_id) {
        return ledger->commit({casework::CaseRated{rating, {case_id, "account-of-" + case_id}}});
    }
    std::optional<RatingStore> ratings;
};
KUAIBAN_ON_EVERY_DATABASE(RatingsOn);

TEST_P(RatingsOn, AreOneForEachCase) {
    ASSERT_FALSE(rate(bad("r1", 10), "case-1"));
    EXPECT_EQ(rate(good("r2"), "case-1"), RefusalCode::RatingGiven);
    EXPECT_FALSE(rate(good("r3"), "case-2"));
    const auto found = ratings->of_case("case-1").value();
    EXPECT_EQ(found.id, "r1");
    EXPECT_THAT(found.reasons, ElementsAre("slow", "rude"));
    EXPECT_EQ(found.words, "等了两个月");
    EXPECT_EQ(ratings->rated_case("r1").value().account_id, "account-of-case-1");
    EXPECT_FALSE(ratings->of_case("case-3"));
}

TEST_P(RatingsOn, DoNotSayOnTheDiskWhichCaseTheyAreAbout) {
    ASSERT_FALSE(rate(bad("r1", 10), "the-case-that-is-rated"));
    restart();
    const auto bytes = all_bytes_on_the_disk();
    EXPECT_THAT(bytes, HasSubstr("dissatisfied"));
    EXPECT_THAT(bytes, Not(HasSubstr("the-case-that-is-rated")));
    EXPECT_THAT(bytes, Not(HasSubstr("等了两个月")));
}

TEST_P(RatingsOn, WaitForTheirAnswerInTheOfficeAndThoseAboveIt) {
    ASSERT_FALSE(rate(bad("late", 20), "case-1"));
    ASSERT_FALSE(rate(bad("early", 10, "500103001003"), "case-2"));
    ASSERT_FALSE(rate(bad("elsewhere", 5, "500101001000"), "case-3"));
    ASSERT_FALSE(rate(good("good"), "case-4"));
    EXPECT_THAT(ids(ratings->unanswered(office("500103001"), 10)), ElementsAre("early", "late"));
    EXPECT_THAT(ids(ratings->unanswered(office("500000"), 10)), ElementsAre("elsewhere", "early", "late"));
    EXPECT_THAT(ids(ratings->due(at(10), 10)), ElementsAre("elsewhere", "early"));

    auto answered = ratings->rating("early").value();
    answered.answer_kind = "put-right";
    answered.answer = "已整改";
    answered.answered_by = "officer";
    answered.answered_at = at(9);
    answered.act_at = std::nullopt;
    ASSERT_FALSE(ledger->commit({casework::RatingMoved{answered, 1}}));
    EXPECT_EQ(ledger->commit({casework::RatingMoved{answered, 1}}), RefusalCode::VersionConflict);
    EXPECT_THAT(ids(ratings->unanswered(office("500103001"), 10)), ElementsAre("late"));
    EXPECT_EQ(ratings->of_case("case-2").value().answer, "已整改");
    EXPECT_THAT(ids(ratings->since(office("500103001"), "2026-11-23", 10)), ElementsAre("early", "late", "good"));
    EXPECT_THAT(ratings->since(office("500103001"), "2026-11-24", 10), IsEmpty());
}

TEST_P(RatingsOn, AreCountedForEachOffice) {
    ASSERT_FALSE(rate(bad("r1", 10), "case-1"));
    ASSERT_FALSE(rate(bad("r2", 30), "case-2"));
    ASSERT_FALSE(rate(good("r3"), "case-3"));
    ASSERT_FALSE(rate(good("r4"), "case-4"));
    ASSERT_FALSE(rate(bad("r5", 10, "500103002000"), "case-5"));
    const auto figures = ratings->figures(office("500103"), "2026-11-01", at(20));
    ASSERT_EQ(figures.size(), 2U);
    EXPECT_EQ(figures[0].office, "500103001000");
    EXPECT_THAT(figures[0].by_level, ElementsAre(2, 0, 0, 2, 0));
    EXPECT_EQ(figures[0].count(), 4);
    EXPECT_EQ(figures[0].bad(), 2);
    EXPECT_EQ(figures[0].unanswered, 2);
    EXPECT_EQ(figures[0].overdue, 1);
    EXPECT_THAT(ratings->figures(office("500103"), "2026-12-01", at(20)), IsEmpty());
}

}  // namespace
}  // namespace kuaiban::store
