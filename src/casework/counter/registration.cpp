#include "casework/counter/registration.hpp"

#include <boost/json.hpp>

#include <algorithm>

#include "casework/counter/at_counter.hpp"
#include "casework/counter/material_messages.hpp"
#include "definition/json_text.hpp"

namespace kuaiban::casework {

namespace {

namespace json = boost::json;
using comparison::Outcome;
using definition::text_at;
using domain::MaterialStanding;

/// One entry for each reason this paper answers; what is no finding is answered as a ground.
void cover(std::vector<Deemed>& deemed, const CheckResult& check, const ChecklistPaper& paper, const Officer& officer,
           Instant now) {
    for (const auto& reason : paper.paper->covers) {
        if (std::ranges::find(check.reasons, reason) == check.reasons.end())
            continue;
        bool is_finding = false;
        for (const auto& finding : check.findings)
            if (finding.reason == reason) {
                is_finding = true;
                auto& one = deemed.emplace_back(deemed_for(finding, "basis", officer.id, now));
                one.paper = paper.code;
                one.seen_by = officer.name;
                one.dated = domain::china_date(now).iso();
            }
        if (!is_finding)
            deemed.push_back({.by = "ground", .reason = reason, .words = paper.code, .officer = officer.id, .at = now});
    }
}

bool is_there(MaterialStanding standing) {
    return standing != MaterialStanding::Later;
}

}  // namespace

std::string registration_document(const AtCounter& counter, const definition::ServiceVersion& version) {
    json::object document;
    if (const auto& agent = counter.agent)
        document["agent"] = json::object{
            {"name", agent->name.reveal()}, {"id_number", agent->id_number.reveal()}, {"mobile", agent->mobile.reveal()}};
    const bool is_committed =
        std::ranges::any_of(counter.standings, [](const auto& one) { return one.second == MaterialStanding::Signed; });
    if (is_committed)
        document["commitment"] = version.commitment_version();
    return json::serialize(document);
}

std::optional<Agent> agent_in(const Registration& registration) {
    const auto document = json::parse(registration.document).as_object();
    const auto* agent = document.if_contains("agent");
    if (!agent)
        return std::nullopt;
    const auto& told = agent->as_object();
    return Agent{domain::PersonName::parse(text_at(told, "name")).value(),
                 domain::ResidentId::parse(text_at(told, "id_number")).value(),
                 domain::Mobile::parse(text_at(told, "mobile")).value()};
}

std::string commitment_in(const Registration& registration) {
    return text_at(json::parse(registration.document).as_object(), "commitment");
}

CounterCheck check_at_counter(const definition::ServiceVersion& version, const CheckResult& check, std::vector<Deemed> deemed,
                              const AtCounter& counter, Instant now) {
    for (const auto& [code, standing] : counter.standings)
        if (const auto* paper = find_paper(counter.checklist, code); paper && is_there(standing))
            cover(deemed, check, *paper, counter.officer, now);
    CounterCheck counted{settled(version, check, deemed), std::move(deemed), check.outcome == Outcome::Counter};
    if (counted.counted.outcome != Outcome::Counter)
        return counted;
    counted.counted.outcome = Outcome::NeedsReview;
    for (const auto& reason : counted.counted.reasons)
        if (const auto outcome = outcome_of_reason(version, reason); outcome != Outcome::Counter)
            counted.counted.outcome = std::max(counted.counted.outcome, outcome);
    return counted;
}

std::optional<PersonVerified> person_seen(const AtCounter& counter, const definition::Materials& materials, Registers& registers,
                                          const Account& account, const domain::Application& couple, Instant now) {
    const auto identity = counter.standings.find(materials.identity);
    if (account.person || counter.agent || identity == counter.standings.end() || identity->second != MaterialStanding::Seen)
        return std::nullopt;
    for (const auto* spouse : {&couple.woman, &couple.man})
        if (spouse->mobile == account.mobile && has_mobile(registers, account.mobile, spouse->id_number))
            return PersonVerified{account.id, spouse->name, spouse->id_number, now};
    return std::nullopt;
}

std::string event_detail(const AtCounter& counter) {
    return json::serialize(json::object{
        {"officer", counter.officer.name}, {"office", counter.officer.office.text()}, {"channel", counter.channel()}});
}

Changes registration_changes(const CaseAtHand& at_hand, const AtCounter& counter, Ledger& ledger, const Wording& wording,
                             Instant now) {
    Changes changes{CaseRegistered{at_hand.id, counter.channel(), counter.officer.id, counter.officer.office.padded(), now,
                                   registration_document(counter, at_hand.version)}};
    LaterPapers later;
    for (const auto& [code, standing] : counter.standings) {
        const auto* paper = find_paper(counter.checklist, code);
        if (!paper)
            continue;
        std::optional<domain::CalendarDate> until;
        if (standing == MaterialStanding::Later) {
            until = last_day_for(*paper->paper, at_hand.divisions, domain::china_date(now));
            later.emplace(code, *until);
        }
        changes.push_back(MaterialNoted{at_hand.id, code, standing, until, counter.officer.id, now});
    }
    std::ranges::move(tell_later(at_hand, ledger, wording, "message.material-later", later, now), std::back_inserter(changes));
    std::ranges::move(looks_at(at_hand, later), std::back_inserter(changes));
    return changes;
}

}  // namespace kuaiban::casework
