#include "web/pages/my_data_words.hpp"

#include <fmt/format.h>
#include <boost/json.hpp>

#include <algorithm>

#include "definition/json_text.hpp"
#include "web/pages/answer_words.hpp"
#include "web/pages/case_words.hpp"

namespace kuaiban::web::pages {

namespace json = boost::json;
using casework::Report;
using definition::ServiceVersion;
using definition::text_at;

namespace {

/// In words where it reads as what is asked; else as typed. The reader's own ID number is not masked to themselves.
std::string answer(const Frame& frame, const ServiceVersion& version, const definition::Field& field, const std::string& value) {
    using definition::FieldType;
    const bool is_odd = field.type == FieldType::Choice && std::ranges::find(field.choices, value) == field.choices.end();
    if (is_odd || field.type == FieldType::ResidentId)
        return value;
    return field.type == FieldType::Office ? office_name(frame, value) : in_words(frame, version, field, value);
}

void add_entry(ReportRows& rows, const Frame& frame, const ServiceVersion& version, const definition::Section& section,
               const json::value& entry) {
    if (const auto* given = entry.if_object())
        for (const auto& field : section.fields)
            if (const auto value = text_of(*given, field.name); !value.empty())
                add_row(rows, std::string{label_of(frame, version, section.name, field.name)},
                        answer(frame, version, field, value));
}

}  // namespace

std::string moment(const Frame& frame, const json::object& entry, std::string_view key) {
    const auto text = text_at(entry, key);
    const auto day = domain::CalendarDate::parse(text.substr(0, 10));
    if (!day)
        return {};
    const auto number = [&](std::size_t at) { return std::stoi(text.substr(at, 2)); };
    const domain::Instant at{day->days() + std::chrono::hours{number(11)} + std::chrono::minutes{number(14)}};
    return fmt::format("{} {}", day_in_words(frame.language, domain::china_date(at)), domain::china_clock(at));
}

std::string day(const Frame& frame, const std::string& iso) {
    const auto parsed = domain::CalendarDate::parse(iso);
    return parsed ? day_in_words(frame.language, *parsed) : iso;
}

std::string data_label(const Frame& frame, std::string_view key) {
    return frame.text(fmt::format("run.data.{}", key));
}

void add_row(ReportRows& rows, std::string label, std::string value) {
    if (!value.empty())
        rows.push_back({std::move(label), std::move(value)});
}

const json::array& list(const json::object& of, std::string_view key) {
    return of.at(key).as_array();
}

void add_chapter(Report& report, const Frame& frame, std::string title, ReportRows rows) {
    if (rows.empty())
        rows.push_back({"", data_label(frame, "nothing")});
    report.parts.push_back({std::move(title), true, std::move(rows)});
}

void add_part(Report& report, std::string title, ReportRows rows) {
    if (!rows.empty())
        report.parts.push_back({std::move(title), false, std::move(rows)});
}

void add_answer_parts(Report& report, const Frame& frame, const ServiceVersion& version, const json::object& answers,
                      const json::object& typed) {
    for (const auto& section : version.form().sections) {
        const auto* given = typed.if_contains(section.name) ? typed.if_contains(section.name) : answers.if_contains(section.name);
        if (!given)
            continue;
        ReportRows rows;
        if (const auto* entries = given->if_array())
            for (const auto& entry : *entries)
                add_entry(rows, frame, version, section, entry);
        else
            add_entry(rows, frame, version, section, *given);
        add_part(report, frame.text(fmt::format("run.part.{}", section.name)), std::move(rows));
    }
}

}  // namespace kuaiban::web::pages
