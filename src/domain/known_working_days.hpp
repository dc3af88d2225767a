#pragma once

#include <optional>

#include "domain/working_days.hpp"

namespace kuaiban::domain {

/// 31 December of the last year, from the one of `today` on without a gap, whose arrangement (国务院办公厅, each November) the calendar
/// holds: its National Day is a holiday. Nothing where the year of `today` is not known. Later days count as ordinary weeks.
std::optional<CalendarDate> known_until(const WorkingDays& calendar, CalendarDate today);

}  // namespace kuaiban::domain
