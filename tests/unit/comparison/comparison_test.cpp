#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "couple.hpp"

namespace kuaiban::comparison {
namespace {

using namespace testing;
using enum Outcome;

TEST(Comparison, SilenceNeverHidesADifference) {
    Couple couple;
    couple.recorded.births = {};
    couple.her_household().name = "林晓雪";
    EXPECT_EQ(couple.compared().outcome, NeedsReview);
}

TEST(Comparison, RunsOnlyTheChecksOfTheVersion) {
    Couple couple;
    couple.policy.checks = {"household"};
    couple.recorded.marriages = {};
    EXPECT_EQ(couple.compared().outcome, Consistent);
}

TEST(Comparison, MeasuresAStayOnTheDayOfTheCheck) {
    Couple couple;
    couple.from_outside("2026-06-01");
    couple.on = day("2026-07-01");
    EXPECT_EQ(couple.compared().outcome, Consistent);
}

TEST(Reasons, AreAllExplainedInTheDocuments) {
    std::ifstream file{KUAIBAN_SOURCE_DIR "/docs/comparison.md"};
    std::ostringstream text;
    text << file.rdbuf();
    for (const auto& reason : reasons()) {
        const auto row = "| `" + std::string{reason.code} + "` | " + std::string{name_of(reason.outcome)} + " |";
        EXPECT_NE(text.view().find(row), std::string_view::npos) << row;
    }
}

TEST(Reasons, AreUniqueAndNeverConsistent) {
    std::set<std::string_view> codes;
    for (const auto& reason : reasons()) {
        EXPECT_TRUE(codes.insert(reason.code).second) << reason.code;
        EXPECT_NE(reason.outcome, Consistent) << reason.code;
    }
}

}  // namespace
}  // namespace kuaiban::comparison
