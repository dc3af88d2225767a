#include "casework/review/route_case.hpp"

#include <boost/json.hpp>

#include <algorithm>

#include "casework/review/decision_messages.hpp"

namespace kuaiban::casework {

namespace {

using domain::CaseState;
using domain::Refusal;
using domain::Refusals;
using domain::Role;
using enum domain::RefusalCode;

bool is_with_an_office(CaseState state) {
    return state == CaseState::InReview || state == CaseState::ToCounter;
}

std::optional<domain::DivisionCode> place_at(const boost::json::object& answers, const std::string& field) {
    const auto dot = field.find('.');
    const auto* section = answers.if_contains(field.substr(0, dot));
    const auto* value =
        section && section->is_object() && dot != field.npos ? section->get_object().if_contains(field.substr(dot + 1)) : nullptr;
    if (!value || !value->is_string())
        return std::nullopt;
    const auto code = domain::DivisionCode::parse(std::string_view{value->get_string()});
    return code ? std::optional{*code} : std::nullopt;
}

Changes moved(const CaseFile& file, const CaseMoved& move, const std::string& actor, std::string kind, std::string detail,
              Instant now) {
    return {move, EventRecorded{file.record.id, now, actor, std::move(kind), "", "", file.record.reason, std::move(detail)}};
}

std::optional<Refusal> why_not(const CaseFile& file, std::int64_t expected_version) {
    const auto& record = file.record;
    if (record.version != expected_version)
        return Refusal{
            VersionConflict, "", {{"seen", std::to_string(expected_version)}, {"now", std::to_string(record.version)}}};
    if (!domain::is_open(record.state) || record.owner == "system")
        return Refusal{TransitionNotAllowed, "", {{"state", std::string{domain::name_of(record.state)}}}};
    return std::nullopt;
}

}  // namespace

std::vector<domain::DivisionCode> responsible_offices(const CaseFile& file) {
    constexpr std::size_t town = 9;
    std::vector<domain::DivisionCode> offices;
    for (const auto& field : file.version.duties().responsible)
        if (const auto place = place_at(file.answers, field); place && place->precision() >= town) {
            auto office = place->coarsened(town);
            if (file.divisions.office(office) && std::ranges::find(offices, office) == offices.end())
                offices.push_back(std::move(office));
        }
    return offices;
}

bool is_responsible(const CaseFile& file, const domain::DivisionCode& office) {
    return std::ranges::any_of(responsible_offices(file), [&](const domain::DivisionCode& one) {
        return domain::area_of(office, one) != domain::Area::Elsewhere;
    });
}

namespace {

/// The case, where this officer may pass it on to that office.
std::expected<CaseFile, Refusals> judge(const Bench& bench, const Officer& officer, std::string_view case_id,
                                        std::int64_t expected_version, const domain::DivisionCode& to) {
    const auto refuse = [](Refusal refusal) { return std::unexpected{Refusals{std::move(refusal)}}; };
    auto file = open_case_file(bench, case_id);
    if (!file)
        return refuse(file.error());
    if (auto refused = objection(bench, officer, domain::Action::RerouteCase, *file))
        return refuse(std::move(*refused));
    if (auto refused = why_not(*file, expected_version))
        return refuse(std::move(*refused));
    if (!is_with_an_office(file->record.state))
        return refuse({TransitionNotAllowed, "", {{"state", std::string{domain::name_of(file->record.state)}}}});
    if (!file->divisions.office(to))
        return refuse({OfficeUnknown, "office"});
    if (!is_responsible(*file, to) || to == file->office())
        return refuse({OfficeNotResponsible, "office"});
    const bool supervises = officer.role == Role::DistrictSupervisor || officer.role == Role::CityAdministrator;
    if (!supervises && is_responsible(*file, file->office()))
        return refuse({OfficeIsResponsible, "office"});
    return *std::move(file);
}

/// Who has it from now on, to both spouses.
std::vector<MessageQueued> tell_both(const Bench& bench, CaseFile file, const domain::DivisionCode& to, Instant now) {
    file.record.owner = to.padded();
    return answer_both(bench, file,
                       {.key = "message.rerouted",
                        .kind = "rerouted",
                        .reason = file.record.reason,
                        .words = {},
                        .due_at = file.record.due_at,
                        .certificate = {},
                        .where = {},
                        .bring = {}},
                       now);
}

}  // namespace

std::expected<std::vector<MessageQueued>, Refusals> preview_reroute(const Bench& bench, const Officer& officer,
                                                                    std::string_view case_id, std::int64_t expected_version,
                                                                    const domain::DivisionCode& to, Instant now) {
    auto file = judge(bench, officer, case_id, expected_version, to);
    if (!file)
        return std::unexpected{std::move(file.error())};
    return tell_both(bench, *std::move(file), to, now);
}

std::expected<CaseMoved, Refusals> reroute_case(const Bench& bench, Roster& roster, const Officer& officer,
                                                std::string_view case_id, std::int64_t expected_version,
                                                const domain::DivisionCode& to, Instant now) {
    const auto file = judge(bench, officer, case_id, expected_version, to);
    if (!file)
        return std::unexpected{file.error()};
    auto move = move_of(*file, file->record.state, file->record.reason, file->record.due_at);
    move.owner = to.padded();
    move.officer_id = roster.next(to, now);
    const boost::json::object detail{{"officer", officer.name}, {"from", file->office().text()}, {"to", to.text()}};
    auto changes = moved(*file, move, officer.id, "rerouted", boost::json::serialize(detail), now);
    changes.push_back(CaseRerouted{file->record.id, std::string{to.county()}, to.padded()});
    std::ranges::move(tell_both(bench, *file, to, now), std::back_inserter(changes));
    if (const auto missed = bench.ledger.commit(changes))
        return std::unexpected{Refusals{{*missed}}};
    return move;
}

std::vector<Officer> officers_who_could_take(Ledger& ledger, const CaseFile& file) {
    auto officers = ledger.officers_of(file.office());
    std::erase_if(officers, [](const Officer& one) {
        return one.role != Role::Clerk && one.role != Role::Reviewer && one.role != Role::OfficeHead;
    });
    return officers;
}

std::expected<CaseMoved, Refusals> reassign_case(const Bench& bench, const Officer& officer, std::string_view case_id,
                                                 std::int64_t expected_version, std::string_view to_officer, Instant now) {
    const auto refuse = [](Refusal refusal) { return std::unexpected{Refusals{std::move(refusal)}}; };
    const auto file = open_case_file(bench, case_id);
    if (!file)
        return refuse(file.error());
    if (auto refused = objection(bench, officer, domain::Action::ReassignCase, *file))
        return refuse(std::move(*refused));
    if (auto refused = why_not(*file, expected_version))
        return refuse(std::move(*refused));
    const auto colleagues = officers_who_could_take(bench.ledger, *file);
    const auto to = std::ranges::find(colleagues, to_officer, &Officer::id);
    if (to == colleagues.end() || to->id == file->record.officer_id)
        return refuse({OfficerUnknown, "officer"});

    auto move = move_of(*file, file->record.state, file->record.reason, file->record.due_at);
    move.next_check_at = file->record.next_check_at;
    move.officer_id = to->id;
    const boost::json::object detail{{"officer", officer.name}, {"to", to->name}};
    if (const auto missed =
            bench.ledger.commit(moved(*file, move, officer.id, "reassigned", boost::json::serialize(detail), now)))
        return refuse({*missed});
    return move;
}

}  // namespace kuaiban::casework
