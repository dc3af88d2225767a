#include "casework/review/deemed.hpp"

#include <boost/json.hpp>

#include <algorithm>

#include "casework/draft_document.hpp"
#include "definition/json_text.hpp"

namespace kuaiban::casework {

namespace {

namespace json = boost::json;
using comparison::Finding;
using comparison::Outcome;
using definition::text_at;

json::object entry_of(const Deemed& one) {
    return {{"by", one.by},
            {"reason", one.reason},
            {"subject", one.subject},
            {"fact", one.fact},
            {"direction", one.direction},
            {"declared", one.declared},
            {"recorded", one.recorded},
            {"paper", one.paper},
            {"number", one.number},
            {"dated", one.dated},
            {"seen_by", one.seen_by},
            {"words", one.words},
            {"officer", one.officer},
            {"at", one.at.time_since_epoch().count()}};
}

Deemed read_deemed(const json::object& one) {
    return {.by = text_at(one, "by"),
            .reason = text_at(one, "reason"),
            .subject = text_at(one, "subject"),
            .fact = text_at(one, "fact"),
            .direction = text_at(one, "direction"),
            .declared = text_at(one, "declared"),
            .recorded = text_at(one, "recorded"),
            .paper = text_at(one, "paper"),
            .number = text_at(one, "number"),
            .dated = text_at(one, "dated"),
            .seen_by = text_at(one, "seen_by"),
            .words = text_at(one, "words"),
            .officer = text_at(one, "officer"),
            .at = Instant{std::chrono::milliseconds{one.at("at").to_number<std::int64_t>()}}};
}

bool is_of_a_finding(const CheckResult& check, std::string_view reason) {
    return std::ranges::find(check.findings, reason, &Finding::reason) != check.findings.end();
}

bool ground_is_stated(const std::vector<Deemed>& deemed, std::string_view reason) {
    return std::ranges::any_of(
        deemed, [&](const Deemed& one) { return one.reason == reason && one.subject.empty() && one.by == "ground"; });
}

}  // namespace

std::vector<Deemed> deemed_in(std::string_view findings) {
    std::vector<Deemed> deemed;
    const auto kept = json::parse(findings);
    const auto* list = kept.is_object() ? kept.get_object().if_contains("deemed") : nullptr;
    if (list && list->is_array())
        for (const auto& one : list->get_array())
            deemed.push_back(read_deemed(one.as_object()));
    return deemed;
}

std::string findings_json(const CheckResult& check, const std::vector<Deemed>& deemed) {
    auto document = findings_document(check);
    if (deemed.empty())
        return document;
    json::array list;
    for (const auto& one : deemed)
        list.push_back(entry_of(one));
    auto kept = json::parse(document).as_object();
    kept["deemed"] = std::move(list);
    return json::serialize(kept);
}

Deemed deemed_for(const Finding& finding, std::string by, std::string officer, Instant at) {
    Deemed deemed{};
    deemed.by = std::move(by);
    deemed.reason = finding.reason;
    deemed.subject = finding.subject;
    deemed.fact = finding.fact;
    deemed.direction = comparison::name_of(finding.direction);
    deemed.declared = finding.declared;
    deemed.recorded = finding.recorded;
    deemed.officer = std::move(officer);
    deemed.at = at;
    return deemed;
}

bool answers(const Deemed& deemed, const Finding& finding) {
    return deemed.reason == finding.reason && deemed.subject == finding.subject && deemed.fact == finding.fact &&
           deemed.direction == comparison::name_of(finding.direction) && deemed.declared == finding.declared &&
           deemed.recorded == finding.recorded;
}

bool OpenPoint::wants_ground_only() const {
    return outcome == Outcome::NeedsReview && std::ranges::all_of(findings, [](const Finding& finding) {
               return finding.verdict == comparison::Verdict::Equivalent;
           });
}

std::vector<OpenPoint> open_points(const definition::ServiceVersion& version, const CheckResult& check,
                                   const std::vector<Deemed>& deemed) {
    std::vector<OpenPoint> points;
    for (const auto& reason : check.reasons) {
        OpenPoint point{reason, outcome_of_reason(version, reason), {}};
        for (const auto& finding : check.findings)
            if (finding.reason == reason &&
                std::ranges::none_of(deemed, [&](const Deemed& one) { return answers(one, finding); }))
                point.findings.push_back(finding);
        if (is_of_a_finding(check, reason) ? !point.findings.empty() : !ground_is_stated(deemed, reason))
            points.push_back(std::move(point));
    }
    return points;
}

CheckResult settled(const definition::ServiceVersion& version, CheckResult check, const std::vector<Deemed>& deemed) {
    const auto points = open_points(version, check, deemed);
    check.reasons.clear();
    check.outcome = Outcome::Consistent;
    for (const auto& point : points) {
        check.reasons.push_back(point.reason);
        check.outcome = std::max(check.outcome, point.outcome);
    }
    return check;
}

}  // namespace kuaiban::casework
