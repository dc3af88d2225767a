#include "domain/mobile.hpp"

#include "domain/characters.hpp"

namespace kuaiban::domain {
namespace {

/// Without the country code, however it was written.
std::string_view national_part(std::string_view typed) {
    for (const std::string_view prefix : {"+86", "0086"})
        if (typed.starts_with(prefix))
            return typed.substr(prefix.size());
    return typed.size() == 13 && typed.starts_with("861") ? typed.substr(2) : typed;
}

}  // namespace

std::expected<Mobile, Refusal> Mobile::parse(std::string_view text) {
    auto typed = as_typed_ascii(text).value_or("?");
    std::erase(typed, '-');
    const auto digits = national_part(typed);
    if (!digits.empty() && !is_digits(digits))
        return std::unexpected{Refusal{RefusalCode::MobileForm}};
    if (digits.size() != 11)
        return std::unexpected{
            Refusal{RefusalCode::MobileLength, {}, {{"given", std::to_string(digits.size())}, {"expected", "11"}}}};
    if (digits[0] != '1' || digits[1] < '3')
        return std::unexpected{Refusal{RefusalCode::MobileForm}};
    return Mobile{std::string{digits}};
}

std::string Mobile::masked() const {
    return digits_.substr(0, 3) + "****" + digits_.substr(7);
}

}  // namespace kuaiban::domain
