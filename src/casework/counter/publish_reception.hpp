#pragma once

#include <array>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "casework/ports.hpp"

namespace kuaiban::casework {

/// Hours as the head of an office types them.
struct TypedHours {
    std::string valid_from, slot_minutes, places, days_ahead;
    std::array<std::string, 7> week;            ///< "9:00-12:00, 14:00-17:00", Monday first; empty: closed
};
/// All refusals at "valid_from", "slot_minutes", "places", "days_ahead", "week.0" … "week.6": DateForm …, DayInPast, NotAWholeNumber,
/// NumberOutOfRange, TimeForm, SpansOrder.
std::expected<domain::DatedHours, domain::Refusals> read_hours(const TypedHours& typed, domain::CalendarDate today);

struct TypedSpecialDay {
    std::string day, kind, hours;  ///< kind: closed | open | as-usual; hours only where open
};
/// All refusals at "day", "kind", "hours".
std::expected<domain::SpecialDay, domain::Refusals> read_special_day(const TypedSpecialDay& typed, domain::CalendarDate today);

/// What an office offers from a day on, and on single days. What was booked before stays. Refuses NotAllowed.
std::optional<domain::Refusal> publish_hours(Ledger& ledger, const Officer& officer, std::string_view office,
                                             const domain::DatedHours& hours, Instant now);
std::optional<domain::Refusal> set_special_day(Ledger& ledger, const Officer& officer, std::string_view office,
                                               const domain::SpecialDay& special, Instant now);

}  // namespace kuaiban::casework
