#include "definition/validate.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <boost/json.hpp>

#include "definition/json_logic.hpp"
#include "definition/read_field.hpp"

namespace kuaiban::definition {

namespace {

namespace json = boost::json;
using domain::Refusal;
using domain::Refusals;
using enum domain::RefusalCode;

/// One reading of answers: what is normal so far, and everything that was refused.
class Reading {
public:
    Reading(const Form& form, const Divisions& divisions, domain::CalendarDate today)
        : form_{form}, divisions_{divisions}, today_{today} {}

    void section(const Section& section, const json::value* given) {
        if (section.repeats)
            normal_[section.name] = list(section, given);
        else if (given && !given->is_null() && !given->is_object())
            refuse(NotAnObject, section.name);
        else
            normal_[section.name] = entry(section, given && given->is_object() ? given->get_object() : nothing_, section.name);
    }
    /// Saved before: trusted as it is, seen by the conditions.
    void keep(const json::object& others) { normal_ = others; }
    void refuse(domain::RefusalCode code, std::string field) { refusals_.push_back({code, std::move(field), {}}); }

    void conditions(std::string_view of_section) {
        normal_["today"] = today_.iso();        // the conditions see it as one of the sections
        json::value scope(std::move(normal_));
        for (const auto& validation : form_.validations)
            if (of_section.empty() || validation.section == of_section)
                judge(validation, scope);
        normal_ = std::move(scope.get_object());
        normal_.erase("today");
    }

    json::object& normal() { return normal_; }
    Refusals& refusals() { return refusals_; }

private:
    json::array list(const Section& section, const json::value* given) {
        json::array entries;
        if (!given || given->is_null())
            return entries;
        if (!given->is_array()) {
            refuse(NotAList, section.name);
            return entries;
        }
        if (given->get_array().size() > section.most_entries) {
            refusals_.push_back({TooMany, section.name, {{"most", std::to_string(section.most_entries)}}});
            return entries;
        }
        for (const auto& one : given->get_array()) {
            const auto path = fmt::format("{}[{}]", section.name, entries.size());
            if (!one.is_object())
                refuse(NotAnObject, path);
            entries.push_back(entry(section, one.is_object() ? one.get_object() : nothing_, path));
        }
        return entries;
    }

    json::value entry(const Section& section, const json::object& given, const std::string& path) {
        json::value scope(json::object_kind);                   // what the fields' rules see
        auto& values = scope.get_object()["this"].emplace_object();
        values.reserve(section.fields.size());
        std::vector<std::pair<const Field*, Refusal>> refused;
        for (const auto& field : section.fields) {
            const auto* value = given.if_contains(field.name);
            if (!value || is_empty(*value))
                continue;
            if (auto read = read_field(field, *value, divisions_, today_))
                values.emplace(field.name, std::move(*read));
            else
                refused.emplace_back(&field, std::move(read.error()));
        }
        for (const auto& one : given)
            if (std::ranges::find(section.fields, std::string_view{one.key()}, &Field::name) == section.fields.end())
                refuse(UnknownField, path + "." + std::string{one.key()});
        for (const auto& field : section.fields)
            settle(field, scope, values, refused, path);
        return std::move(values);
    }

    /// A field not shown leaves no trace; one shown is there if it must be.
    void settle(const Field& field, const json::value& scope, json::object& values,
                const std::vector<std::pair<const Field*, Refusal>>& refused, const std::string& path) {
        if (!holds(field.show_when, scope)) {
            values.erase(field.name);
            return;
        }
        const auto wrong = std::ranges::find(refused, &field, &std::pair<const Field*, Refusal>::first);
        if (wrong != refused.end()) {
            refusals_.push_back(wrong->second);
            refusals_.back().field = path + "." + field.name;
        } else if (!values.contains(field.name) && holds(field.required, scope)) {
            refuse(Required, path + "." + field.name);
        }
    }

    /// A condition for each entry of a list sees it as "this", and those before it as "earlier".
    void judge(const Validation& validation, json::value& scope) {
        const auto brackets = validation.field.find("[]");
        if (brackets == std::string::npos) {
            if (!holds(validation.holds, scope))
                refuse(validation.refusal, validation.field);
            return;
        }
        auto& seen = scope.get_object();
        const auto* entries = seen.if_contains(validation.field.substr(0, brackets));
        if (!entries || !entries->is_array())
            return;
        const json::array list = entries->get_array();
        json::array earlier;
        for (const auto& one : list) {
            seen["this"] = one;
            seen["earlier"] = earlier;
            if (!holds(validation.holds, scope))
                refuse(validation.refusal, fmt::format("{}[{}]{}", validation.field.substr(0, brackets), earlier.size(),
                                                       validation.field.substr(brackets + 2)));
            earlier.push_back(one);
        }
        seen.erase("this");
        seen.erase("earlier");
    }

    const json::object nothing_;
    const Form& form_;
    const Divisions& divisions_;
    domain::CalendarDate today_;
    json::object normal_;
    Refusals refusals_;
};

}  // namespace

std::expected<json::object, Refusals> validate(const Form& form, const json::object& answers, const Divisions& divisions,
                                               domain::CalendarDate today) {
    Reading reading{form, divisions, today};
    for (const auto& section : form.sections)
        reading.section(section, answers.if_contains(section.name));
    for (const auto& one : answers)
        if (!form.section(one.key()))
            reading.refuse(UnknownField, std::string{one.key()});
    reading.conditions({});
    if (!reading.refusals().empty())
        return std::unexpected{std::move(reading.refusals())};
    return std::move(reading.normal());
}

std::expected<json::value, Refusals> validate_section(const Form& form, std::string_view name, const json::value& typed,
                                                      const json::object& others, const Divisions& divisions,
                                                      domain::CalendarDate today) {
    const auto* section = form.section(name);
    if (!section)
        return std::unexpected{Refusals{{UnknownField, std::string{name}, {}}}};
    Reading reading{form, divisions, today};
    reading.keep(others);
    reading.section(*section, &typed);
    reading.conditions(name);
    if (!reading.refusals().empty())
        return std::unexpected{std::move(reading.refusals())};
    return reading.normal()[name];
}

}  // namespace kuaiban::definition
