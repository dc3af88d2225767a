#include "definition/validate.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <algorithm>

#include "definition/facts.hpp"
#include "definition/field_values.hpp"
#include "definition/json_logic.hpp"

namespace kuaiban::definition {

namespace json = boost::json;

namespace {

using domain::Refusal;
using domain::Refusals;
using enum domain::RefusalCode;

bool holds(const json::value& rule, const json::object& entry) {
    return truthy(apply(rule, entry));
}

void refuse_unknown(const Section& section, const json::object& typed, const std::string& path, Refusals& refusals) {
    for (const auto& given : typed)
        if (std::ranges::none_of(section.fields, [&](const Field& field) { return field.name == given.key(); }))
            refusals.push_back({UnknownField, fmt::format("{}.{}", path, std::string_view{given.key()})});
}

/// One entry: every field read by its kind. Conditions (show_when, required) look at the entry as typed.
json::object read_entry(const Section& section, const json::object& typed, const std::string& path, const Divisions& divisions,
                        domain::CalendarDate today, Refusals& refusals) {
    json::object entry;
    refuse_unknown(section, typed, path, refusals);
    for (const auto& field : section.fields) {
        if (!holds(field.show_when, typed))
            continue;
        const auto* given = typed.if_contains(field.name);
        const auto name = fmt::format("{}.{}", path, field.name);
        if (!given || is_blank(*given)) {
            if (holds(field.required, typed))
                refusals.push_back({Required, name});
            continue;
        }
        auto value = read_value(field, *given, divisions, today);
        if (value) {
            entry[field.name] = std::move(*value);
        } else {
            value.error().field = name;
            refusals.push_back(std::move(value.error()));
        }
    }
    return entry;
}

json::value read_section(const Section& section, const json::value& typed, const Divisions& divisions, domain::CalendarDate today,
                         Refusals& refusals) {
    if (!section.repeats) {
        if (!typed.is_object() && !typed.is_null())
            refusals.push_back({NotAnObject, section.name});
        return read_entry(section, typed.is_object() ? typed.get_object() : json::object{}, section.name, divisions, today, refusals);
    }
    json::array entries;
    if (typed.is_null())
        return entries;
    if (!typed.is_array()) {
        refusals.push_back({NotAList, section.name});
        return entries;
    }
    if (typed.get_array().size() > section.most_entries) {
        refusals.push_back({TooMany, section.name, {{"most", std::to_string(section.most_entries)}}});
        return entries;
    }
    for (std::size_t i = 0; i < typed.get_array().size(); ++i) {
        const auto path = fmt::format("{}[{}]", section.name, i);
        const auto& entry = typed.get_array()[i];
        if (!entry.is_object())
            refusals.push_back({NotAnObject, path});
        entries.push_back(read_entry(section, entry.is_object() ? entry.get_object() : json::object{}, path, divisions, today, refusals));
    }
    return entries;
}

bool is_refused(const Refusals& refusals, std::string_view field) {
    return std::ranges::any_of(refusals, [&](const Refusal& refusal) { return refusal.field == field; });
}

/// "children[].x" is asked of every child, as `self` with its `index`.
void judge_entries(const Validation& validation, json::object facts, Refusals& refusals) {
    const auto bracket = validation.field.find("[]");
    const auto section = validation.field.substr(0, bracket);
    const auto* entries = facts.if_contains(section);
    if (!entries || !entries->is_array())
        return;
    const json::array listed = entries->get_array();
    for (std::size_t i = 0; i < listed.size(); ++i) {
        const auto field = fmt::format("{}[{}]{}", section, i, validation.field.substr(bracket + 2));
        facts["self"] = listed[i];
        facts["index"] = static_cast<std::int64_t>(i);
        if (!is_refused(refusals, field) && !truthy(apply(validation.holds, facts)))
            refusals.push_back({validation.refusal, field});
    }
}

void judge(const Form& form, std::string_view only_section, const json::object& answers, const Divisions& divisions,
           domain::CalendarDate today, Refusals& refusals) {
    const auto facts = facts_of(answers, divisions, today);
    for (const auto& validation : form.validations) {
        if (!only_section.empty() && validation.section != only_section)
            continue;
        if (validation.field.find("[]") != std::string::npos)
            judge_entries(validation, facts, refusals);
        else if (!is_refused(refusals, validation.field) && !truthy(apply(validation.holds, facts)))
            refusals.push_back({validation.refusal, validation.field});
    }
}

}  // namespace

std::expected<json::object, Refusals> validate(const Form& form, const json::object& answers, const Divisions& divisions,
                                               domain::CalendarDate today) {
    Refusals refusals;
    json::object read;
    for (const auto& section : form.sections) {
        const auto* typed = answers.if_contains(section.name);
        read[section.name] = read_section(section, typed ? *typed : json::value{}, divisions, today, refusals);
    }
    for (const auto& given : answers)
        if (!form.section(given.key()))
            refusals.push_back({UnknownField, std::string{given.key()}});
    judge(form, "", read, divisions, today, refusals);
    if (!refusals.empty())
        return std::unexpected{std::move(refusals)};
    return read;
}

std::expected<json::value, Refusals> validate_section(const Form& form, std::string_view section, const json::value& typed,
                                                      const json::object& others, const Divisions& divisions,
                                                      domain::CalendarDate today) {
    const auto* shape = form.section(section);
    if (!shape)
        return std::unexpected{Refusals{{UnknownField, std::string{section}}}};
    Refusals refusals;
    json::object answers = others;
    answers[section] = read_section(*shape, typed, divisions, today, refusals);
    judge(form, section, answers, divisions, today, refusals);
    if (!refusals.empty())
        return std::unexpected{std::move(refusals)};
    return std::move(answers[section]);
}

}  // namespace kuaiban::definition
