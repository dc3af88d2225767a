#include "domain/calendar_date.hpp"

#include "fuzz/fuzz.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using kuaiban::domain::CalendarDate;
    if (const auto day = CalendarDate::parse(kuaiban::fuzz::text(data, size))) {
        kuaiban::fuzz::demand(day->ymd().ok() && CalendarDate::parse(day->iso()) == *day);
        kuaiban::fuzz::demand(day->plus_months(1) > *day && day->plus_days(1) > *day);
    }
    return 0;
}
