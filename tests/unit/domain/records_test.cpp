#include "domain/records.hpp"

#include <gtest/gtest.h>

namespace kuaiban::domain {
namespace {

TEST(Register, HasANameThatLeadsBack) {
    for (const auto* name : {"households", "residences", "marriages", "births", "certificates", "mobiles"})
        EXPECT_EQ(name_of(register_named(name).value()), name);
    EXPECT_EQ(register_named("banks"), std::nullopt);
}

TEST(Answer, IsNoAnswerUntilARegisterGaveOne) {
    EXPECT_FALSE(Answer<MarriageRecord>{}.answered);
    EXPECT_FALSE(RecordedFacts{}.births.answered);
}

}  // namespace
}  // namespace kuaiban::domain
