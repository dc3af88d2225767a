#include "certificate/paragraph.hpp"

#include <gtest/gtest.h>

#include "certificate/canvas.hpp"

namespace kuaiban::certificate {
namespace {

class Paragraph : public testing::Test {
protected:
    Glyphs set(std::string_view text) {
        std::vector<char32_t> missing;
        return fonts_.glyphs(text, Weight::Medium, missing);
    }
    static std::u32string characters(const Glyphs& line) {
        std::u32string text;
        for (const auto& glyph : line)
            text += glyph.code_point;
        return text;
    }
    FontLibrary fonts_{KUAIBAN_FONTS};
};

TEST_F(Paragraph, StartsNoLineWithAClosingMark) {
    const auto lines = broken_into_lines(set("已办理生育服务登记，特发此证。"), 10, 90);
    EXPECT_EQ(characters(lines[0]), U"已办理生育服务登");
    EXPECT_EQ(characters(lines[1]), U"记，特发此证。");
}

TEST_F(Paragraph, EndsNoLineWithAnOpeningBracket) {
    const auto lines = broken_into_lines(set("符合《条例》规定"), 10, 30);
    EXPECT_EQ(characters(lines[0]), U"符合");
    EXPECT_EQ(characters(lines[1]), U"《条");
}

TEST_F(Paragraph, KeepsANumberWhole) {
    const auto lines = broken_into_lines(set("自二〇年第716号令"), 10, 62);
    EXPECT_EQ(characters(lines[0]), U"自二〇年第");
    EXPECT_EQ(characters(lines[1]), U"716号令");
}

TEST_F(Paragraph, BreaksAWordThatIsWiderThanTheLine) {
    for (const auto& line : broken_into_lines(set("123456789012345678901234567890"), 10, 50))
        EXPECT_LE(width(line, 10), 50);
}

TEST_F(Paragraph, FitsALongNameIntoItsCell) {
    const auto name = set("阿卜杜拉赫曼·买买提伊明·阿不都热西提·吐尔逊江·艾合买提");
    const auto fit = fitted(name, 105, 30, 12);
    EXPECT_LE(static_cast<double>(fit.lines.size()) * fit.leading, 30);
    EXPECT_GE(fit.size, 7);
    for (const auto& line : fit.lines)
        EXPECT_LE(width(line, fit.size), 105);
}

TEST_F(Paragraph, BreaksALongNameAfterADot) {
    const auto lines = broken_into_lines(set("阿卜杜拉赫曼·买买提伊明·吐尔逊"), 10, 105);
    EXPECT_EQ(characters(lines[0]), U"阿卜杜拉赫曼·");
    EXPECT_EQ(characters(lines[1]), U"买买提伊明·吐尔逊");
}

TEST_F(Paragraph, LeavesAShortNameLarge) {
    EXPECT_EQ(fitted(set("欧阳龑"), 105, 30, 12).size, 12);
}

}  // namespace
}  // namespace kuaiban::certificate
