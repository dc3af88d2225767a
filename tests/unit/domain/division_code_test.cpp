#include "domain/division_code.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "generators.hpp"

namespace kuaiban::domain {
namespace {

DivisionCode code(std::string_view text) {
    return DivisionCode::parse(text).value();
}

TEST(DivisionCode, DropsTrailingZeroGroups) {
    EXPECT_EQ(code("500103000000").text(), "500103");
    EXPECT_EQ(code("500103010000").text(), "500103010");
    EXPECT_EQ(code("500103010001").text(), "500103010001");
    EXPECT_EQ(code("500000").text(), "500000") << "the city itself keeps its six digits";
}

TEST(DivisionCode, RefusesOtherLengthsAndLetters) {
    for (const auto* text : {"", "50010", "5001030", "5001030100011", "50010A", "000000", "渝中区"})
        EXPECT_EQ(DivisionCode::parse(text).error().code, RefusalCode::DivisionForm) << text;
}

TEST(DivisionCode, IsComparedAtAPrecision) {
    const auto village = code("500103010001");
    EXPECT_EQ(village.coarsened(9), code("500103010"));
    EXPECT_EQ(village.coarsened(6), code("500103"));
    EXPECT_EQ(code("500103").coarsened(9), code("500103"));
    EXPECT_EQ(code("500103").padded(), "500103000000");
    EXPECT_EQ(village.county(), "500103");
    EXPECT_TRUE(village.is_in_city("50"));
    EXPECT_FALSE(village.is_in_city("51"));
    EXPECT_EQ(village.precision(), 12u);
}

RC_GTEST_PROP(DivisionCode, ComesBackFromItsPaddedForm, ()) {
    const auto place = code("5" + *generators::digits(*rc::gen::element<std::size_t>(5, 8, 11)));
    RC_ASSERT(code(place.padded()) == place);
}

RC_GTEST_PROP(DivisionCode, CoarsensInOneStepOrTwo, ()) {
    const auto place = code("5" + *generators::digits(11));
    RC_ASSERT(place.coarsened(9).coarsened(6) == place.coarsened(6));
}

}  // namespace
}  // namespace kuaiban::domain
