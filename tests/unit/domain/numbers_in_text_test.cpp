#include "domain/numbers_in_text.hpp"

#include <gtest/gtest.h>

namespace kuaiban::domain {
namespace {

struct Row {
    std::string_view name, text;
};

TEST(NumbersInText, OfAnIdentityAreFoundHoweverTheyWereTyped) {
    constexpr Row rows[]{
        {"by itself", "110101199001011237"},
        {"in a sentence", "女方身份证号110101199001011237与登记不符"},
        {"full-width", "号码：１１０１０１１９９００１０１１２３７。"},
        {"in groups", "110101 1990 0101 1237"},
        {"with hyphens", "110101-19900101-1237"},
        {"with a long dash", "110101—19900101—1237"},
        {"with a joiner nobody sees", "110101\u200B19900101\u200B1237"},
        {"ending in an X", "50010319900101121X 已核"},
        {"ending in a small x", "50010319900101121x"},
        {"one digit mistyped", "110101199001011238"},
        {"at the end of a longer number", "7110101199001011237"},
        {"after another number", "13800138000、110101199001011237"},
    };
    for (const auto& row : rows)
        EXPECT_TRUE(holds_resident_id(row.text)) << row.name;
}

TEST(NumbersInText, OfOtherThingsAreNoIdentity) {
    constexpr Row rows[]{
        {"nothing", ""},
        {"no number", "请带离婚证原件"},
        {"a telephone", "请打 023-63672600 或 13800138000"},
        {"two telephones", "13800138000 13900139000"},
        {"a marriage certificate", "结婚证字号 J500103-2024-000123"},
        {"a divorce certificate", "L500103-2024-000123"},
        {"a judgment", "（2024）渝0103民初12345号"},
        {"a case of ours", "2611 2300 4732"},
        {"days", "2026-11-24 至 2026-12-24"},
        {"eighteen digits without a day", "123456789012345678"},
        {"a licence", "110000202611240000000000000001"},
        {"bytes that are no text", "110101199001011237\xFF"},
    };
    for (const auto& row : rows)
        EXPECT_FALSE(holds_resident_id(row.text)) << row.name;
}

}  // namespace
}  // namespace kuaiban::domain
