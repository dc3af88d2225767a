#include "domain/known_working_days.hpp"

namespace kuaiban::domain {

std::optional<CalendarDate> known_until(const WorkingDays& calendar, CalendarDate today) {
    using namespace std::chrono;
    std::optional<CalendarDate> known;
    for (auto of = today.ymd().year(); calendar.is_holiday(CalendarDate::from(of / October / 1)); ++of)
        known = CalendarDate::from(of / December / 31);
    return known;
}

}  // namespace kuaiban::domain
