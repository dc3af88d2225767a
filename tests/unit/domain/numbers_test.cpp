#include "domain/numbers.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "generators.hpp"

namespace kuaiban::domain {
namespace {

constexpr std::string_view construction_licence = "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U";

TEST(Iso7064, AgreesWithIssuedLicences) {
    EXPECT_EQ(iso7064_mod_37_36("11100000000013338W00911330105002500287C2025052201002"), '0');
    EXPECT_EQ(iso7064_mod_37_36("11100000000013338W01111430000006122244L20230000403001"), 'U');
    EXPECT_EQ(iso7064_mod_37_36("11100000MB03271699022340100000000016001"), '9');
    EXPECT_EQ(iso7064_mod_11_10("079"), '2') << "the example in ISO 7064";
    EXPECT_THROW(iso7064_mod_11_10("07A"), std::invalid_argument);
}

TEST(CreditCode, TakesTheCodesOfRealBodies) {
    for (const auto* text : {"11430000006122244L", "11100000000013338W", "11330105002500287C", "11100000mb03271699"})
        EXPECT_TRUE(CreditCode::parse(text)) << text;
    EXPECT_EQ(CreditCode::parse(" 11430000006122244l").value().text(), "11430000006122244L");
}

TEST(CreditCode, RefusesOtherLengthsLettersAndChecks) {
    for (const auto* text : {"", "11430000006122244", "11430000006122244M", "1143000000612224IL", "机构"})
        EXPECT_EQ(CreditCode::parse(text).error().code, RefusalCode::CreditCodeForm) << text;
}

RC_GTEST_PROP(CreditCode, CatchesAnyOneWrongCharacter, ()) {
    std::string text = "11430000006122244L";
    auto& character = text[*rc::gen::inRange<std::size_t>(0, text.size())];
    const char other = *rc::gen::elementOf(std::string{"0123456789ABCDEFGHJKLMNPQRTUWXY"});
    RC_PRE(other != character);
    character = other;
    RC_ASSERT(!CreditCode::parse(text));
}

TEST(LicenceId, TakesIssuedOnes) {
    for (const auto text :
         {construction_licence, std::string_view{"1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0"},
          std::string_view{"1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9"}})
        EXPECT_TRUE(LicenceId::parse(text)) << text;
}

TEST(LicenceId, IsMadeWithItsCheckCharacter) {
    const auto issuer = CreditCode::parse("11430000006122244L").value();
    EXPECT_EQ(LicenceId::make("11100000000013338W011", issuer, "20230000403", "001").text(), construction_licence);
    EXPECT_THROW(LicenceId::make("SHORT", issuer, "1", "001"), std::invalid_argument);
    EXPECT_THROW(LicenceId::make("11100000000013338W011", issuer, "", "001"), std::invalid_argument);
    EXPECT_THROW(LicenceId::make("11100000000013338W011", issuer, "1.2", "001"), std::invalid_argument);
}

TEST(LicenceId, RefusesOtherRootsPartsAndChecks) {
    for (const auto* text : {"", "1.2.156.3005.2.", "1.2.156.3005.3.11100000000013338W011.11430000006122244L.20230000403.001.U",
                             "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.A",
                             "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001",
                             "1.2.156.3005.2.11100000000013338W011.11430000006122244M.20230000403.001.U"})
        EXPECT_EQ(LicenceId::parse(text).error().code, RefusalCode::LicenceIdForm) << text;
}

TEST(LicenceId, RecognisesTheVariantButRefusesIt) {
    std::string variant{construction_licence};
    variant.back() = 'V';
    EXPECT_TRUE(LicenceId::is_off_by_one_variant(variant));
    EXPECT_FALSE(LicenceId::parse(variant));
    EXPECT_FALSE(LicenceId::is_off_by_one_variant(construction_licence));
    EXPECT_FALSE(LicenceId::is_off_by_one_variant("nonsense"));
}

TEST(CaseNumber, HasItsDayASerialAndACheckDigit) {
    const auto day = CalendarDate::parse("2026-11-23").value();
    const auto number = CaseNumber::make(day, 473);
    EXPECT_EQ(number.text().substr(0, 11), "26112300473");
    EXPECT_EQ(number.text().back(), iso7064_mod_11_10("26112300473"));
    EXPECT_EQ(number.in_fours().size(), 14u);
    EXPECT_EQ(CaseNumber::make(day, 1'234'567).text().size(), 14u);
}

TEST(CaseNumber, IsReadAsTyped) {
    const auto number = CaseNumber::make(CalendarDate::parse("2026-11-23").value(), 473);
    EXPECT_EQ(CaseNumber::parse(number.in_fours()).value(), number);
    EXPECT_EQ(CaseNumber::parse(" " + std::string{number.text()} + "\u3000").value(), number);
}

TEST(CaseNumber, RefusesDaysThatDoNotExistAndOtherSpellingsOfASerial) {
    const auto with_check = [](std::string digits) { return digits + iso7064_mod_11_10(digits); };
    EXPECT_TRUE(CaseNumber::parse(with_check("26112300473")));
    EXPECT_FALSE(CaseNumber::parse(with_check("26023000473"))) << "30 February";
    EXPECT_FALSE(CaseNumber::parse(with_check("261123000473"))) << "a second spelling of 00473";
    EXPECT_FALSE(CaseNumber::parse(with_check("2611230473"))) << "four digits of serial";
    EXPECT_FALSE(CaseNumber::parse("K6112300473"));
    EXPECT_FALSE(CaseNumber::parse(""));
}

RC_GTEST_PROP(CaseNumber, ComesBackFromItsTextUnchanged, (std::uint64_t serial)) {
    const auto day = CalendarDate::from(std::chrono::sys_days{std::chrono::year{2026} / 1 / 1} +
                                        std::chrono::days{*rc::gen::inRange(0, 20'000)});
    const auto number = CaseNumber::make(day, serial);
    RC_ASSERT(CaseNumber::parse(number.in_fours()).value() == number);
}

RC_GTEST_PROP(CaseNumber, CatchesAnyOneWrongDigit, (std::uint16_t serial)) {
    std::string text{CaseNumber::make(CalendarDate::parse("2026-11-23").value(), serial).text()};
    auto& digit = text[*rc::gen::inRange<std::size_t>(0, text.size())];
    const char other = *rc::gen::inRange('0', ':');
    RC_PRE(other != digit);
    digit = other;
    RC_ASSERT(!CaseNumber::parse(text));
}

}  // namespace
}  // namespace kuaiban::domain
