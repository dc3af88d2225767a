#include "casework/review/grant.hpp"

#include <algorithm>

#include "casework/issue_certificate.hpp"

namespace kuaiban::casework {

namespace {

using comparison::Outcome;
using domain::Refusal;
using domain::Refusals;

bool was_at_counter(Ledger& ledger, const std::string& case_id) {
    return std::ranges::any_of(ledger.events_of(case_id), [](const CaseEventRecord& event) {
        return event.kind == domain::name_of(domain::CaseEvent::ReturnedFromCounter) ||
               event.kind == domain::name_of(domain::CaseEvent::RegisteredAtCounter);
    });
}

void settle_by_bases(std::vector<Deemed>& deemed, const std::vector<OpenPoint>& points, const Decision& decision,
                     const Officer& officer, Instant now) {
    for (const auto& basis : decision.bases)
        for (const auto& point : points) {
            if (!basis.covers.empty() && std::ranges::find(basis.covers, point.reason) == basis.covers.end())
                continue;
            for (const auto& finding : point.findings) {
                auto& one = deemed.emplace_back(deemed_for(finding, "basis", officer.id, now));
                one.paper = basis.paper;
                one.number = basis.number;
                one.dated = domain::CalendarDate::parse(basis.dated).value().iso();
                one.seen_by = basis.seen_by;
            }
        }
}

void settle_by_ground(std::vector<Deemed>& deemed, const std::vector<OpenPoint>& points, const std::string& ground,
                      const Officer& officer, Instant now) {
    for (const auto& point : points) {
        const bool is_rule_of_the_counter = point.outcome == Outcome::Counter && point.findings.empty();
        if (!point.wants_ground_only() && !is_rule_of_the_counter)
            continue;
        for (const auto& finding : point.findings)
            deemed.push_back(deemed_for(finding, "ground", officer.id, now));
        if (point.findings.empty())
            deemed.push_back({.by = "ground", .reason = point.reason, .officer = officer.id, .at = now});
    }
    for (auto& one : deemed)
        if (one.by == "ground" && one.at == now)
            one.words = ground;
}

Refusal findings_open(const std::vector<OpenPoint>& points) {
    std::string reasons;
    for (const auto& point : points)
        reasons += (reasons.empty() ? "" : ",") + point.reason;
    return {domain::RefusalCode::FindingsOpen, "", {{"reasons", reasons}}};
}

}  // namespace

std::expected<Grant, Refusals> grant(const Bench& bench, const Officer& officer, const CaseFile& file, const Decision& decision,
                                     Instant now) {
    auto look = look_again(bench, file, now);
    const bool at_counter = was_at_counter(bench.ledger, file.record.id);
    const auto still_open = [&] {
        auto points = open_points(file.version, look.check, look.deemed);
        if (!at_counter)
            std::erase_if(points, [](const OpenPoint& point) { return point.outcome == Outcome::Counter; });
        return points;
    };
    settle_by_bases(look.deemed, still_open(), decision, officer, now);
    if (!decision.ground.empty())
        settle_by_ground(look.deemed, still_open(), decision.ground, officer, now);
    if (const auto open = open_points(file.version, look.check, look.deemed); !open.empty())
        return std::unexpected{Refusals{findings_open(open)}};

    auto certificate = prepare_certificate(bench.ledger, bench.printer, file.item, file.version, file.divisions, file.application,
                                           file.record.id, bench.public_url, now);
    if (!certificate)
        return std::unexpected{Refusals{std::move(certificate.error())}};
    return Grant{findings_json(look.check, look.deemed), std::move(*certificate)};
}

}  // namespace kuaiban::casework
