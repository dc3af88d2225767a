#include "definition/field_values.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <charconv>

#include "domain/codes.hpp"
#include "domain/mobile.hpp"
#include "domain/person_name.hpp"
#include "domain/resident_id.hpp"
#include "domain/utf8.hpp"

namespace kuaiban::definition {

namespace json = boost::json;

namespace {

using domain::Refusal;
using enum domain::RefusalCode;
using Read = std::expected<json::value, Refusal>;

Read no(domain::RefusalCode code, std::map<std::string, std::string, std::less<>> details = {}) {
    return std::unexpected{Refusal{code, "", std::move(details)}};
}

Read text_value(std::string_view text) {
    return json::value(json::string{text});
}

Read read_id(std::string_view text) {
    const auto id = domain::ResidentId::parse(text);
    return id ? text_value(id->reveal()) : std::unexpected{id.error()};
}

Read read_name(std::string_view text) {
    const auto name = domain::PersonName::parse(text);
    return name ? text_value(name->reveal()) : std::unexpected{name.error()};
}

Read read_mobile(std::string_view text) {
    const auto mobile = domain::Mobile::parse(text);
    return mobile ? text_value(mobile->reveal()) : std::unexpected{mobile.error()};
}

Read read_date(const Field& field, std::string_view text, domain::CalendarDate today) {
    const auto date = domain::CalendarDate::parse(text);
    if (!date)
        return std::unexpected{date.error()};
    if (field.past && *date > today)
        return no(DateInFuture, {{"today", today.iso()}});
    return text_value(date->iso());
}

Read read_division(std::string_view text, const Divisions& divisions) {
    const auto code = domain::DivisionCode::parse(text);
    if (!code)
        return std::unexpected{code.error()};
    return divisions.exists(*code) ? text_value(code->text()) : no(DivisionUnknown);
}

Read read_office(std::string_view text, const Divisions& divisions) {
    const auto code = domain::DivisionCode::parse(text);
    return code && divisions.office(*code) ? text_value(code->padded()) : no(OfficeUnknown);
}

/// The form takes codes alone: words are left to registers, where they are all there is.
Read read_ethnicity(std::string_view text) {
    const bool digits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    const auto ethnicity = domain::Ethnicity::parse(text);
    return digits && ethnicity ? text_value(ethnicity->code()) : no(EthnicityUnknown);
}

Read read_choice(const Field& field, std::string_view text) {
    return std::ranges::find(field.choices, text) != field.choices.end() ? text_value(text) : no(NotAChoice);
}

Read read_text(const Field& field, std::string_view text) {
    const auto points = domain::decode_utf8(text);
    if (!points)
        return no(NotText);
    if (std::ranges::any_of(*points, [](char32_t c) { return c < 0x20 || c == 0x7F || (c >= 0x202A && c <= 0x202E); }))
        return no(TextHasControlCharacters);
    if (points->size() > field.longest)
        return no(TextTooLong, {{"most", std::to_string(field.longest)}, {"given", std::to_string(points->size())}});
    return text_value(text);
}

Read read_whole_number(const Field& field, const json::value& typed) {
    std::int64_t number = 0;
    if (typed.is_int64()) {
        number = typed.get_int64();
    } else if (typed.is_string()) {
        const std::string_view text = typed.get_string();
        const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (wrong != std::errc{} || end != text.data() + text.size())
            return no(NotAWholeNumber);
    } else {
        return no(NotAWholeNumber);
    }
    if ((field.least && number < *field.least) || (field.most && number > *field.most))
        return no(NumberOutOfRange, {{"least", std::to_string(field.least.value_or(0))}, {"most", std::to_string(field.most.value_or(0))}});
    return number;
}

/// true and false in JSON; what a ticked box or a radio posts in a page.
Read read_yes_no(const json::value& typed) {
    if (typed.is_bool())
        return typed;
    if (typed.is_string() && (typed.get_string() == "true" || typed.get_string() == "yes"))
        return true;
    if (typed.is_string() && (typed.get_string() == "false" || typed.get_string() == "no"))
        return false;
    return no(NotABoolean);
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string_view{} : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

}  // namespace

bool is_blank(const json::value& typed) {
    return typed.is_null() || (typed.is_string() && trimmed(typed.get_string()).empty());
}

Read read_value(const Field& field, const json::value& typed, const Divisions& divisions, domain::CalendarDate today) {
    if (field.type == FieldType::WholeNumber)
        return read_whole_number(field, typed);
    if (field.type == FieldType::YesNo)
        return read_yes_no(typed);
    if (!typed.is_string())
        return no(NotText);
    const std::string_view text = typed.get_string();
    switch (field.type) {
    case FieldType::ResidentId: return read_id(text);
    case FieldType::PersonName: return read_name(text);
    case FieldType::Mobile: return read_mobile(text);
    case FieldType::Date: return read_date(field, trimmed(text), today);
    case FieldType::Division: return read_division(trimmed(text), divisions);
    case FieldType::Office: return read_office(trimmed(text), divisions);
    case FieldType::Ethnicity: return read_ethnicity(trimmed(text));
    case FieldType::Choice: return read_choice(field, trimmed(text));
    default: return read_text(field, trimmed(text));
    }
}

}  // namespace kuaiban::definition
