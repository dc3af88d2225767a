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

}  // namespace

Outcome outcome_of_reason(const definition::ServiceVersion& version, std::string_view reason) {
    Outcome heaviest = Outcome::Consistent;
    for (const auto& rule : version.rules())
        if (rule.reason == reason)
            heaviest = std::max(heaviest, outcome_of(rule.kind));
    for (const auto& known : comparison::reasons())
        if (known.code == reason)
            heaviest = std::max(heaviest, known.outcome);
    return heaviest;
}

namespace {

json::object with_reasons(const CheckResult& result, const json::storage_ptr& memory) {
    json::array findings(memory);
    findings.reserve(result.findings.size());
    for (const auto& finding : result.findings) {
        auto& written = findings.emplace_back(json::object_kind).get_object();
        const auto value_or_null = [&](const char* name, const std::string& text) {
            text.empty() ? written.emplace(name, nullptr) : written.emplace(name, text);
        };
        written.reserve(8);
        written.emplace("subject", finding.subject);
        written.emplace("fact", finding.fact);
        written.emplace("direction", comparison::name_of(finding.direction));
        written.emplace("verdict", comparison::name_of(finding.verdict));
        value_or_null("declared", finding.declared);
        value_or_null("recorded", finding.recorded);
        written.emplace("register", domain::name_of(finding.source));
        written.emplace("reason", finding.reason);
    }
    json::object whole(memory);
    whole.reserve(3);
    whole.emplace("outcome", comparison::name_of(result.outcome));
    whole.emplace("reasons", json::array(result.reasons.begin(), result.reasons.end(), memory));
    whole.emplace("findings", std::move(findings));
    return whole;
}

}  // namespace

CheckResult check_application(const definition::ServiceVersion& version, const json::object& answers,
                              domain::CalendarDate submitted_on, const domain::RecordedFacts& recorded,
                              const definition::Divisions& divisions, domain::CalendarDate on) {
    return check_application(version, answers, read_application(answers, submitted_on), recorded, divisions, on);
}

CheckResult check_application(const definition::ServiceVersion& version, const json::object& answers,
                              const domain::Application& application, const domain::RecordedFacts& recorded,
                              const definition::Divisions& divisions, domain::CalendarDate on) {
    const auto ruled = definition::evaluate(version.rules(), definition::facts_of(answers, divisions, on));
    const comparison::Policy policy{
        .checks = version.checks().names,
        .city_prefix = std::string{divisions.city_prefix()},
        .residence_months_for_outside_couples = version.checks().residence_months_for_outside_couples};
    auto compared = comparison::compare(application, recorded, policy, divisions, on);

    CheckResult result{.outcome = std::max(outcome_of(ruled.kind), compared.outcome),
                       .reasons = ruled.reasons,
                       .findings = std::move(compared.findings)};
    for (const auto& reason : compared.reasons)
        if (std::ranges::find(result.reasons, reason) == result.reasons.end())
            result.reasons.push_back(reason);
    std::ranges::stable_sort(result.reasons, std::greater{},
                             [&](const std::string& reason) { return outcome_of_reason(version, reason); });
    return result;
}

json::object to_json(const CheckResult& result) {
    auto whole = with_reasons(result, {});
    for (auto& finding : whole.at("findings").as_array())
        finding.as_object().erase("reason");
    return whole;
}

std::string findings_document(const CheckResult& result) {
    json::monotonic_resource memory;
    return json::serialize(with_reasons(result, &memory));
}

}  // namespace kuaiban::casework
