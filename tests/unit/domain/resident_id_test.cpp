#include "domain/resident_id.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "generators.hpp"

namespace kuaiban::domain {
namespace {

RefusalCode code_of(std::string_view text) {
    return ResidentId::parse(text).error().code;
}

TEST(ResidentId, TakesTheSamplesAndKnowsSexAndBirthDate) {
    const auto woman = ResidentId::parse("500103199203120023").value();
    EXPECT_EQ(woman.sex(), Sex::Female);
    EXPECT_EQ(woman.born_on().iso(), "1992-03-12");
    EXPECT_EQ(woman.area_prefix(), "500103");
    EXPECT_EQ(ResidentId::parse("500103199001010010").value().sex(), Sex::Male);
    EXPECT_EQ(ResidentId::parse("50010319950101056X").value().sex(), Sex::Female);
}

TEST(ResidentId, FoldsWhatKeyboardsAndCopyingAdd) {
    EXPECT_EQ(ResidentId::parse("５００１０３１９９５０１０１０５６ｘ").value().reveal(), "50010319950101056X");
    EXPECT_EQ(ResidentId::parse(" 500103 19920312 0023\u3000\u200B").value().reveal(), "500103199203120023");
}

TEST(ResidentId, RefusesAThirtiethOfFebruary) {
    EXPECT_EQ(code_of("50010319900230001X"), RefusalCode::IdNumberDate);
    EXPECT_EQ(code_of("500103190002290025"), RefusalCode::IdNumberDate) << "1900 was no leap year";
    EXPECT_TRUE(ResidentId::parse("50010319880229002X")) << "1988 was one";
}

TEST(ResidentId, SaysWhatIsWrong) {
    EXPECT_EQ(code_of("500103199203120022"), RefusalCode::IdNumberChecksum);
    EXPECT_EQ(code_of("500103920312002"), RefusalCode::IdNumberFifteenDigits);
    EXPECT_EQ(code_of("50010319920312002\u0425"), RefusalCode::IdNumberCharacters);
    EXPECT_EQ(code_of(std::string_view{"500103199203120023\0", 19}), RefusalCode::IdNumberCharacters);
    EXPECT_EQ(code_of("X00103199203120023"), RefusalCode::IdNumberCharacters);
    const auto short_one = ResidentId::parse("5001031992").error();
    EXPECT_EQ(short_one.code, RefusalCode::IdNumberLength);
    EXPECT_EQ(short_one.details.at("given"), "10");
}

TEST(ResidentId, TakesRetiredAndUnknownAreas) {
    EXPECT_TRUE(ResidentId::parse("510212198506150026"));
    EXPECT_TRUE(ResidentId::parse("999999199203120029"));
}

TEST(ResidentId, OfFifteenDigitsBecomesEighteen) {
    EXPECT_EQ(ResidentId::from_fifteen("500103920312002").value().reveal(), "500103199203120023");
    EXPECT_EQ(ResidentId::from_fifteen("500103199203120023").error().code, RefusalCode::IdNumberLength);
    EXPECT_EQ(ResidentId::from_fifteen("500103921332002").error().code, RefusalCode::IdNumberDate);
    EXPECT_EQ(ResidentId::from_fifteen("50010392031200X").error().code, RefusalCode::IdNumberCharacters);
}

TEST(ResidentId, ShowsNoBirthDateWhenMasked) {
    EXPECT_EQ(ResidentId::parse("500103199203120023")->masked(), "500103********0023");
}

RC_GTEST_PROP(ResidentId, ComesBackFromItsTextUnchanged, ()) {
    const auto id = *generators::resident_ids();
    RC_ASSERT(ResidentId::parse(id.reveal()).value() == id);
}

RC_GTEST_PROP(ResidentId, CatchesAnyOneWrongCharacter, ()) {
    std::string text{(*generators::resident_ids()).reveal()};
    auto& character = text[*rc::gen::inRange<std::size_t>(0, text.size())];
    const char other = *rc::gen::elementOf(std::string{"0123456789X"});
    RC_PRE(other != character);
    character = other;
    RC_ASSERT(!ResidentId::parse(text));
}

RC_GTEST_PROP(ResidentId, CatchesTwoNeighboursSwapped, ()) {
    std::string text{(*generators::resident_ids()).reveal()};
    const auto at = *rc::gen::inRange<std::size_t>(0, 17);
    RC_PRE(text[at] != text[at + 1]);
    std::swap(text[at], text[at + 1]);
    RC_ASSERT(!ResidentId::parse(text));
}

RC_GTEST_PROP(ResidentId, NeverThrowsWhateverIsTyped, (const std::string& bytes)) {
    RC_ASSERT(!ResidentId::parse(bytes) || bytes.size() >= 18);
}

}  // namespace
}  // namespace kuaiban::domain
