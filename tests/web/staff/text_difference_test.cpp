#include "web/staff/text_difference.hpp"

#include <gtest/gtest.h>

using namespace kuaiban::web::staff;

namespace {

/// Differing pieces in brackets.
std::string marked(std::string_view text, std::string_view other) {
    std::string all;
    for (const auto& piece : difference(text, other))
        all += piece.differs ? "[" + piece.text + "]" : piece.text;
    return all;
}

TEST(TextDifference, MarksOnlyTheDifferingCharacters) {
    EXPECT_EQ(marked("重庆市两江新区人和街道", "重庆市渝中区大坪街道"), "重庆市[两江新]区[人和]街道");
    EXPECT_EQ(marked("吉．木尔", "吉·木尔"), "吉[．]木尔");
}

TEST(TextDifference, MarksNothingWhereBothAreOneAndAllWhereNothingIsShared) {
    EXPECT_EQ(marked("陈晓雨", "陈晓雨"), "陈晓雨");
    EXPECT_EQ(marked("甲乙", "丙丁"), "[甲乙]");
    EXPECT_EQ(marked("", "丙丁"), "");
}

TEST(TextDifference, LeavesLongTextsWhole) {
    EXPECT_EQ(difference(std::string(201, 'a'), "a").size(), 1U);
}

}  // namespace
