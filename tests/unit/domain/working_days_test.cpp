#include "domain/working_days.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "domain/known_working_days.hpp"
#include "generators.hpp"

namespace kuaiban::domain {
namespace {

CalendarDate day(std::string_view iso) {
    return CalendarDate::parse(iso).value();
}

/// A National Day as the State Council arranges it: seven days off, a Sunday before and a Saturday after worked.
WorkingDays around_national_day() {
    std::set<CalendarDate> holidays;
    for (int i = 0; i < 7; ++i)
        holidays.insert(day("2026-10-01").plus_days(i));
    return {holidays, {day("2026-09-27"), day("2026-10-10")}};
}

TEST(WorkingDays, AreMondayToFridayByDefault) {
    const WorkingDays plain;
    EXPECT_TRUE(plain.is_working_day(day("2026-11-27"))) << "Friday";
    EXPECT_FALSE(plain.is_working_day(day("2026-11-28"))) << "Saturday";
    EXPECT_FALSE(plain.is_working_day(day("2026-11-29"))) << "Sunday";
}

TEST(WorkingDays, LoseHolidaysAndGainMakeUpDays) {
    const auto days = around_national_day();
    EXPECT_FALSE(days.is_working_day(day("2026-10-01")));
    EXPECT_TRUE(days.is_working_day(day("2026-10-10"))) << "a Saturday made up for";
    EXPECT_EQ(days.after(day("2026-09-30"), 1), day("2026-10-08"));
    EXPECT_EQ(days.after(day("2026-09-30"), 3), day("2026-10-10"));
}

TEST(WorkingDays, DoNotCountTheDayItself) {
    const WorkingDays plain;
    EXPECT_EQ(plain.after(day("2026-11-23"), 7), day("2026-12-02"));
    EXPECT_EQ(plain.after(day("2026-11-28"), 1), day("2026-11-30"));
    EXPECT_EQ(plain.after(day("2026-11-23"), 0), day("2026-11-23"));
    EXPECT_EQ(plain.between(day("2026-11-23"), day("2026-11-23")), 0);
    EXPECT_EQ(plain.between(day("2026-11-23"), day("2026-12-02")), 7);
    EXPECT_EQ(plain.between(day("2026-12-02"), day("2026-11-23")), 0);
}

TEST(WorkingDays, AreKnownUntilTheLastYearArrangedWithoutAGap) {
    const WorkingDays two_years{{day("2025-10-01"), day("2026-10-01"), day("2028-10-01")}, {}};
    EXPECT_EQ(known_until(two_years, day("2025-03-01")), day("2026-12-31"));
    EXPECT_EQ(known_until(two_years, day("2026-11-24")), day("2026-12-31"));
    EXPECT_EQ(known_until(two_years, day("2027-01-01")), std::nullopt);
    EXPECT_EQ(two_years.after(day("2026-12-31"), 1), day("2027-01-01")) << "an ordinary Friday to those who do not know better";
}

RC_GTEST_PROP(WorkingDays, CountBackWhatTheyCountedForward, ()) {
    const auto days = around_national_day();
    const auto start = day("2026-09-01").plus_days(*rc::gen::inRange(0, 60));
    const int count = *rc::gen::inRange(1, 40);
    const auto end = days.after(start, count);
    RC_ASSERT(days.is_working_day(end));
    RC_ASSERT(days.between(start, end) == count);
}

RC_GTEST_PROP(WorkingDays, NeverEndEarlierForALaterStartOrMoreDays, ()) {
    const auto days = around_national_day();
    const auto start = day("2026-09-01").plus_days(*rc::gen::inRange(0, 60));
    const int count = *rc::gen::inRange(0, 40);
    RC_ASSERT(days.after(start, count) <= days.after(start.plus_days(1), count));
    RC_ASSERT(days.after(start, count) < days.after(start, count + 1));
}

}  // namespace
}  // namespace kuaiban::domain
