#pragma once

#include <chrono>
#include <compare>
#include <expected>
#include <string>
#include <string_view>

#include "domain/refusal.hpp"

namespace kuaiban::domain {

/// An instant, UTC, milliseconds: what is stored and compared. Taken once per request and passed in.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// A day of the Gregorian calendar that exists. ISO 8601 extended text, "2026-11-23".
class CalendarDate {
public:
    /// Takes "2026-11-23", "2026/11/23", "20261123" and "2026年11月23日" (full-width digits too).
    /// Refuses DateForm (detail "hint": "lunar", "day-first", "with-time" or "iso") and DateDoesNotExist (also outside the years
    /// 1900–2199, details "first_year", "last_year"). Whether a day lies in the future is for those who know today.
    static std::expected<CalendarDate, Refusal> parse(std::string_view text);
    /// For dates made by calculation. Precondition: the date exists.
    static CalendarDate from(std::chrono::year_month_day ymd);

    std::chrono::year_month_day ymd() const noexcept { return ymd_; }
    std::chrono::sys_days days() const noexcept { return ymd_; }
    std::string iso() const;

    CalendarDate plus_days(int days) const;
    /// The same day of the month `months` later; the month's last day where it has none such.
    CalendarDate plus_months(int months) const;
    /// Full years between this day and `later`; 29 February completes its year on 1 March.
    int full_years_until(CalendarDate later) const noexcept;

    auto operator<=>(const CalendarDate&) const = default;

private:
    explicit CalendarDate(std::chrono::year_month_day ymd) : ymd_{ymd} {}
    std::chrono::year_month_day ymd_;
};

/// The day it is in China (UTC+8 all year since 1991): statutory clocks and case numbers use it.
CalendarDate china_date(Instant instant);
/// "HH:MM" in China.
std::string china_clock(Instant instant);
/// Instant of HH:MM on that day in China.
Instant china_instant(CalendarDate day, int hour, int minute = 0);

}  // namespace kuaiban::domain
