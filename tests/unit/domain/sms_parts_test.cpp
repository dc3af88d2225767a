#include "domain/sms_parts.hpp"

#include <gtest/gtest.h>

#include <string>

namespace kuaiban::domain {
namespace {

std::string times(std::size_t count, std::string_view text) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i)
        all += text;
    return all;
}

struct Row {
    std::string name, text;
    std::size_t parts;
};

class SmsParts : public testing::TestWithParam<Row> {};

TEST_P(SmsParts, CountsWhatTheCarrierCounts) {
    EXPECT_EQ(sms_parts(GetParam().text), GetParam().parts);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, SmsParts,
    testing::Values(Row{"Empty", "", 1}, Row{"SeventyCharacters", times(70, "快"), 1},
                    Row{"SeventyOneCharacters", times(71, "快"), 2}, Row{"TwoFullParts", times(134, "快"), 2},
                    Row{"OneMoreThanTwoParts", times(135, "快"), 3}, Row{"ThirtyFiveRareCharacters", times(35, "𠮷"), 1},
                    Row{"ThirtySixRareCharacters", times(36, "𠮷"), 2},
                    Row{"ARareCharacterMovesWholeToTheNextPart", times(66, "快") + "𠮷" + times(66, "快"), 3},
                    Row{"LatinCountsLikeChinese", times(71, "a"), 2}),
    [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace kuaiban::domain
