#include "definition/rules.hpp"

#include <algorithm>
#include <functional>

#include "definition/json_logic.hpp"

namespace kuaiban::definition {

RuleOutcome evaluate(const std::vector<Rule>& rules, const boost::json::value& facts) {
    std::vector<const Rule*> applied;
    for (const auto& rule : rules)
        if (holds(rule.when, facts))
            applied.push_back(&rule);
    std::ranges::stable_sort(applied, std::greater{}, &Rule::kind);

    RuleOutcome outcome;
    for (const auto* rule : applied) {
        outcome.kind = std::max(outcome.kind, rule->kind);
        if (rule->kind != RuleKind::Passes && std::ranges::find(outcome.reasons, rule->reason) == outcome.reasons.end())
            outcome.reasons.push_back(rule->reason);
    }
    return outcome;
}

}  // namespace kuaiban::definition
