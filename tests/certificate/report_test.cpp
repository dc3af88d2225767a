#include <fmt/format.h>
#include <gmock/gmock.h>

#include <fstream>

#include "certificate/pdf_sheet_printer.hpp"
#include "support/command.hpp"
#include "support/demo_authority.hpp"

namespace kuaiban::certificate {
namespace {

using support::run;
using testing::HasSubstr;
using testing::Not;

class Report : public testing::Test {
protected:
    static casework::Report of_parts(int count, const std::string& language = "zh-CN") {
        casework::Report report;
        report.language = language;
        report.title = "我的数据";
        report.lead = {"Everything that is kept."};
        for (int i = 1; i <= count; ++i)
            report.parts.push_back(
                {fmt::format("Chapter {}", i), i % 3 == 1, {{fmt::format("label {}", i), fmt::format("value {}", i)}}});
        report.foot = [](std::size_t page, std::size_t pages) { return fmt::format("page {} of {}", page, pages); };
        return report;
    }
    std::string print(const casework::Report& report) {
        const auto path = folder_.path() + "/report.pdf";
        std::ofstream{path, std::ios::binary} << printer_.print(report, domain::Instant{std::chrono::seconds{1'795'400'000}});
        return path;
    }
    static std::string text_of(const std::string& path) { return run("pdftotext -layout " + path + " -").text; }

    support::TemporaryFolder folder_;
    FontLibrary fonts_{KUAIBAN_FONTS};
    PdfSheetPrinter printer_{fonts_};
};

TEST_F(Report, TakesAsManyPagesAsItNeedsAndCountsThem) {
    const auto path = print(of_parts(60));
    const auto text = text_of(path);
    const auto pages = std::ranges::count(text, '\f');
    EXPECT_GT(pages, 3);
    EXPECT_THAT(text, HasSubstr(fmt::format("page 1 of {}", pages)));
    EXPECT_THAT(text, HasSubstr(fmt::format("page {} of {}", pages, pages)));
    for (int i = 1; i <= 60; ++i)
        EXPECT_THAT(text, HasSubstr(fmt::format("value {}", i)));
    EXPECT_THAT(run("qpdf --check " + path).text, HasSubstr("No syntax or stream encoding errors"));
}

TEST_F(Report, KeepsATitleOnThePageOfWhatFollowsIt) {
    for (int count = 8; count < 40; ++count) {
        auto text = text_of(print(of_parts(count)));
        for (std::size_t end = text.find('\f'); end != text.npos; end = text.find('\f', end + 1)) {
            const auto last = text.rfind("Chapter ", end), value = text.rfind("value ", end);
            EXPECT_LT(last, value) << "a title alone at the foot of a page of " << count << " parts";
        }
    }
}

TEST_F(Report, TearsAValueOnlyWhereItIsLongerThanAPage) {
    auto report = of_parts(1);
    std::string value;
    for (int i = 0; i < 1500; ++i)
        value += fmt::format("word{} ", i);
    report.parts.front().rows.push_back({"all of it", value});
    const auto text = text_of(print(report));
    for (const int word : {0, 700, 1499})
        EXPECT_THAT(text, HasSubstr(fmt::format("word{} ", word).substr(0, fmt::format("word{}", word).size())));
    EXPECT_GT(std::ranges::count(text, '\f'), 1);
}

TEST_F(Report, SaysItsLanguageAndMarksWhatNoFontDraws) {
    auto report = of_parts(1, "en");
    report.parts.front().rows.push_back({"name", "欧阳\U000323B0"});
    const auto path = print(report);
    EXPECT_THAT(text_of(path), HasSubstr("欧阳〓"));
    EXPECT_THAT(run("qpdf --qdf --object-streams=disable " + path + " - | grep -a Lang").text, HasSubstr("(en)"));
    EXPECT_THAT(run("pdfinfo " + path).text, HasSubstr("JavaScript:      no"));
}

}  // namespace
}  // namespace kuaiban::certificate
