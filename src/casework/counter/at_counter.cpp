#include "casework/counter/at_counter.hpp"

#include <boost/json.hpp>

#include <algorithm>

#include "definition/json_text.hpp"

namespace kuaiban::casework {

namespace {

namespace json = boost::json;
using definition::text_at;
using domain::Refusal;
using domain::RefusalCode;
using domain::Refusals;

json::object object_at(const json::object& whole, std::string_view key) {
    const auto* found = whole.if_contains(key);
    return found && found->is_object() ? found->get_object() : json::object{};
}

std::vector<domain::ResidentId> couple_in(const json::object& answers) {
    std::vector<domain::ResidentId> couple;
    for (const char* section : {"woman", "man"})
        if (auto person = domain::ResidentId::parse(text_at(object_at(answers, section), "id_number")))
            couple.push_back(*person);
    return couple;
}

bool is_by_agent(const json::object& answers) {
    const auto application = object_at(answers, "application");
    const auto* by_agent = application.if_contains("by_agent");
    return by_agent && (*by_agent == json::value(true) || *by_agent == json::value("true"));
}

/// The value proven, or the refusal at its field.
template <class T>
std::optional<T> proven(Refusals& refusals, const json::object& typed, const char* name) {
    const auto text = text_at(typed, name);
    const auto field = std::string{"agent."} + name;
    if (text.empty()) {
        refusals.push_back({RefusalCode::Required, field});
        return std::nullopt;
    }
    auto parsed = T::parse(text);
    if (!parsed) {
        refusals.push_back({parsed.error().code, field, parsed.error().details});
        return std::nullopt;
    }
    return std::move(*parsed);
}

std::optional<Agent> read_agent(Refusals& refusals, const json::object& answers, const json::object& typed) {
    auto name = proven<domain::PersonName>(refusals, typed, "name");
    auto id_number = proven<domain::ResidentId>(refusals, typed, "id_number");
    auto mobile = proven<domain::Mobile>(refusals, typed, "mobile");
    if (!name || !id_number || !mobile)
        return std::nullopt;
    const auto couple = couple_in(answers);
    if (std::ranges::find(couple, *id_number) != couple.end())
        refusals.push_back({RefusalCode::AgentIsSpouse, "agent.id_number"});
    return Agent{std::move(*name), std::move(*id_number), std::move(*mobile)};
}

}  // namespace

Standings standings_in(const CounterNotes& notes) {
    Standings standings;
    for (const auto& [code, value] : object_at(notes, "materials"))
        if (const auto standing = value.is_string() ? domain::material_standing(value.get_string()) : std::nullopt)
            standings.emplace(code, *standing);
    return standings;
}

Checklist checklist_for(CounterRecords& records, const definition::ServiceVersion& version, const json::object& answers,
                        const definition::Divisions& divisions, domain::CalendarDate today) {
    return checklist_of(version, answers, divisions, today, offers_commitment(records, version.materials(), couple_in(answers)));
}

std::expected<AtCounter, Refusals> judge_at_counter(const Officer& officer, Checklist checklist, const json::object& answers,
                                                    const CounterNotes& notes) {
    auto standings = standings_in(notes);
    std::erase_if(standings, [&](const auto& one) { return !find_paper(checklist, one.first); });   // no longer asked for
    auto refusals = faults_of(checklist, standings);
    std::optional<Agent> agent;
    if (is_by_agent(answers))
        agent = read_agent(refusals, answers, object_at(notes, "agent"));
    if (!refusals.empty())
        return std::unexpected{std::move(refusals)};
    return AtCounter{officer, std::move(checklist), std::move(standings), std::move(agent)};
}

bool has_mobile(Registers& registers, const domain::Mobile& mobile, const domain::ResidentId& person) {
    const auto answer = registers.mobile(mobile);
    return std::ranges::any_of(answer.records, [&](const domain::MobileRecord& record) {
        return record.status == domain::MobileRecord::Status::Active && record.id_number == person.reveal();
    });
}

}  // namespace kuaiban::casework
