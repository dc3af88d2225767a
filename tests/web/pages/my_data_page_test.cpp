// What is held about oneself: to see, to take away, to have deleted.
#include <boost/json.hpp>

#include "web/pages/browser.hpp"

namespace kuaiban {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class MyDataPage : public support::PagesTest {};

TEST_F(MyDataPage, HandsOutEverythingAsOneFileThatNoCacheKeeps) {
    verify_woman();
    start_draft();
    EXPECT_THAT(get("/account").body, HasSubstr("/account/data"));
    EXPECT_THAT(get("/account/data").body, HasSubstr("/account/data.json"));
    const auto held = boost::json::parse(get("/account/data.json").body);
    EXPECT_EQ(held.at("account").at("mobile").as_string(), woman_mobile);
    EXPECT_EQ(held.at("account").at("person").at("id_number").as_string(), woman_id);
    EXPECT_EQ(held.at("drafts").as_array().size(), 1U);
}

TEST_F(MyDataPage, SaysTheSameInWordsAsAReadableFile) {
    const auto draft = start_draft();
    fill_in(draft);
    verify_woman();
    EXPECT_THAT(get("/account/data").body, HasSubstr("/account/data.pdf"));
    const auto before = get("/account/data.pdf").body;
    EXPECT_THAT(before, AllOf(HasSubstr("没有提交的草稿"), HasSubstr(woman_id), HasSubstr(man_id), HasSubstr("初婚")));
    EXPECT_EQ(post(draft + "/submit", {}).status, 303);
    const auto record = ledger_->cases_of(account()).front();
    ledger_->commit(
        {casework::ScanAttached{"scan", record.id, 1, "marriage-certificates", "image/png", 1, "paper", "nobody", now_}});
    const auto file = get("/account/data.pdf");
    EXPECT_EQ(file.status, 200);
    EXPECT_THAT(file.body, AllOf(HasSubstr("登记 " + record.number.in_fours()), HasSubstr("# 证件"), HasSubstr("已发证"),
                                 HasSubstr("材料复印件"), HasSubstr("结婚证"), HasSubstr("第 1 页")));
    EXPECT_THAT(file.body, Not(HasSubstr("没有提交的草稿")));
    language_ = "en";
    EXPECT_THAT(get("/account/data.pdf").body, AllOf(HasSubstr("Registration"), HasSubstr("Marriage certificate"),
                                                     HasSubstr("First marriage"), HasSubstr("Page 1 of 1")));
}

TEST_F(MyDataPage, DeletesTheAccountOnceItWasSaidForSure) {
    const auto draft = start_draft();
    EXPECT_EQ(post("/account/data", {}).status, 409);
    EXPECT_EQ(get(draft).status, 200) << "nothing went";
    EXPECT_EQ(post("/account/data", {{"sure", "yes"}}).location, "/");
    EXPECT_EQ(get("/account").status, 303);
    EXPECT_FALSE(ledger_->account(account_id_));
}

TEST_F(MyDataPage, AsksForSensitiveDataOnlyWithAConsentOfItsOwn) {
    const auto draft = start_draft();
    EXPECT_THAT(get(draft + "/promise").body, AllOf(HasSubstr("name=\"consent\""), HasSubstr("2026-11-01")));
    EXPECT_THAT(get(draft + "/application").body, HasSubstr("application.pregnancy_weeks"));
    const auto text = open(draft).document.promise->text_version;
    EXPECT_EQ(post(draft + "/promise", {{"promise", "yes"}, {"promise.text_version", text}}).status, 303);
    EXPECT_FALSE(open(draft).document.promise->consent);
    EXPECT_THAT(get(draft + "/application").body, Not(HasSubstr("application.pregnancy_weeks")));
}

}  // namespace kuaiban
