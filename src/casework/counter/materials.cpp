#include "casework/counter/materials.hpp"

#include <fmt/format.h>
#include <boost/json.hpp>

#include <algorithm>

#include "casework/counter/material_messages.hpp"
#include "casework/review/tell_officer.hpp"

namespace kuaiban::casework {

namespace {

namespace json = boost::json;
using domain::CaseState;
using domain::MaterialStanding;
using domain::Refusal;
using domain::RefusalCode;
using domain::Refusals;

/// A registration that came to nothing owes no paper.
bool still_owes(CaseState state) {
    return state == CaseState::Issued || domain::is_open(state);
}

EventRecorded noted(const CaseChecklist& open, const Officer& officer, const std::vector<std::string>& codes, Instant now) {
    const json::array papers(codes.begin(), codes.end());
    return {open.file.record.id,
            now,
            officer.id,
            "material-noted",
            "",
            "",
            "",
            json::serialize(json::object{{"officer", officer.name}, {"office", officer.office.text()}, {"papers", papers}})};
}

}  // namespace

std::expected<CaseChecklist, Refusal> open_checklist(const Bench& bench, CounterRecords& records, const Officer& officer,
                                                     std::string_view case_id, Instant now) {
    auto file = open_case_file(bench, case_id);
    if (!file)
        return std::unexpected{file.error()};
    if (auto refused = objection(bench, officer, domain::Action::RegisterAtCounter, *file))
        return std::unexpected{std::move(*refused)};
    const bool offers = offers_commitment(records, file->version.materials(),
                                          {file->application.woman.id_number, file->application.man.id_number});
    auto checklist = checklist_of(file->version, file->answers, file->divisions, domain::china_date(now), offers);
    auto materials = records.materials_of(case_id);
    return CaseChecklist{std::move(*file), std::move(checklist), std::move(materials)};
}

Refusals note_materials(const Bench& bench, CounterRecords& records, const Officer& officer, std::string_view case_id,
                        const Standings& standings, Instant now) {
    const auto open = open_checklist(bench, records, officer, case_id, now);
    if (!open)
        return {open.error()};
    const auto before = standings_of(open->materials);
    Refusals refusals;
    Changes changes;
    std::vector<std::string> changed;
    for (const auto& [code, standing] : standings) {
        const auto was = before.find(code);
        if (was != before.end() && was->second == standing)
            continue;
        const auto* paper = find_paper(open->checklist, code);
        if (!paper || !paper->paper->may_stand(standing)) {
            refusals.push_back({RefusalCode::NotAChoice, "material." + code});
            continue;
        }
        std::optional<domain::CalendarDate> until;
        if (standing == MaterialStanding::Later)
            until = last_day_for(*paper->paper, open->file.divisions, domain::china_date(now));
        changes.push_back(MaterialNoted{std::string{case_id}, code, standing, until, officer.id, now});
        if (until)
            std::ranges::move(looks_at(open->file.at_hand(), {{code, *until}}), std::back_inserter(changes));
        changed.push_back(code);
    }
    if (!refusals.empty() || changes.empty())
        return refusals;
    changes.push_back(noted(*open, officer, changed, now));
    if (const auto missed = bench.ledger.commit(changes))
        return {Refusal{*missed}};
    return {};
}

void follow_up_materials(const Bench& bench, CounterRecords& records, const Job& job, Instant now) {
    const auto file = open_case_file(bench, job.case_id);
    const auto registration = records.registration_of(job.case_id);
    const bool over = job.kind == "material-overdue";
    LaterPapers missing;
    if (file && still_owes(file->record.state))
        for (const auto& paper : records.materials_of(job.case_id))
            if (paper.standing == MaterialStanding::Later && paper.until && (!over || end_of(*paper.until) <= now))
                missing.emplace(paper.code, *paper.until);
    Changes changes{JobDone{job.id}};
    if (!missing.empty()) {
        const auto first = std::ranges::min_element(missing, {}, &LaterPapers::value_type::second)->second;
        const Told told{
            job.kind, job.case_id, "", file->record.number.in_fours(), end_of(first), file->divisions.name(file->office())};
        const auto& officer = registration ? registration->officer_id : file->record.officer_id;
        std::ranges::move(tell_officer(bench, officer, told, now), std::back_inserter(changes));
        std::ranges::move(tell_later(file->at_hand(), bench.ledger, bench.wording,
                                     over ? "message.material-overdue" : "message.material-due", missing, now),
                          std::back_inserter(changes));
    }
    bench.ledger.commit(changes);
}

std::string papers_in_words(const definition::ServiceVersion& version, const Wording& wording, std::string_view language,
                            const std::vector<std::string>& codes) {
    std::string words;
    for (const auto& code : codes) {
        const auto dot = code.find('.');
        const auto name = std::string{version.texts(language).say("material." + code.substr(dot == code.npos ? 0 : dot + 1))};
        words += (words.empty() ? "" : language == "en" ? ", " : "、");
        words += dot == code.npos
                     ? name
                     : wording.say(language, fmt::format("run.counter.paper-of.{}", code.substr(0, dot)), {{"paper", name}});
    }
    return words;
}

}  // namespace kuaiban::casework
