#pragma once

#include <rapidcheck.h>

#include <string>

#include "domain/calendar_date.hpp"
#include "domain/numbers.hpp"
#include "domain/resident_id.hpp"

namespace kuaiban::domain::generators {

inline rc::Gen<CalendarDate> dates() {
    return rc::gen::map(rc::gen::inRange(-25'567, 84'000), [](int days) {     // 1900-01-01 to 2199
        return CalendarDate::from(std::chrono::sys_days{std::chrono::days{days}});
    });
}

inline rc::Gen<std::string> digits(std::size_t count) {
    return rc::gen::container<std::string>(count, rc::gen::inRange('0', static_cast<char>('9' + 1)));
}

/// Numbers of people born 1900–1999 with any area prefix, made from the fifteen-digit form.
inline rc::Gen<ResidentId> resident_ids() {
    const auto born = rc::gen::map(rc::gen::inRange(0, 36'524), [](int days) {
        return CalendarDate::from(std::chrono::sys_days{std::chrono::year{1900} / 1 / 1} + std::chrono::days{days});
    });
    return rc::gen::apply(
        [](const std::string& area, CalendarDate day, const std::string& order) {
            const auto iso = day.iso();
            return *ResidentId::from_fifteen(area + iso.substr(2, 2) + iso.substr(5, 2) + iso.substr(8, 2) + order);
        },
        digits(6), born, digits(3));
}

}  // namespace kuaiban::domain::generators
