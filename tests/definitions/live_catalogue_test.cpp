#include "kuaiban/live_catalogue.hpp"

#include <gmock/gmock.h>

#include "definitions/policy_folder.hpp"

namespace kuaiban {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

std::string why_it_does_not_start(const Paths& paths) {
    try {
        const LiveCatalogue live{paths};
        return {};
    } catch (const std::runtime_error& refused) {
        return refused.what();
    }
}

TEST_F(PolicyFolder, GoesLiveAsItIs) {
    const LiveCatalogue live{paths_};
    EXPECT_NE(live.current()->find("maternity-service-certificate"), nullptr);
}

TEST_F(PolicyFolder, DoesNotStartWhereItFailsItsOwnCasesAndSaysEachOne) {
    let_agents_in();
    const auto why = why_it_does_not_start(paths_);
    EXPECT_THAT(why, HasSubstr("cases/by-agent.yaml: expected counter [by-agent], got needs-review [by-agent]"));
    EXPECT_THAT(why, HasSubstr("cases/by-agent-and-outside.yaml: expected"));
}

TEST_F(PolicyFolder, DoesNotStartWithMistakesAndSaysWhere) {
    replace(rules, "outcome: counter", "outcome: window");
    EXPECT_THAT(why_it_does_not_start(paths_), HasSubstr("rules.yaml:"));
}

TEST_F(PolicyFolder, StaysInForceWhereTheNewOneFails) {
    LiveCatalogue live{paths_};
    const auto before = live.current();
    let_agents_in();
    EXPECT_THAT(live.reload(), Contains(HasSubstr("by-agent.yaml")));
    EXPECT_EQ(live.current(), before);
    replace("item.yaml", "facts:", "facts: [");
    EXPECT_FALSE(live.reload().empty());
    EXPECT_EQ(live.current(), before);
}

TEST_F(PolicyFolder, IsSwappedInWhereItPassesAndRequestsKeepTheirOwn) {
    LiveCatalogue live{paths_};
    const auto before = live.current();
    replace("texts.en.yaml", "Maternity", "Motherhood");
    EXPECT_THAT(live.reload(), IsEmpty());
    EXPECT_NE(live.current(), before);
    EXPECT_NE(before->find("maternity-service-certificate"), nullptr);
}

}  // namespace
}  // namespace kuaiban
