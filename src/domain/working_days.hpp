#pragma once

#include <set>

#include "domain/calendar_date.hpp"

namespace kuaiban::domain {

/// 工作日 calendar: Monday to Friday, less the State Council's holidays, plus its make-up workdays. Both are data.
/// A day that is in both is worked.
class WorkingDays {
public:
    WorkingDays() = default;
    WorkingDays(std::set<CalendarDate> holidays, std::set<CalendarDate> makeup_workdays);

    bool is_working_day(CalendarDate day) const;
    bool is_holiday(CalendarDate day) const;                    // of the State Council's list; an ordinary weekend is none
    /// The n-th working day after `day` (the day itself does not count, 民法典 art. 201).
    CalendarDate after(CalendarDate day, int working_days) const;
    int between(CalendarDate from, CalendarDate to) const;      // working days after `from`, up to and with `to`

private:
    std::set<CalendarDate> holidays_;
    std::set<CalendarDate> makeup_;
};

}  // namespace kuaiban::domain
