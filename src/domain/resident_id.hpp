#pragma once

#include <array>
#include <compare>
#include <expected>
#include <string>
#include <string_view>

#include "domain/calendar_date.hpp"
#include "domain/codes.hpp"
#include "domain/refusal.hpp"

namespace kuaiban::domain {

/// 公民身份号码, GB 11643: eighteen characters whose date exists and whose check character agrees.
/// Holding one is the proof; nothing below the edge checks it again. Personal data: no formatter, `masked()` is the way out.
class ResidentId {
public:
    /// Folds a lower-case x, full-width characters and spaces. Refuses IdNumberCharacters, IdNumberLength (detail "given"),
    /// IdNumberFifteenDigits (out of use since 2013), IdNumberDate, IdNumberChecksum. The area prefix is never a reason.
    static std::expected<ResidentId, Refusal> parse(std::string_view text);
    /// The 18-digit form of a 15-digit number of an old register (born 19yy); nothing if it is not one.
    static std::expected<ResidentId, Refusal> from_fifteen(std::string_view text);

    Sex sex() const noexcept;
    CalendarDate born_on() const noexcept;
    /// The six-digit place of first registration: may be retired, proves nothing about today.
    std::string_view area_prefix() const noexcept { return {digits_.data(), 6}; }
    std::string masked() const;                 // 500103********0023
    /// For sealing, hashing and comparing only; never for logs or pages.
    std::string_view reveal() const noexcept { return {digits_.data(), digits_.size()}; }

    auto operator<=>(const ResidentId&) const = default;

private:
    explicit ResidentId(std::array<char, 18> verified) : digits_{verified} {}
    std::array<char, 18> digits_;
};

}  // namespace kuaiban::domain
