#include "definition/read_field.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <charconv>
#include <cmath>

#include "domain/codes.hpp"
#include "domain/mobile.hpp"
#include "domain/person_name.hpp"
#include "domain/resident_id.hpp"

namespace kuaiban::definition {

namespace {

namespace json = boost::json;
using domain::Refusal;
using enum domain::RefusalCode;
using Read = std::expected<json::value, Refusal>;

constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view{} : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

Read refuse(domain::RefusalCode code, std::map<std::string, std::string, std::less<>> details = {}) {
    return std::unexpected{Refusal{code, "", std::move(details)}};
}

template <class Parsed, class Show>
Read shown(const std::expected<Parsed, Refusal>& parsed, Show show) {
    if (!parsed)
        return std::unexpected{parsed.error()};
    return json::string{show(*parsed)};
}

Read read_date(const Field& field, std::string_view text, domain::CalendarDate today) {
    const auto date = domain::CalendarDate::parse(text);
    if (date && field.past && *date > today)
        return refuse(DateInFuture, {{"today", today.iso()}});
    return shown(date, [](const auto& day) { return day.iso(); });
}

/// Inside the city a place is given to the village or community (or as a street's twelve digits), outside to the county.
Read read_division(std::string_view text, const Divisions& divisions) {
    const auto code = domain::DivisionCode::parse(text);
    if (!code)
        return std::unexpected{code.error()};
    const bool inside = code->is_in_city(divisions.city_prefix());
    if (inside ? text.size() != 12 || code->precision() < 9 : code->precision() != 6)
        return refuse(DivisionForm, {{"digits", inside ? "12" : "6"}});
    if (!divisions.exists(*code))
        return refuse(DivisionUnknown);
    return json::string{code->text()};
}

Read read_office(std::string_view text, const Divisions& divisions) {
    const auto code = domain::DivisionCode::parse(text);
    if (!code || !divisions.office(*code))
        return refuse(OfficeUnknown);
    return json::string{code->padded()};
}

Read read_text(const Field& field, std::string_view text) {
    if (std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }))
        return refuse(TextHasControlCharacters);
    const auto length = static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xc0) != 0x80; }));
    if (length > field.longest)
        return refuse(TextTooLong, {{"most", std::to_string(field.longest)}, {"given", std::to_string(length)}});
    return json::string{text};
}

std::optional<std::int64_t> whole(const json::value& given) {
    if (given.is_string()) {
        const auto text = trimmed(given.get_string());
        std::int64_t number = 0;
        const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), number);
        return wrong == std::errc{} && end == text.data() + text.size() ? std::optional{number} : std::nullopt;
    }
    if (given.is_int64())
        return given.get_int64();
    if (given.is_double() && std::trunc(given.get_double()) == given.get_double() && std::abs(given.get_double()) < 1e15)
        return static_cast<std::int64_t>(given.get_double());
    return std::nullopt;
}

Read read_number(const Field& field, const json::value& given) {
    const auto number = whole(given);
    if (!number)
        return refuse(NotAWholeNumber);
    if ((field.least && *number < *field.least) || (field.most && *number > *field.most))
        return refuse(NumberOutOfRange, {{"least", field.least ? std::to_string(*field.least) : ""},
                                         {"most", field.most ? std::to_string(*field.most) : ""}});
    return *number;
}

Read read_yes_no(const json::value& given) {
    if (given.is_bool())
        return given;
    if (given.is_string() && (given.get_string() == "true" || given.get_string() == "false"))
        return json::value(given.get_string() == "true");
    return refuse(NotABoolean);
}

}  // namespace

bool is_empty(const json::value& given) {
    return given.is_null() || (given.is_string() && trimmed(given.get_string()).empty());
}

Read read_field(const Field& field, const json::value& given, const Divisions& divisions, domain::CalendarDate today) {
    if (field.type == FieldType::WholeNumber)
        return read_number(field, given);
    if (field.type == FieldType::YesNo)
        return read_yes_no(given);
    if (!given.is_string())
        return refuse(NotText);

    const std::string_view written = given.get_string();
    const auto text = trimmed(written);
    switch (field.type) {
    case FieldType::ResidentId: return shown(domain::ResidentId::parse(written), [](const auto& id) { return id.reveal(); });
    case FieldType::PersonName: return shown(domain::PersonName::parse(written), [](const auto& name) { return name.reveal(); });
    case FieldType::Mobile: return shown(domain::Mobile::parse(written), [](const auto& mobile) { return mobile.reveal(); });
    case FieldType::Ethnicity: return shown(domain::Ethnicity::parse(text), [](const auto& group) { return group.code(); });
    case FieldType::Date: return read_date(field, text, today);
    case FieldType::Division: return read_division(text, divisions);
    case FieldType::Office: return read_office(text, divisions);
    case FieldType::Choice:
        return std::ranges::find(field.choices, text) == field.choices.end() ? refuse(NotAChoice) : Read{json::string{text}};
    case FieldType::Text: return read_text(field, text);
    case FieldType::WholeNumber:
    case FieldType::YesNo: break;
    }
    return refuse(NotText);
}

}  // namespace kuaiban::definition
