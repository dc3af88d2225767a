#include "web/staff/staff_test_support.hpp"

using namespace kuaiban;
using testing::HasSubstr;
using testing::Not;

namespace {

class RatingsPages : public support::StaffTest {
protected:
    support::Browser couple() {
        support::Browser with{router_, now_};
        log_in(woman_mobile);
        with.cookies["kb_session"] = token_;
        with.token = csrf_;
        return with;
    }
    std::string rate(support::Browser& with, const std::string& case_id, std::string_view level) {
        return with.post("/cases/" + case_id + "/rate", {{"level", std::string{level}}, {"bad", "slow"}, {"words", "等了两个月"}})
            .location;
    }
    std::string my_case() { return case_at(support::division_at("500103001")); }
};

TEST_F(RatingsPages, AreGivenOnceAndAnsweredByTheHeadForTheCoupleToRead) {
    auto home = couple();
    const auto id = my_case(), page = "/cases/" + id + "/rate";
    EXPECT_THAT(home.get(page).body, HasSubstr("办理单位只看到评价"));
    const auto nothing = home.post(page, {{"words", "等了两个月"}});
    EXPECT_EQ(nothing.status, 422);
    EXPECT_THAT(nothing.body, HasSubstr("等了两个月"));
    EXPECT_EQ(rate(home, id, "dissatisfied"), page);
    EXPECT_EQ(home.post(page, {{"level", "satisfied"}}).status, 422);
    EXPECT_THAT(home.get(page).body, HasSubstr("前回访或整改"));

    auto desk = on_duty(domain::Role::OfficeHead, "500103001");
    const auto list = desk.get("/staff/ratings").body;
    EXPECT_THAT(list, HasSubstr("等了两个月"));
    EXPECT_THAT(list, Not(HasSubstr(id)));
    const auto rating = "/staff/ratings/" + ratings_->of_case(id)->id;
    EXPECT_THAT(list, HasSubstr(rating));
    EXPECT_EQ(desk.post(rating, {{"version", "1"}, {"kind", "put-right"}}).status, 422);
    EXPECT_EQ(desk.post(rating, {{"version", "1"}, {"kind", "put-right"}, {"words", "加了一个窗口"}}).location, rating);
    EXPECT_THAT(desk.get(rating).body, HasSubstr("加了一个窗口"));
    EXPECT_THAT(home.get(page).body, HasSubstr("加了一个窗口"));
    EXPECT_THAT(home.get("/cases/" + id).body, HasSubstr("看我的评价和回复"));
}

TEST_F(RatingsPages, DoNotBreakDownFewRatings) {
    auto home = couple();
    for (int given = 0; given < 4; ++given)
        rate(home, my_case(), "very-satisfied");
    auto desk = on_duty(domain::Role::OfficeHead, "500103001");
    const auto few = desk.get("/staff/ratings").body;
    EXPECT_THAT(few, HasSubstr("不足 5 条"));
    EXPECT_THAT(few, Not(HasSubstr("等了两个月")));
    rate(home, my_case(), "satisfied");
    const auto enough = desk.get("/staff/ratings?days=30").body;
    EXPECT_THAT(enough, HasSubstr("100 %"));
    EXPECT_THAT(enough, HasSubstr("等了两个月"));
}

}  // namespace
