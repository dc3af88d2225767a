#pragma once

#include <compare>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "domain/calendar_date.hpp"
#include "domain/refusal.hpp"

namespace kuaiban::domain {

/// A time of day in China, to the minute, "09:30". China keeps one time all year, so every one exists once on every day.
class ClockTime {
public:
    /// Takes "9:30", "09:30" and their full-width spellings. Refuses TimeForm.
    static std::expected<ClockTime, Refusal> parse(std::string_view text);
    /// Precondition: 0 <= minutes <= 24 * 60 (midnight at the end of the day is a time one can close at).
    static ClockTime from_minutes(int minutes) { return ClockTime{minutes}; }

    int minutes() const noexcept { return minutes_; }           ///< since midnight
    std::string text() const;
    Instant on(CalendarDate day) const { return china_instant(day, 0, minutes_); }

    auto operator<=>(const ClockTime&) const = default;

private:
    explicit ClockTime(int minutes) : minutes_{minutes} {}
    int minutes_;
};

/// From its first minute up to, not with, its last: an office is open, a window is staffed.
struct ClockSpan {
    ClockTime from, to;
    bool operator==(const ClockSpan&) const = default;
};
using ClockSpans = std::vector<ClockSpan>;                      ///< in order, apart from one another; empty: closed

/// "9:00-12:00, 14:00-17:30" as people type it (dashes and commas of either width; blanks do not count); empty text is closed.
/// Refuses TimeForm, and SpansOrder where a span ends before it begins or begins before the one in front has ended.
std::expected<ClockSpans, Refusal> parse_spans(std::string_view text);
std::string text_of(const ClockSpans& spans);                   ///< "09:00-12:00,14:00-17:30": stored, and read by parse_spans

}  // namespace kuaiban::domain
