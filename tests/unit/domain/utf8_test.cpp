#include "domain/utf8.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace kuaiban::domain {
namespace {

struct Malformed {
    std::string_view name, bytes;
};

TEST(Utf8, RefusesWhatIsNotUtf8) {
    constexpr Malformed rows[]{
        {"encoded surrogate", "\xED\xA0\x80"},     {"overlong slash", "\xC0\xAF"},
        {"overlong three bytes", "\xE0\x80\xAF"},  {"above U+10FFFF", "\xF4\x90\x80\x80"},
        {"cut off in a character", "\xE7\x8E"},    {"lone continuation", "\x80"},
        {"GB18030 bytes", "\xCD\xF5\xA1\xC0\xF6"}, {"byte FF", "\xFF"},
        {"five bytes", "\xF8\x88\x80\x80\x80"},
    };
    for (const auto& row : rows)
        EXPECT_FALSE(is_valid_utf8(row.bytes)) << row.name;
}

TEST(Utf8, CountsCodePointsNotBytes) {
    EXPECT_EQ(count_code_points("𠮷a·王"), 4u);
    EXPECT_EQ(count_code_points(""), 0u);
}

RC_GTEST_PROP(Utf8, ComesBackFromCodePointsUnchanged, ()) {
    const auto is_scalar = [](std::uint32_t c) { return c < 0xD800 || c > 0xDFFF; };
    const auto numbers = *rc::gen::container<std::vector<std::uint32_t>>(
        rc::gen::suchThat(rc::gen::inRange<std::uint32_t>(0, 0x110000), is_scalar));
    const std::u32string text(numbers.begin(), numbers.end());
    RC_ASSERT(decode_utf8(encode_utf8(text)) == text);
    RC_ASSERT(count_code_points(encode_utf8(text)) == text.size());
}

RC_GTEST_PROP(Utf8, DecodesOnlyWhatItWouldWrite, (const std::string& bytes)) {
    if (const auto text = decode_utf8(bytes))
        RC_ASSERT(encode_utf8(*text) == bytes);
}

}  // namespace
}  // namespace kuaiban::domain
