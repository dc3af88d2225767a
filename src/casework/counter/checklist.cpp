#include "casework/counter/checklist.hpp"

#include <boost/json.hpp>

#include <algorithm>

#include "definition/facts.hpp"
#include "definition/json_logic.hpp"

namespace kuaiban::casework {

namespace {

namespace json = boost::json;
using definition::Need;
using domain::MaterialStanding;
using domain::Refusal;
using domain::RefusalCode;
using Group = std::vector<ChecklistPaper>;

ChecklistNeed asked(const definition::Materials& materials, const Need& need, const std::string& of, bool offers_commitment) {
    ChecklistNeed asked{&need, of, {}};
    for (const auto& codes : need.any_of) {
        Group group;
        for (const auto& code : codes)
            group.push_back({of.empty() ? code : of + "." + code, materials.paper(code)});
        const bool is_signed =
            std::ranges::any_of(group, [](const ChecklistPaper& one) { return one.paper->may_stand(MaterialStanding::Signed); });
        if (!is_signed || offers_commitment)
            asked.any_of.push_back(std::move(group));
    }
    return asked;
}

bool is_noted(const Standings& standings, const ChecklistPaper& paper) {
    return standings.contains(paper.code);
}

/// The group that lacks least: what somebody who began with it still has to lay down.
const Group& nearest_group(const ChecklistNeed& need, const Standings& standings) {
    return *std::ranges::min_element(need.any_of, {}, [&](const Group& group) {
        const auto noted = std::ranges::count_if(group, [&](const ChecklistPaper& one) { return is_noted(standings, one); });
        return noted == 0 ? 100 : static_cast<long>(group.size()) - noted;
    });
}

}  // namespace

Checklist checklist_of(const definition::ServiceVersion& version, const json::object& answers,
                       const definition::Divisions& divisions, domain::CalendarDate today, bool offers_commitment) {
    Checklist checklist;
    const auto& materials = version.materials();
    auto facts = definition::facts_of(answers, divisions, today);
    for (const auto& need : materials.needs) {
        if (need.of.empty()) {
            if (definition::holds(need.when, facts))
                checklist.push_back(asked(materials, need, "", offers_commitment));
            continue;
        }
        for (const auto& of : need.of) {
            const auto* spouse = answers.if_contains(of);
            facts["this"] = spouse && spouse->is_object() ? *spouse : json::object{};
            if (definition::holds(need.when, facts))
                checklist.push_back(asked(materials, need, of, offers_commitment));
        }
        facts.erase("this");
    }
    return checklist;
}

const ChecklistPaper* find_paper(const Checklist& checklist, std::string_view code) {
    for (const auto& need : checklist)
        for (const auto& group : need.any_of)
            if (const auto found = std::ranges::find(group, code, &ChecklistPaper::code); found != group.end())
                return &*found;
    return nullptr;
}

Standings standings_of(const std::vector<CaseMaterial>& materials) {
    Standings standings;
    for (const auto& material : materials)
        standings.emplace(material.code, material.standing);
    return standings;
}

domain::Refusals faults_of(const Checklist& checklist, const Standings& standings) {
    domain::Refusals refusals;
    for (const auto& need : checklist) {
        const auto is_whole = [&](const Group& group) {
            return std::ranges::all_of(group, [&](const ChecklistPaper& one) { return is_noted(standings, one); });
        };
        if (std::ranges::any_of(need.any_of, is_whole))
            continue;
        for (const auto& paper : nearest_group(need, standings))
            if (!is_noted(standings, paper))
                refusals.push_back({RefusalCode::MaterialMissing, "material." + paper.code});
    }
    for (const auto& [code, standing] : standings)
        if (const auto* paper = find_paper(checklist, code); paper && !paper->paper->may_stand(standing))
            refusals.push_back({RefusalCode::NotAChoice, "material." + code});
    return refusals;
}

domain::CalendarDate last_day_for(const definition::Paper& paper, const definition::Divisions& divisions,
                                  domain::CalendarDate today) {
    return divisions.working_days().after(today, paper.later_working_days);
}

bool offers_commitment(CounterRecords& records, const definition::Materials& materials,
                       const std::vector<domain::ResidentId>& couple) {
    return std::ranges::none_of(
        couple, [&](const domain::ResidentId& person) { return records.was_revoked_for(person, materials.not_after); });
}

}  // namespace kuaiban::casework
