#include "domain/numbers_in_text.hpp"

#include <string>

#include "domain/calendar_date.hpp"
#include "domain/characters.hpp"
#include "domain/resident_id.hpp"
#include "domain/utf8.hpp"

namespace kuaiban::domain {
namespace {

constexpr std::size_t id_length = 18;

bool joins_digits(char32_t c) {
    return is_blank(c) || is_zero_width(c) || c == U'-' || c == U'\u2010' || c == U'\u2011' || c == U'\u2013' || c == U'\u2014';
}

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

/// One number: digits, the last of which may be an X.
bool holds_id(std::string_view number) {
    if (number.size() == id_length)
        return CalendarDate::parse(number.substr(6, 8)).has_value();
    for (std::size_t at = 0; at + id_length <= number.size(); ++at)
        if (ResidentId::parse(number.substr(at, id_length)))
            return true;
    return false;
}

}  // namespace

bool holds_resident_id(std::string_view utf8) {
    std::string number;
    for (const char32_t typed : decode_utf8(utf8).value_or(U"")) {
        const auto c = fold_width(typed);
        if (is_digit(c)) {
            number += static_cast<char>(c);
            continue;
        }
        if (joins_digits(c))
            continue;
        if (c == U'X' || c == U'x')
            number += 'X';
        if (holds_id(number))
            return true;
        number.clear();
    }
    return holds_id(number);
}

}  // namespace kuaiban::domain
