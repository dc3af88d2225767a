#include "definition/facts.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <optional>

#include "definition/json_text.hpp"
#include "domain/resident_id.hpp"

namespace kuaiban::definition {

namespace json = boost::json;

namespace {

const json::object& object_at(const json::object& whole, std::string_view key) {
    static const json::object nothing;
    const auto* found = whole.if_contains(key);
    return found && found->is_object() ? found->get_object() : nothing;
}

bool in_city(const Divisions& divisions, const std::string& code) {
    return code.starts_with(divisions.city_prefix());
}

/// Provinces of GB/T 2260: a prefix outside them was never given out; a retired county within them was.
bool is_known_area(std::string_view prefix) {
    constexpr std::string_view provinces =
        "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83";
    return provinces.find(prefix.substr(0, 2)) != std::string_view::npos;
}

json::object spouse_facts(const json::object& spouse, const Divisions& divisions, domain::CalendarDate today) {
    json::object derived;
    if (const auto id = domain::ResidentId::parse(text_at(spouse, "id_number"))) {
        derived["born_on"] = id->born_on().iso();
        derived["sex"] = domain::name_of(id->sex());
        derived["age"] = id->born_on().full_years_until(today);
        derived["area_known"] = is_known_area(id->area_prefix());
        if (const auto event = domain::CalendarDate::parse(text_at(spouse, "marital_event_on")))
            derived["age_at_event"] = id->born_on().full_years_until(*event);
    }
    derived["household_in_city"] = in_city(divisions, text_at(spouse, "household_division"));
    derived["residence_in_city"] = in_city(divisions, text_at(spouse, "residence_division"));
    return derived;
}

std::string born_on(const json::object& spouse) {
    return text_at(object_at(spouse, "derived"), "born_on");
}

/// The latest birth of those the child is said to come from, and the age of its mother when it was born.
json::object child_facts(const json::object& child, const json::object& woman, const json::object& man) {
    json::object derived;
    const auto relation = text_at(child, "relation");
    const auto mother = relation == "man" ? std::string{} : born_on(woman);
    const auto father = relation == "woman" ? std::string{} : born_on(man);
    derived["youngest_parent_born_on"] = std::max(mother, father);
    const auto birth = domain::CalendarDate::parse(text_at(child, "born_on"));
    const auto mothers_birth = domain::CalendarDate::parse(mother);
    if (birth && mothers_birth && relation != "adopted")
        derived["mother_age_at_birth"] = mothers_birth->full_years_until(*birth);
    return derived;
}

}  // namespace

json::object facts_of(const json::object& answers, const Divisions& divisions, domain::CalendarDate today) {
    json::object facts;
    facts.reserve(answers.size() + 3);
    for (const auto& section : answers)
        if (section.key() != "woman" && section.key() != "man" && section.key() != "children")
            facts.emplace(section.key(), section.value());
    facts["today"] = today.iso();
    for (const std::string_view role : {"woman", "man"}) {
        json::object spouse = object_at(answers, role);
        spouse["derived"] = spouse_facts(spouse, divisions, today);
        facts[role] = std::move(spouse);
    }
    json::array children;
    std::int64_t living_with_couple = 0;
    if (const auto* listed = answers.if_contains("children"); listed && listed->is_array())
        for (const auto& entry : listed->get_array())
            if (entry.is_object()) {
                json::object child = entry.get_object();
                child["derived"] = child_facts(child, object_at(facts, "woman"), object_at(facts, "man"));
                living_with_couple += 1;
                children.push_back(std::move(child));
            }
    facts["children"] = std::move(children);
    facts["children_count"] = living_with_couple;
    return facts;
}

}  // namespace kuaiban::definition
