#pragma once

#include <compare>
#include <expected>
#include <string>
#include <string_view>

#include "domain/refusal.hpp"

namespace kuaiban::domain {

/// 行政区划代码: 6 digits (GB/T 2260), 9 (town or street) or 12 (village or community). Well formed; whether it exists is
/// the divisions' data to say. Trailing zero groups are dropped: "500103000000" is "500103".
class DivisionCode {
public:
    static std::expected<DivisionCode, Refusal> parse(std::string_view text);

    std::string_view text() const noexcept { return digits_; }
    std::string padded() const;                 // always twelve digits
    std::string_view county() const noexcept { return std::string_view{digits_}.substr(0, 6); }
    bool is_in_city(std::string_view two_digits) const noexcept { return digits_.starts_with(two_digits); }
    std::size_t precision() const noexcept { return digits_.size(); }
    /// The same place at a coarser precision (6, 9); itself where it is already that coarse.
    DivisionCode coarsened(std::size_t precision) const;

    auto operator<=>(const DivisionCode&) const = default;

private:
    explicit DivisionCode(std::string digits) : digits_{std::move(digits)} {}
    std::string digits_;
};

/// How places followed one another: two codes may be one place under an old and a new number.
class DivisionLineage {
public:
    virtual ~DivisionLineage() = default;
    /// True if one is the other's successor (through any number of steps) at the coarser precision of the two.
    virtual bool succeeds(const DivisionCode& earlier, const DivisionCode& later) const = 0;
};

}  // namespace kuaiban::domain
