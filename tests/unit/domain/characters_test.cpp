#include "domain/characters.hpp"

#include <gtest/gtest.h>

namespace kuaiban::domain {
namespace {

struct Row {
    std::string_view name;
    char32_t character;
};

TEST(Characters, ThatControlTextAreKnown) {
    constexpr Row rows[]{
        {"NUL", 0},
        {"line feed", 0x0A},
        {"delete", 0x7F},
        {"next line", 0x85},
        {"line separator", 0x2028},
        {"left-to-right mark", 0x200E},
        {"right-to-left override", 0x202E},
        {"first strong isolate", 0x2068},
        {"Arabic letter mark", 0x061C},
    };
    for (const auto& row : rows)
        EXPECT_TRUE(is_control(row.character)) << row.name;
    for (const char32_t c : U"a王 \u00A0\u3000\u200B·")
        EXPECT_EQ(is_control(c), c == 0) << static_cast<std::uint32_t>(c);
}

TEST(Characters, NobodySeesAreEitherBlankOrZeroWidth) {
    for (const char32_t c : std::u32string_view{U" \u00A0\u2003\u202F\u3000"})
        EXPECT_TRUE(is_blank(c) && !is_zero_width(c)) << static_cast<std::uint32_t>(c);
    for (const char32_t c : std::u32string_view{U"\u00AD\u200B\u200D\u2060\uFEFF\uFE0F\U000E0100"})
        EXPECT_TRUE(is_zero_width(c) && !is_blank(c)) << static_cast<std::uint32_t>(c);
    EXPECT_FALSE(is_blank(U'\t')) << "a tab is a control character";
}

TEST(Characters, TypedOnAnyKeyboardBecomeAscii) {
    EXPECT_EQ(as_typed_ascii(" １２\u30003－ａ\u200B"), "123-a");
    EXPECT_EQ(as_typed_ascii("12三"), std::nullopt);
    EXPECT_EQ(as_typed_ascii("\xFF"), std::nullopt);
    EXPECT_EQ(as_typed_code("ａbＣ"), "ABC");
    EXPECT_EQ(as_typed_code("码"), "");
}

}  // namespace
}  // namespace kuaiban::domain
