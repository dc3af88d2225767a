#pragma once

#include <compare>
#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "domain/refusal.hpp"

namespace kuaiban::domain {

/// GB/T 2261.1.
enum class Sex : std::uint8_t { Male = 1, Female = 2 };
/// "male" / "female", and for registers also "1" / "2" / "男" / "女".
std::expected<Sex, Refusal> parse_sex(std::string_view text);
std::string_view name_of(Sex sex) noexcept;

/// The form's marital states; GB/T 2261.2 codes by gb_code().
enum class MaritalStatus : std::uint8_t { NeverMarried, FirstMarriage, Remarried, RemarriedSameSpouse, Divorced, Widowed };
std::expected<MaritalStatus, Refusal> parse_marital_status(std::string_view text);
/// "first_marriage" …
std::string_view name_of(MaritalStatus status) noexcept;
/// 10, 21, 22, 23, 40, 30.
int gb_code(MaritalStatus status) noexcept;
/// Married now: first marriage, remarriage, remarriage to the same spouse.
bool is_married(MaritalStatus status) noexcept;

/// 民族, GB/T 3304: 01–56, 97 (other), 98 (naturalised foreigner).
class Ethnicity {
public:
    /// Takes the two-digit code, one digit ("1"), or the Chinese name ("汉族", "汉").
    static std::expected<Ethnicity, Refusal> parse(std::string_view text);
    static std::span<const Ethnicity> all() noexcept;

    int number() const noexcept { return number_; }
    std::string code() const;               // "01"
    std::string_view chinese() const noexcept;   // "汉族"
    std::string_view english() const noexcept;   // "Han"

    auto operator<=>(const Ethnicity&) const = default;

private:
    constexpr explicit Ethnicity(std::uint8_t number) : number_{number} {}
    std::uint8_t number_;
};

}  // namespace kuaiban::domain
