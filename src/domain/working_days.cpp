#include "domain/working_days.hpp"

namespace kuaiban::domain {

WorkingDays::WorkingDays(std::set<CalendarDate> holidays, std::set<CalendarDate> makeup_workdays)
    : holidays_{std::move(holidays)}, makeup_{std::move(makeup_workdays)} {}

bool WorkingDays::is_working_day(CalendarDate day) const {
    if (makeup_.contains(day))
        return true;
    if (holidays_.contains(day))
        return false;
    return std::chrono::weekday{day.days()}.iso_encoding() <= 5;
}

bool WorkingDays::is_holiday(CalendarDate day) const {
    return holidays_.contains(day) && !makeup_.contains(day);
}

CalendarDate WorkingDays::after(CalendarDate day, int working_days) const {
    while (working_days > 0) {
        day = day.plus_days(1);
        if (is_working_day(day))
            --working_days;
    }
    return day;
}

int WorkingDays::between(CalendarDate from, CalendarDate to) const {
    int count = 0;
    for (auto day = from.plus_days(1); day <= to; day = day.plus_days(1))
        if (is_working_day(day))
            ++count;
    return count;
}

}  // namespace kuaiban::domain
