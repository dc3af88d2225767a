#include "domain/division_code.hpp"

#include "domain/characters.hpp"

namespace kuaiban::domain {
namespace {

constexpr std::size_t county_digits = 6;
constexpr std::size_t group_digits = 3;         // a town below its county, a village below its town

std::string without_zero_groups(std::string digits) {
    while (digits.size() > county_digits && digits.ends_with("000"))
        digits.resize(digits.size() - group_digits);
    return digits;
}

}  // namespace

std::expected<DivisionCode, Refusal> DivisionCode::parse(std::string_view text) {
    auto digits = as_typed_ascii(text).value_or("");
    const bool has_length = digits.size() == 6 || digits.size() == 9 || digits.size() == 12;
    if (!has_length || !is_digits(digits) || digits.front() == '0')
        return std::unexpected{Refusal{RefusalCode::DivisionForm}};
    return DivisionCode{without_zero_groups(std::move(digits))};
}

std::string DivisionCode::padded() const {
    auto digits = digits_;
    digits.resize(12, '0');
    return digits;
}

DivisionCode DivisionCode::coarsened(std::size_t precision) const {
    return DivisionCode{without_zero_groups(digits_.substr(0, precision))};
}

}  // namespace kuaiban::domain
