#include "definition/rules.hpp"

#include <algorithm>

#include "definition/json_logic.hpp"

namespace kuaiban::definition {

RuleOutcome evaluate(const std::vector<Rule>& rules, const boost::json::value& facts) {
    std::vector<const Rule*> applied;
    for (const auto& rule : rules)
        if (truthy(apply(rule.when, facts)))
            applied.push_back(&rule);
    std::ranges::stable_sort(applied, [](const Rule* a, const Rule* b) { return a->kind > b->kind; });
    RuleOutcome outcome;
    for (const auto* rule : applied) {
        outcome.kind = std::max(outcome.kind, rule->kind);
        outcome.reasons.push_back(rule->reason);
    }
    return outcome;
}

}  // namespace kuaiban::definition
