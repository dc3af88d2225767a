#include "domain/mobile.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "generators.hpp"

namespace kuaiban::domain {
namespace {

TEST(Mobile, FoldsCountryCodesAndSeparators) {
    for (const auto* text :
         {"13912345678", "+8613912345678", "0086 139-1234-5678", "8613912345678", "１３９１２３４５６７８", " 139 1234 5678 "})
        EXPECT_EQ(Mobile::parse(text).value().reveal(), "13912345678") << text;
    EXPECT_TRUE(Mobile::parse("19212345678"));
}

TEST(Mobile, CountsTheDigitsGiven) {
    const auto refusal = Mobile::parse("1391234567").error();
    EXPECT_EQ(refusal.code, RefusalCode::MobileLength);
    EXPECT_EQ(refusal.details.at("given"), "10");
    EXPECT_EQ(Mobile::parse("").error().details.at("given"), "0");
}

TEST(Mobile, RefusesWhatIsNoMainlandNumber) {
    for (const auto* text :
         {"12345678901", "23912345678", "+85261234567", "13912345678\r\nBcc: x", "13912345678,13912345679", "138123456七8"})
        EXPECT_EQ(Mobile::parse(text).error().code, RefusalCode::MobileForm) << text;
}

TEST(Mobile, ShowsThreeAndFourDigitsWhenMasked) {
    EXPECT_EQ(Mobile::parse("13800136620")->masked(), "138****6620");
}

RC_GTEST_PROP(Mobile, ComesBackFromItsTextUnchanged, ()) {
    const auto text = "1" + std::string(1, *rc::gen::inRange('3', ':')) + *generators::digits(9);
    RC_ASSERT(Mobile::parse("+86 " + text).value().reveal() == text);
}

}  // namespace
}  // namespace kuaiban::domain
