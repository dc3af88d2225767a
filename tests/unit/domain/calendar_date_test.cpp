#include "domain/calendar_date.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "generators.hpp"

namespace kuaiban::domain {
namespace {

using namespace std::chrono_literals;

CalendarDate day(std::string_view iso) {
    return CalendarDate::parse(iso).value();
}

TEST(CalendarDate, TakesTheSpellingsPeopleUse) {
    for (const auto* spelling :
         {"2026-11-03", "2026/11/03", "2026/11/3", "20261103", "2026年11月3日", "２０２６年１１月０３日", " 2026-11-03\u3000"})
        EXPECT_EQ(CalendarDate::parse(spelling).value().iso(), "2026-11-03") << spelling;
}

TEST(CalendarDate, SaysWhatElseItWasTakenFor) {
    const auto hint = [](std::string_view text) { return CalendarDate::parse(text).error().details.at("hint"); };
    EXPECT_EQ(hint("农历三月初三"), "lunar");
    EXPECT_EQ(hint("20/05/2019"), "day-first");
    EXPECT_EQ(hint("2019-05-20T00:00:00+14:00"), "with-time");
    EXPECT_EQ(hint("soon"), "iso");
    EXPECT_EQ(hint("\xFF"), "iso");
    EXPECT_EQ(hint(""), "iso");
    EXPECT_EQ(hint("2019-05-20x"), "iso");
}

TEST(CalendarDate, RefusesDaysThatDoNotExist) {
    for (const auto* text : {"2100-02-29", "0000-00-00", "2026-13-01", "2026-04-31", "1899-12-31", "2200-01-01", "20260230"})
        EXPECT_EQ(CalendarDate::parse(text).error().code, RefusalCode::DateDoesNotExist) << text;
    EXPECT_TRUE(CalendarDate::parse("2024-02-29"));
}

TEST(CalendarDate, EndsTheMonthWhereItIsShorter) {
    EXPECT_EQ(day("2026-01-31").plus_months(1), day("2026-02-28"));
    EXPECT_EQ(day("2024-03-31").plus_months(-1), day("2024-02-29"));
    EXPECT_EQ(day("2026-11-15").plus_months(2), day("2027-01-15"));
}

TEST(CalendarDate, CompletesAYearOnTheBirthday) {
    EXPECT_EQ(day("1992-03-12").full_years_until(day("2012-03-11")), 19);
    EXPECT_EQ(day("1992-03-12").full_years_until(day("2012-03-12")), 20);
}

TEST(CalendarDate, CompletesAYearOfALeapDayOnTheFirstOfMarch) {
    EXPECT_EQ(day("2004-02-29").full_years_until(day("2026-02-28")), 21);
    EXPECT_EQ(day("2004-02-29").full_years_until(day("2026-03-01")), 22);
}

TEST(CalendarDate, InChinaIsEightHoursAhead) {
    const Instant new_year = std::chrono::sys_days{std::chrono::year{2026} / 12 / 31} + 16h;
    EXPECT_EQ(china_date(new_year), day("2027-01-01"));
    EXPECT_EQ(china_clock(new_year), "00:00");
    EXPECT_EQ(china_date(new_year - 1ms), day("2026-12-31"));
    EXPECT_EQ(china_clock(new_year - 1ms), "23:59");
    EXPECT_EQ(china_instant(day("2027-01-01"), 0), new_year);
}

RC_GTEST_PROP(CalendarDate, ComesBackFromItsTextUnchanged, ()) {
    const auto date = *generators::dates();
    RC_ASSERT(CalendarDate::parse(date.iso()).value() == date);
    RC_ASSERT(date.iso().size() == 10u);
}

RC_GTEST_PROP(CalendarDate, CountsDaysBothWays, ()) {
    const auto date = *generators::dates();
    const int days = *rc::gen::inRange(-40'000, 40'000);
    RC_ASSERT(date.plus_days(days).plus_days(-days) == date);
    RC_ASSERT((date.plus_days(days).days() - date.days()).count() == days);
}

RC_GTEST_PROP(CalendarDate, IsTheDayOfEveryInstantInIt, ()) {
    const auto date = *generators::dates();
    const int minute = *rc::gen::inRange(0, 24 * 60);
    RC_ASSERT(china_date(china_instant(date, minute / 60, minute % 60)) == date);
}

}  // namespace
}  // namespace kuaiban::domain
