#include "web/pages/option_lists.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <thread>
#include <vector>

#include "web/pages/render.hpp"

using namespace kuaiban;
using testing::HasSubstr;
using testing::Not;
using web::pages::Language;
using web::pages::Option;
using web::pages::OptionLists;
using web::pages::PageData;

namespace {

const web::pages::Pages& built_pages() {
    static const web::pages::Pages pages{std::filesystem::path{KUAIBAN_SOURCE_DIR} / "pages/dist"};
    return pages;
}

class Lists : public testing::Test {
protected:
    std::string shown(std::string_view chosen, Language language = Language::Chinese) {
        return lists_.list(source_, language, "towns", [this] { return ++made_, options_; })->with(chosen).text();
    }

    OptionLists lists_{built_pages()};
    std::shared_ptr<const int> source_ = std::make_shared<int>(1);
    std::vector<Option> options_{{"1", "甲"}, {"2", "乙"}, {"3", "丙"}};
    int made_ = 0;
};

}  // namespace

TEST_F(Lists, ShowEveryRowAndSelectTheChosenOne) {
    EXPECT_EQ(shown(""), R"(<option value="1">甲</option><option value="2">乙</option><option value="3">丙</option>)");
    EXPECT_EQ(shown("1"), R"(<option value="1" selected>甲</option><option value="2">乙</option><option value="3">丙</option>)");
    EXPECT_EQ(shown("3"), R"(<option value="1">甲</option><option value="2">乙</option><option value="3" selected>丙</option>)");
}

TEST_F(Lists, SelectNothingWhereTheChosenValueIsNoneOfTheirs) {
    EXPECT_EQ(shown("4"), shown(""));
    EXPECT_EQ(shown("\"><script>"), shown("")) << "what somebody posted never reaches the page";
}

TEST_F(Lists, EscapeNamesAndValues) {
    options_ = {{"\"'><script>v</script>", "<script>t</script>&"}};
    for (const auto* chosen : {"", "\"'><script>v</script>"}) {
        EXPECT_THAT(shown(chosen), Not(HasSubstr("<script>")));
        EXPECT_THAT(shown(chosen), HasSubstr("&lt;script&gt;t&lt;/script&gt;&amp;"));
        EXPECT_THAT(shown(chosen), Not(HasSubstr("\"'>")));
    }
}

TEST_F(Lists, AreMadeOnceForEachLanguage) {
    shown("1");
    shown("2");
    EXPECT_EQ(made_, 1);
    options_ = {{"1", "A"}};
    EXPECT_THAT(shown("1", Language::English), HasSubstr(">A<")) << "the Chinese list is not shown to English readers";
    EXPECT_THAT(shown("1"), HasSubstr(">甲<"));
    EXPECT_EQ(made_, 2);
}

TEST_F(Lists, AreMadeAnewFromAnotherSource) {
    shown("1");
    source_ = std::make_shared<int>(2);
    options_ = {{"9", "新"}};
    EXPECT_EQ(shown("9"), R"(<option value="9" selected>新</option>)");
    EXPECT_EQ(made_, 2);
}

TEST_F(Lists, AreKeptForOneSourceOnlyButServeARequestThatStillHoldsAnOlderOne) {
    const auto before = shown("1");
    const auto old_source = source_;
    source_ = std::make_shared<int>(2);
    options_ = {{"9", "新"}};
    shown("");
    source_ = old_source;
    options_ = {{"1", "甲"}, {"2", "乙"}, {"3", "丙"}};
    EXPECT_EQ(shown("1"), before);
}

TEST_F(Lists, AreMadeByManyThreadsAtOnce) {
    const auto expected = shown("2");
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([this, i, &expected] {
            for (int n = 0; n < 200; ++n) {
                const std::shared_ptr<const int> source = n % 2 ? source_ : std::make_shared<int>(n);
                const auto list = lists_.list(source, i % 2 ? Language::English : Language::Chinese, std::to_string(n),
                                              [this] { return options_; });
                EXPECT_EQ(list->with("2").text(), expected);
            }
        });
}

TEST(Markup, GoesOnlyWhereItsNameSaysSo) {
    OptionLists lists{built_pages()};
    const auto html = lists.list({}, Language::Chinese, "a", [] { return std::vector<Option>{{"1", "甲"}}; })->with("");
    PageData page;
    EXPECT_THROW(page.set("OPTIONS_HTML", "<script>"), std::logic_error);
    EXPECT_THROW(page.set_optional("OPTIONS_HTML", "<script>"), std::logic_error);
    EXPECT_THROW(page.set_html("LABEL", html), std::logic_error);
    EXPECT_NO_THROW(page.set_html("OPTIONS_HTML", html));
}
