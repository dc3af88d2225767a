#include "casework/check_application.hpp"

#include <boost/json.hpp>

#include <algorithm>

#include "casework/read_application.hpp"
#include "definition/facts.hpp"

namespace kuaiban::casework {
namespace {

using comparison::Outcome;
namespace json = boost::json;

Outcome outcome_of(definition::RuleKind kind) {
    switch (kind) {
    case definition::RuleKind::Passes: return Outcome::Consistent;
    case definition::RuleKind::NeedsReview: return Outcome::NeedsReview;
    case definition::RuleKind::NotEligible: return Outcome::NotEligible;
    case definition::RuleKind::Counter: return Outcome::Counter;
    }
    return Outcome::NeedsReview;
}

Outcome outcome_of(const std::vector<definition::Rule>& rules, std::string_view reason) {
    Outcome heaviest = Outcome::Consistent;
    for (const auto& rule : rules)
        if (rule.reason == reason)
            heaviest = std::max(heaviest, outcome_of(rule.kind));
    for (const auto& known : comparison::reasons())
        if (known.code == reason)
            heaviest = std::max(heaviest, known.outcome);
    return heaviest;
}

json::value value_or_null(const std::string& text) {
    return text.empty() ? json::value(nullptr) : json::value(text);
}

}  // namespace

CheckResult check_application(const definition::ServiceVersion& version, const json::object& answers,
                              domain::CalendarDate submitted_on, const domain::RecordedFacts& recorded,
                              const definition::Divisions& divisions, domain::CalendarDate on) {
    const auto ruled = definition::evaluate(version.rules(), definition::facts_of(answers, divisions, on));
    const comparison::Policy policy{
        .checks = version.checks().names,
        .city_prefix = std::string{divisions.city_prefix()},
        .residence_months_for_outside_couples = version.checks().residence_months_for_outside_couples};
    auto compared = comparison::compare(read_application(answers, submitted_on), recorded, policy, divisions, on);

    CheckResult result{.outcome = std::max(outcome_of(ruled.kind), compared.outcome),
                       .reasons = ruled.reasons,
                       .findings = std::move(compared.findings)};
    for (const auto& reason : compared.reasons)
        if (std::ranges::find(result.reasons, reason) == result.reasons.end())
            result.reasons.push_back(reason);
    std::ranges::stable_sort(result.reasons, std::greater{},
                             [&](const std::string& reason) { return outcome_of(version.rules(), reason); });
    return result;
}

json::object to_json(const CheckResult& result) {
    auto whole = with_reasons(result);
    for (auto& finding : whole.at("findings").as_array())
        finding.as_object().erase("reason");
    return whole;
}

json::object with_reasons(const CheckResult& result) {
    json::array findings;
    for (const auto& finding : result.findings)
        findings.push_back(json::object{{"subject", finding.subject},
                                        {"fact", finding.fact},
                                        {"direction", comparison::name_of(finding.direction)},
                                        {"verdict", comparison::name_of(finding.verdict)},
                                        {"declared", value_or_null(finding.declared)},
                                        {"recorded", value_or_null(finding.recorded)},
                                        {"register", domain::name_of(finding.source)},
                                        {"reason", finding.reason}});
    return {{"outcome", comparison::name_of(result.outcome)},
            {"reasons", json::array(result.reasons.begin(), result.reasons.end())},
            {"findings", std::move(findings)}};
}

}  // namespace kuaiban::casework
