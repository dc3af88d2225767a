#include "domain/person_name.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "domain/utf8.hpp"

namespace kuaiban::domain {
namespace {

PersonName name(std::string_view text) {
    return PersonName::parse(text).value();
}

std::string repeated(std::string_view text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i)
        result += text;
    return result;
}

TEST(PersonName, IsStoredAsGiven) {
    for (const auto* text : {"欧阳青云", "艾合买提·买买提", "艾合买提・买买提", "𬱖云", "䶮燕", "㐀㐀㐀", "MARIA LOPEZ-GARCÍA",
                             "Seán O'Neill", "Nguyễn Thị Hoa", "J. SMITH JR.", "王"})
        EXPECT_EQ(name(text).reveal(), text);
}

TEST(PersonName, LosesOnlyWhatNobodyMeans) {
    for (const auto* text : {"王 丽", "王\u3000丽", "王\u200B丽", " 王丽 ", "\uFEFF王丽"})
        EXPECT_EQ(name(text).reveal(), "王丽") << text;
    EXPECT_EQ(name("艾合买提 · 买买提").reveal(), "艾合买提·买买提");
    EXPECT_EQ(name("  MARIA   LOPEZ ").reveal(), "MARIA LOPEZ");
}

TEST(PersonName, CountsCodePoints) {
    EXPECT_EQ(name(repeated("𠮷", 50)).length(), 50u);
    const auto refusal = PersonName::parse(repeated("吉", 51)).error();
    EXPECT_EQ(refusal.code, RefusalCode::NameTooLong);
    EXPECT_EQ(refusal.details.at("given"), "51");
}

struct Refused {
    std::string_view why, text;
    RefusalCode code;
};

TEST(PersonName, RefusesWhatIsNoName) {
    constexpr Refused rows[]{
        {"nothing", "", RefusalCode::Required},
        {"blanks only", " \u3000\u200B", RefusalCode::Required},
        {"spreadsheet formula", "=cmd|calc", RefusalCode::NameCharacters},
        {"hyphen first, a formula too", "-王丽", RefusalCode::NameSeparator},
        {"emoji", "😀", RefusalCode::NameCharacters},
        {"right-to-left override", "王\u202E丽", RefusalCode::NameCharacters},
        {"right-to-left isolate", "王\u2067丽", RefusalCode::NameCharacters},
        {"line end", "王\n丽", RefusalCode::NameCharacters},
        {"C1 control", "王\u0085丽", RefusalCode::NameCharacters},
        {"stray combining mark", "王\u0301", RefusalCode::NameCharacters},
        {"placeholder", "王?", RefusalCode::NameCharacters},
        {"replacement character", "王\uFFFD", RefusalCode::NameCharacters},
        {"digit", "王2", RefusalCode::NameCharacters},
        {"markup", "<b>王</b>", RefusalCode::NameCharacters},
        {"component, not a character", "⺁丽", RefusalCode::NameCharacters},
        {"encoded surrogate", "\xED\xA0\x80", RefusalCode::NameCharacters},
        {"GB18030 bytes", "\xCD\xF5\xC0\xF6", RefusalCode::NameCharacters},
        {"dot first", "·买买提", RefusalCode::NameSeparator},
        {"dot last", "买买提·", RefusalCode::NameSeparator},
        {"dot doubled", "买··提", RefusalCode::NameSeparator},
        {"dots of two kinds", "买·・提", RefusalCode::NameSeparator},
        {"dots doubled over a blank", "买· ·提", RefusalCode::NameSeparator},
        {"full stop last in Chinese", "买提.", RefusalCode::NameSeparator},
        {"full stops doubled", "J.. SMITH", RefusalCode::NameSeparator},
        {"unknown private use", "\uE000云", RefusalCode::NamePrivateUse},
        {"private use of a component", "\uE815云", RefusalCode::NamePrivateUse},
        {"private use of plane 15", "\U000F0000云", RefusalCode::NamePrivateUse},
    };
    for (const auto& row : rows) {
        const auto parsed = PersonName::parse(row.text);
        ASSERT_FALSE(parsed) << row.why;
        EXPECT_EQ(name_of(parsed.error().code), name_of(row.code)) << row.why;
    }
}

TEST(PersonName, MapsThePrivateUseOfOldFonts) {
    EXPECT_EQ(name("\uE863云").reveal(), "䶮云");
    EXPECT_EQ(name("\uE816\uE817\uE818").reveal(), "\U00020087\U00020089\U000200CC");
    EXPECT_EQ(name("\uE81E\uE826\uE82B\uE82C\uE831\uE832\uE83B").reveal(), "\u9FB4\u9FB5\u9FB6\u9FB7\U000215D7\u9FB8\U0002298F");
    EXPECT_EQ(name("\uE843\uE854\uE855\uE864").reveal(), "\u9FB9\u9FBA\U000241FE\u9FBB");
    EXPECT_EQ(name("\uE85C\uE862").reveal(), "\u4D13\u4D19");
}

TEST(PersonName, IsOneNameUnderEveryDot) {
    for (const auto* dot : {"·", "•", "‧", "⋅", "・", "･", "．", "∙", ".", " · "})
        EXPECT_EQ(name("艾合买提" + std::string{dot} + "买买提").folded(), "艾合买提·买买提") << dot;
}

TEST(PersonName, FoldsWidthCapitalsAndCompatibility) {
    EXPECT_EQ(name("Ｍaria López-García").folded(), "MARIALÓPEZ-GARCÍA");
    EXPECT_EQ(name("Nguyễn").folded(), name("NGUYỄN").folded());
    EXPECT_EQ(name("O’Neill").folded(), "O'NEILL");
    EXPECT_EQ(name("\uF92C云").folded(), "\u90DE云");
    EXPECT_EQ(fold_name("\uE863 云"), "䶮云");
    EXPECT_EQ(fold_name("\xFF"), "\xFF") << "what is not UTF-8 agrees only with itself";
}

TEST(PersonName, KeepsTheMiddleToItselfWhenMasked) {
    EXPECT_EQ(name("陈小雨").masked(), "陈*雨");
    EXPECT_EQ(name("陈雨").masked(), "陈*");
    EXPECT_EQ(name("𠮷").masked(), "*");
    EXPECT_EQ(name("艾合买提·买买提").masked(), "艾*提");
}

TEST(Placeholder, StandsForARareCharacterOnly) {
    for (const auto* mark : {"?", "？", "□", "〇", "*"})
        EXPECT_TRUE(has_placeholder_for("陈𬱖雨", "陈" + std::string{mark} + "雨")) << mark;
    EXPECT_TRUE(has_placeholder_for("䶮燕", "?燕"));
    EXPECT_TRUE(has_placeholder_for("\u9FB4燕", "□燕"));
    EXPECT_FALSE(has_placeholder_for("陈小雨", "陈?雨")) << "every register can hold 小";
    EXPECT_FALSE(has_placeholder_for("陈𬱖雨", "陈?雪")) << "another character differs";
    EXPECT_FALSE(has_placeholder_for("陈𬱖雨", "陈雨")) << "nothing stands for it";
    EXPECT_FALSE(has_placeholder_for("陈𬱖雨", "陈𬱖雨")) << "no placeholder at all";
}

RC_GTEST_PROP(PersonName, NeverGrowsAndStaysItself, (const std::string& bytes)) {
    const auto parsed = PersonName::parse(bytes);
    if (parsed) {
        RC_ASSERT(PersonName::parse(parsed->reveal()).value() == *parsed);
        RC_ASSERT(parsed->length() <= 50u);
    }
}

RC_GTEST_PROP(PersonName, FoldsToWhatFoldsToItself, ()) {
    const auto letters =
        *rc::gen::container<std::u32string>(rc::gen::elementOf(std::u32string{U"王丽𠮷aÉŁß・.-’ \uE863\uF979．Ａ"}));
    const auto folded = fold_name(encode_utf8(letters));
    RC_ASSERT(fold_name(folded) == folded);
    RC_ASSERT(is_valid_utf8(folded));
}

}  // namespace
}  // namespace kuaiban::domain
