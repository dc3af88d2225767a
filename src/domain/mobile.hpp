#pragma once

#include <compare>
#include <expected>
#include <string>
#include <string_view>

#include "domain/refusal.hpp"

namespace kuaiban::domain {

/// A mainland mobile number: eleven digits, 13–19. Personal data: no formatter.
class Mobile {
public:
    /// Folds +86, 0086, 86, blanks, hyphens and full-width digits. Refuses MobileLength (details "given", "expected": digits) and
    /// MobileForm (anything but one mainland number, other country codes among them).
    static std::expected<Mobile, Refusal> parse(std::string_view text);

    std::string_view reveal() const noexcept { return digits_; }
    std::string masked() const;  // 138****6620

    auto operator<=>(const Mobile&) const = default;

private:
    explicit Mobile(std::string digits) : digits_{std::move(digits)} {}
    std::string digits_;
};

}  // namespace kuaiban::domain
