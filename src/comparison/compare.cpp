#include <algorithm>

#include "comparison/checks.hpp"
#include "comparison/reasons.hpp"

namespace kuaiban::comparison {
namespace {

Finding finding(std::string_view subject, std::string_view fact, Direction direction, Judgement judgement,
                std::string_view declared, std::string_view recorded, domain::Register source) {
    return {std::string{subject},  std::string{fact},     direction, judgement.verdict,
            std::string{declared}, std::string{recorded}, source,    std::string{judgement.reason}};
}

Result weigh(std::vector<Finding> findings) {
    Result result;
    result.findings = std::move(findings);
    for (const auto& known : reasons()) {
        if (std::ranges::find(result.findings, known.code, &Finding::reason) == result.findings.end())
            continue;
        result.reasons.emplace_back(known.code);
        result.outcome = std::max(result.outcome, known.outcome);
    }
    return result;
}

}  // namespace

Side Comparison::woman() const {
    return {"woman", declared.woman, declared.man, recorded.woman_household, recorded.man_household, recorded.woman_residences};
}

Side Comparison::man() const {
    return {"man", declared.man, declared.woman, recorded.man_household, recorded.woman_household, recorded.man_residences};
}

void Comparison::forward(std::string_view subject, std::string_view fact, domain::Register source, Judgement judgement,
                         std::string_view declared_value, std::string_view recorded_value) {
    findings.push_back(finding(subject, fact, Direction::Forward, judgement, declared_value, recorded_value, source));
}

void Comparison::backward(std::string_view subject, std::string_view fact, domain::Register source, Judgement judgement,
                          std::string_view recorded_value, std::string_view declared_value) {
    findings.push_back(finding(subject, fact, Direction::Backward, judgement, declared_value, recorded_value, source));
}

Result compare(const domain::Application& declared, const domain::RecordedFacts& recorded, const Policy& policy,
               const domain::DivisionLineage& lineage, domain::CalendarDate on) {
    Comparison comparison{declared, recorded, policy, lineage, on};
    const auto runs = [&](std::string_view check) { return policy.checks.contains(check); };
    for (const Side& side : {comparison.woman(), comparison.man()}) {
        if (runs("household"))
            compare_household(comparison, side);
        if (runs("residence"))
            compare_residence(comparison, side);
    }
    if (runs("marriage"))
        compare_marriages(comparison);
    if (runs("children"))
        compare_children(comparison);
    if (runs("certificates"))
        compare_certificates(comparison);
    return weigh(std::move(comparison.findings));
}

}  // namespace kuaiban::comparison
