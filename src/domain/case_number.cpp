#include "domain/characters.hpp"
#include "domain/numbers.hpp"

namespace kuaiban::domain {
namespace {

constexpr std::size_t case_date_digits = 6;
constexpr std::size_t fewest_serial_digits = 5;
constexpr std::size_t most_serial_digits = 20;

std::string padded_serial(std::uint64_t serial) {
    auto digits = std::to_string(serial);
    if (digits.size() < fewest_serial_digits)
        digits.insert(0, fewest_serial_digits - digits.size(), '0');
    return digits;
}

bool is_case_number(std::string_view digits) {
    constexpr auto around_serial = case_date_digits + 1;
    if (!is_digits(digits) || digits.size() < around_serial + fewest_serial_digits ||
        digits.size() > around_serial + most_serial_digits)
        return false;
    const bool is_padded_too_far = digits.size() > around_serial + fewest_serial_digits && digits[case_date_digits] == '0';
    return !is_padded_too_far && CalendarDate::parse("20" + std::string{digits.substr(0, case_date_digits)}).has_value() &&
           iso7064_mod_11_10(digits.substr(0, digits.size() - 1)) == digits.back();
}

}  // namespace

std::expected<CaseNumber, Refusal> CaseNumber::parse(std::string_view text) {
    auto digits = as_typed_ascii(text).value_or("");
    std::erase(digits, '-');
    if (!is_case_number(digits))
        return std::unexpected{Refusal{RefusalCode::CaseNumberForm}};
    return CaseNumber{std::move(digits)};
}

CaseNumber CaseNumber::make(CalendarDate day, std::uint64_t serial) {
    auto text = day.iso().substr(2);
    std::erase(text, '-');
    text += padded_serial(serial);
    text.push_back(iso7064_mod_11_10(text));
    return CaseNumber{std::move(text)};
}

std::string CaseNumber::in_fours() const {
    std::string text;
    for (std::size_t i = 0; i < text_.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            text.push_back(' ');
        text.push_back(text_[i]);
    }
    return text;
}

}  // namespace kuaiban::domain
