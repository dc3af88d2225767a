#include "support.hpp"

#include "comparison/comparison.hpp"
#include "definition/json_logic.hpp"

namespace kuaiban::definition {

TEST(Rules, KeepEveryReasonTheWeightiestFirst) {
    auto facts = couple();
    facts["woman"].as_object()["marital_status"] = "never_married";
    facts["woman"].as_object()["household_division"] = "510107";
    facts["woman"].as_object()["residence_division"] = "510107";
    facts["application"].as_object()["by_agent"] = true;
    const auto outcome = evaluate(maternity().rules(), facts);
    EXPECT_EQ(outcome.kind, RuleKind::Counter);
    EXPECT_EQ(outcome.reasons, (std::vector<std::string>{"by-agent", "place-not-in-city", "not-married"}));
}

TEST(Rules, LetAnOrdinaryCouplePass) {
    const auto outcome = evaluate(maternity().rules(), couple());
    EXPECT_EQ(outcome.kind, RuleKind::Passes);
    EXPECT_TRUE(outcome.reasons.empty());
}

TEST(JsonLogic, RefusesAnUnknownOperatorAndBottomlessNesting) {
    EXPECT_THROW(apply(boost::json::parse(R"({"nonsense": [1]})"), {}), std::invalid_argument);
    boost::json::value deep = 1;
    for (int i = 0; i < 5000; ++i)
        deep = boost::json::array{std::move(deep)};
    EXPECT_THROW(apply(deep, {}), std::invalid_argument);
}

TEST(Checks, OfTheShippedVersionAreAllTheComparisonHas) {
    EXPECT_EQ(maternity().checks().names, comparison::Policy{}.checks);
}

TEST(Texts, ExplainEveryReasonOfTheComparisonInBothLanguages) {
    for (const auto& reason : comparison::reasons())
        for (const auto* language : {"zh-CN", "en"})
            for (const auto* part : {".title", ".means", ".next"})
                EXPECT_TRUE(maternity().texts(language).has("reason." + std::string{reason.code} + part)) << reason.code << part;
}

}  // namespace kuaiban::definition
