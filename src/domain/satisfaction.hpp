#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kuaiban::domain {

/// 好差评: the five levels of 国办发〔2019〕51号; the last two are bad ratings (差评), which the office answers.
enum class Satisfaction : std::uint8_t { VerySatisfied, Satisfied, Acceptable, Dissatisfied, VeryDissatisfied };
inline constexpr std::size_t satisfaction_count = 5;

/// "very-satisfied" …: stored, and what forms post.
std::string_view name_of(Satisfaction level) noexcept;
std::optional<Satisfaction> satisfaction(std::string_view name) noexcept;
constexpr bool is_bad(Satisfaction level) noexcept {
    return level >= Satisfaction::Dissatisfied;
}

}  // namespace kuaiban::domain
