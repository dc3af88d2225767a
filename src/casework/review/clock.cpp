#include "casework/review/clock.hpp"

#include <algorithm>

#include "casework/rule_on_case.hpp"

namespace kuaiban::casework {

Instant reminder_before(const definition::Divisions& divisions, Instant due, int working_days) {
    constexpr int opening_hour = 9;
    auto day = domain::china_date(due);
    while (working_days > 0) {
        day = day.plus_days(-1);
        if (divisions.working_days().is_working_day(day))
            --working_days;
    }
    return domain::china_instant(day, opening_hour);
}

Instant resumed_due(const definition::Divisions& divisions, Instant due_before, Instant started_at, Instant now) {
    const auto& calendar = divisions.working_days();
    const auto today = domain::china_date(now);
    const int left = calendar.between(domain::china_date(started_at), domain::china_date(due_before));
    return end_of_working_day(divisions, now, std::max(left, calendar.is_working_day(today) ? 0 : 1));
}

}  // namespace kuaiban::casework
