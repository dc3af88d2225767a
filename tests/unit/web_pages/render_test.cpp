#include "web/pages/render.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace kuaiban;
using testing::HasSubstr;
using testing::Not;
using web::pages::Language;
using web::pages::PageData;

namespace {

const web::pages::Pages& built_pages() {
    static const web::pages::Pages pages{std::filesystem::path{KUAIBAN_SOURCE_DIR} / "pages/dist"};
    return pages;
}

PageData login_page(std::string_view mobile) {
    PageData page;
    page.set("CSRF", "token").set("HERE", "/login?next=/a&b=1").show("GUEST").show("STANDARD").show("NO_PLACE");
    auto& field = page.section("FIELD");
    field.set("NAME", "login.mobile").set("LABEL", "手机号码");
    field.section("MOBILE_FIELD").set("VALUE", mobile);
    return page;
}

}  // namespace

TEST(Pages, FillsATemplateInEachLanguage) {
    const auto page = login_page("13800136620");
    EXPECT_THAT(built_pages().render("login", Language::Chinese, page), HasSubstr("<html lang=\"zh-CN\""));
    EXPECT_THAT(built_pages().render("login", Language::English, page), HasSubstr("<html lang=\"en\""));
    EXPECT_THAT(built_pages().render("login", Language::English, page), HasSubstr("value=\"13800136620\""));
}

TEST(Pages, EscapesWhatPeopleTyped) {
    const auto html = built_pages().render("login", Language::Chinese, login_page("\"><script>alert('x')</script>&"));
    EXPECT_THAT(html, Not(HasSubstr("<script>alert")));
    EXPECT_THAT(html, HasSubstr("&quot;&gt;&lt;script&gt;"));
}

TEST(Pages, EncodesAnAddressInsideAnAddress) {
    const auto html = built_pages().render("login", Language::Chinese, login_page(""));
    EXPECT_THAT(html, HasSubstr("back=/login%3Fnext%3D/a%26b%3D1"));
}

TEST(Pages, ShowsAnOptionalValueOnlyWhereThereIsOne) {
    auto with = login_page(""), without = login_page("");
    with.set_optional("PASSWORD_ERROR", "密码不对");
    without.set_optional("PASSWORD_ERROR", "");
    EXPECT_THAT(built_pages().render("login", Language::Chinese, with), HasSubstr("login.password-error"));
    EXPECT_THAT(built_pages().render("login", Language::Chinese, without), Not(HasSubstr("login.password-error")));
}

TEST(Pages, RefusesATemplateThatDoesNotExist) {
    EXPECT_THROW(built_pages().render("no-such-page", Language::Chinese, PageData{}), std::out_of_range);
}

TEST(Pages, RefusesAFolderThatWasNotBuilt) {
    EXPECT_THROW(web::pages::Pages{"/nonexistent"}, std::exception);
}

TEST(Pages, AreUsedByManyThreadsAtOnce) {
    const auto expected = built_pages().render("login", Language::Chinese, login_page("13800136620"));
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (int n = 0; n < 50; ++n)
                EXPECT_EQ(built_pages().render("login", Language::Chinese, login_page("13800136620")), expected);
        });
}

TEST(Texts, FillInTheirNames) {
    EXPECT_EQ(built_pages().text(Language::Chinese, "run.confirm.question", {{"count", "4"}}), "这 4 项对吗？");
    EXPECT_EQ(built_pages().say("en", "run.confirm.question", {{"count", "4"}}), "Are these 4 correct?");
    EXPECT_THROW(built_pages().text(Language::Chinese, "run.no-such-text"), std::out_of_range);
}

TEST(Texts, HaveASentenceForEveryRefusalInBothLanguages) {
    for (const auto code : domain::all_refusal_codes())
        for (const auto language : {Language::Chinese, Language::English})
            EXPECT_NO_THROW(built_pages().sentence(language, {.code = code})) << domain::name_of(code);
}

TEST(Texts, SpeakOfTheFieldWhereItDeservesItsOwnWords) {
    const domain::Refusal missing{.code = domain::RefusalCode::Required, .field = "woman.mobile"};
    EXPECT_THAT(built_pages().sentence(Language::Chinese, missing), HasSubstr("女方手机号码"));
    const domain::Refusal short_one{
        .code = domain::RefusalCode::MobileLength, .field = "woman.mobile", .details = {{"given", "10"}}};
    EXPECT_EQ(built_pages().sentence(Language::Chinese, short_one), "手机号码应为 11 位，您填了 10 位");
}
