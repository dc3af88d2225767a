#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/clock_time.hpp"
#include "domain/working_days.hpp"

namespace kuaiban::domain {

/// When an office receives people by appointment, and how many at a time.
struct ReceptionHours {
    std::array<ClockSpans, 7> week;             ///< Monday first
    int slot_minutes{30};
    int places{4};                              ///< people received in one slot
    int days_ahead{30};                         ///< how far ahead one can book

    bool operator==(const ReceptionHours&) const = default;
};
inline constexpr int shortest_slot = 5, longest_slot = 240, most_places = 99, most_days_ahead = 90;

/// "09:00-12:00,14:00-17:00;…": the seven days, Monday first, as stored.
std::string text_of(const std::array<ClockSpans, 7>& week);
std::expected<std::array<ClockSpans, 7>, Refusal> parse_week(std::string_view text);

/// Hours an office published: from `valid_from` until the next that are valid.
struct DatedHours {
    CalendarDate valid_from;
    ReceptionHours hours;
};

/// One day that is not as its weekday says; no hours at all: closed. Nothing given: as usual again.
struct SpecialDay {
    CalendarDate day;
    std::optional<ClockSpans> hours;
};

/// What an office offers on which day: its hours, its own exceptions, the State Council's holidays and make-up workdays.
class ReceptionPlan {
public:
    /// `published` and `special` in the order in which they were published: of two for the same day the later one counts.
    ReceptionPlan(ReceptionHours usual, std::vector<DatedHours> published, std::vector<SpecialDay> special,
                  const WorkingDays& calendar);

    const ReceptionHours& hours_of(CalendarDate day) const;
    /// A holiday is closed; a make-up workday that the weekly hours leave out is received as on a Monday.
    ClockSpans open_on(CalendarDate day) const;
    /// When slots begin; a slot that would end after closing is none.
    std::vector<ClockTime> slots_on(CalendarDate day) const;
    int places_on(CalendarDate day) const { return hours_of(day).places; }
    /// The last day one can book today.
    CalendarDate last_day(CalendarDate today) const { return today.plus_days(hours_of(today).days_ahead); }
    /// Offered at `now`: within the days ahead, on a slot, not begun yet.
    bool offers(CalendarDate day, ClockTime time, Instant now) const;

private:
    ReceptionHours usual_;
    std::vector<DatedHours> published_;
    std::vector<SpecialDay> special_;
    const WorkingDays& calendar_;
};

/// The places of a slot that may still be given, lowest first. `taken` holds numbers from 1, some perhaps above `capacity`: it was
/// larger when they were given, and they stay. Whoever takes any of these places by its number, at the same time as others do,
/// cannot bring the slot above its capacity.
std::vector<int> free_places(int capacity, const std::vector<int>& taken);

}  // namespace kuaiban::domain
