#include "registers/record_fields.hpp"

#include <algorithm>
#include <charconv>

#include "domain/division_code.hpp"
#include "domain/mobile.hpp"
#include "domain/resident_id.hpp"

namespace kuaiban::registers {
namespace {

constexpr std::size_t longest_text = 400;

// Eighteen digits without blanks and with a capital X, the old fifteen as they stand; nothing: not such a number.
std::optional<std::string> as_resident_number(std::string text) {
    if (const auto id = domain::ResidentId::parse(text))
        return std::string{id->reveal()};
    if (domain::ResidentId::from_fifteen(text))
        return text;
    return std::nullopt;
}

// A passport or permit of a spouse without a resident number: letters and digits, at least one letter.
bool is_foreign_document(std::string_view text) {
    const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    const auto is_allowed = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9'); };
    return text.size() >= 5 && text.size() <= 17 && std::ranges::any_of(text, is_letter) && std::ranges::all_of(text, is_allowed);
}

}  // namespace

std::string Row::text(std::string_view column) const {
    const auto index = static_cast<std::size_t>(std::ranges::find(columns_, column) - columns_.begin());
    if (positions_[index] >= fields_.size())
        return {};
    const std::string& field = fields_[positions_[index]];
    const auto first = field.find_first_not_of(" \t");
    return first == std::string::npos ? std::string{} : field.substr(first, field.find_last_not_of(" \t") - first + 1);
}

std::string Row::required_text(std::string_view column) {
    auto given = text(column);
    if (given.empty())
        wrong(column, "is empty");
    else if (given.size() > longest_text)
        wrong(column, "is too long");
    return given;
}

std::string Row::resident_number(std::string_view column) {
    const auto given = required_text(column);
    const auto number = as_resident_number(given);
    if (!number)
        wrong(column, "is not a resident identity number (18 digits with a right check digit, or 15)");
    return number.value_or("");
}

std::string Row::person_number(std::string_view column) {
    auto given = text(column);
    if (auto number = as_resident_number(given))
        return *number;
    if (!given.empty() && !is_foreign_document(given))
        wrong(column, "is neither a resident identity number nor a travel document's");
    return given;
}

std::string Row::required_person(std::string_view column) {
    auto given = person_number(column);
    if (given.empty())
        wrong(column, "is empty");
    return given;
}

std::string Row::division(std::string_view column) {
    auto given = required_text(column);
    if (!given.empty() && !domain::DivisionCode::parse(given))
        wrong(column, "is not a division code of 6, 9 or 12 digits");
    return given;
}

std::optional<domain::CalendarDate> Row::date(std::string_view column) {
    const auto given = text(column);
    if (given.empty())
        return std::nullopt;
    const auto day = domain::CalendarDate::parse(given);
    if (!day) {
        wrong(column, "is not a date (YYYY-MM-DD)");
        return std::nullopt;
    }
    return *day;
}

std::optional<domain::CalendarDate> Row::required_date(std::string_view column) {
    if (text(column).empty())
        wrong(column, "is empty");
    return date(column);
}

std::string Row::date_text(std::string_view column) {
    const auto day = date(column);
    return day ? day->iso() : std::string{};
}

std::optional<domain::Sex> Row::sex(std::string_view column) {
    const auto given = text(column);
    if (given.empty())
        return std::nullopt;
    const auto known = domain::parse_sex(given);
    if (!known) {
        wrong(column, "is neither male nor female");
        return std::nullopt;
    }
    return *known;
}

int Row::small_number(std::string_view column) {
    const auto given = text(column);
    int number = 0;
    const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), number);
    if (error != std::errc{} || end != given.data() + given.size() || number < 1 || number > 99)
        wrong(column, "is not a whole number from 1 to 99");
    return number;
}

std::string Row::mobile(std::string_view column) {
    auto given = required_text(column);
    if (!given.empty() && !domain::Mobile::parse(given))
        wrong(column, "is not a mobile number");
    return given;
}

void Row::wrong(std::string_view column, std::string reason) {
    if (!wrong_)
        wrong_ = BadLine{line_, std::string{column}, std::move(reason)};
}

}  // namespace kuaiban::registers
