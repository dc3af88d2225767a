#include "web/pages/posted_section.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "web/pages/place_field.hpp"

namespace kuaiban::web::pages {

namespace {

using definition::FieldType;

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    return first == text.npos ? std::string_view{} : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string two_digits(std::string_view text) {
    const bool one_digit = text.size() == 1 && text.front() >= '0' && text.front() <= '9';
    return (one_digit ? "0" : "") + std::string{text};
}

std::string posted_date(const Frame& frame, std::string_view name) {
    const auto box = [&](std::string_view part) { return trimmed(frame.posted(fmt::format("{}.{}", name, part))); };
    const auto year = box("year"), month = box("month"), day = box("day");
    if (year.empty() && month.empty() && day.empty())
        return {};
    return fmt::format("{}-{}-{}", year, two_digits(month), two_digits(day));
}

std::string posted_value(const Frame& frame, FieldType type, std::string_view name) {
    if (type == FieldType::Date)
        return posted_date(frame, name);
    if (type == FieldType::Division)
        return posted_place(frame, name);
    return std::string{frame.posted(name)};
}

}  // namespace

boost::json::object posted_section(const Frame& frame, const definition::Section& section, std::string_view prefix) {
    boost::json::object values;
    for (const auto& field : section.fields)
        if (const auto value = posted_value(frame, field.type, fmt::format("{}.{}", prefix, field.name)); !value.empty())
            values[field.name] = value;
    return values;
}

bool had_field(const Frame& frame, std::string_view name) {
    return frame.was_posted(name) || frame.was_posted(fmt::format("{}.year", name)) ||
           frame.was_posted(fmt::format("{}.1", name));
}

}  // namespace kuaiban::web::pages
