#include "domain/resident_id.hpp"

#include <algorithm>
#include <optional>

#include "domain/characters.hpp"

namespace kuaiban::domain {
namespace {

/// GB 11643: weights 2^(17−i) mod 11; the sum chooses among the check characters.
char check_character(std::string_view first_seventeen) {
    constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    constexpr std::string_view characters = "10X98765432";
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * (first_seventeen[i] - '0');
    return characters[static_cast<std::size_t>(sum % 11)];
}

std::unexpected<Refusal> refuse(RefusalCode code) {
    return std::unexpected{Refusal{code}};
}

std::unexpected<Refusal> refuse_length(std::size_t given) {
    return std::unexpected{Refusal{RefusalCode::IdNumberLength, {}, {{"given", std::to_string(given)}, {"expected", "18"}}}};
}

std::optional<std::string> as_typed(std::string_view text) {
    auto typed = as_typed_ascii(text);
    if (typed && typed->ends_with('x'))
        typed->back() = 'X';
    return typed;
}

/// Digits, the last of which may be an X.
bool has_id_characters(std::string_view typed) {
    if (typed.ends_with('X'))
        typed.remove_suffix(1);
    return typed.empty() || is_digits(typed);
}

}  // namespace

std::expected<ResidentId, Refusal> ResidentId::parse(std::string_view text) {
    const auto typed = as_typed(text);
    if (!typed || !has_id_characters(*typed))
        return refuse(RefusalCode::IdNumberCharacters);
    if (typed->size() == 15 && is_digits(*typed))
        return refuse(RefusalCode::IdNumberFifteenDigits);
    if (typed->size() != 18)
        return refuse_length(typed->size());
    if (!CalendarDate::parse(typed->substr(6, 8)))
        return refuse(RefusalCode::IdNumberDate);
    if (check_character(*typed) != typed->back())
        return refuse(RefusalCode::IdNumberChecksum);

    std::array<char, 18> digits{};
    std::ranges::copy(*typed, digits.begin());
    return ResidentId{digits};
}

std::expected<ResidentId, Refusal> ResidentId::from_fifteen(std::string_view text) {
    const auto typed = as_typed_ascii(text);
    if (!typed || !is_digits(*typed))
        return refuse(RefusalCode::IdNumberCharacters);
    if (typed->size() != 15)
        return refuse_length(typed->size());
    auto eighteen = typed->substr(0, 6) + "19" + typed->substr(6);
    eighteen.push_back(check_character(eighteen));
    return parse(eighteen);
}

Sex ResidentId::sex() const noexcept {
    return (digits_[16] - '0') % 2 == 1 ? Sex::Male : Sex::Female;
}

CalendarDate ResidentId::born_on() const noexcept {
    return *CalendarDate::parse(reveal().substr(6, 8));
}

std::string ResidentId::masked() const {
    return std::string{reveal().substr(0, 6)} + "********" + std::string{reveal().substr(14)};
}

}  // namespace kuaiban::domain
