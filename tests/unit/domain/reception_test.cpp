#include "domain/reception.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace kuaiban::domain {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

CalendarDate day(std::string_view iso) {
    return CalendarDate::parse(iso).value();
}
ClockTime clock(std::string_view text) {
    return ClockTime::parse(text).value();
}
ClockSpans spans(std::string_view text) {
    return parse_spans(text).value();
}
ReceptionHours weekdays(std::string_view text = "9:00-12:00,14:00-17:00") {
    ReceptionHours hours;
    for (std::size_t i = 0; i < 5; ++i)
        hours.week[i] = spans(text);
    return hours;
}
const WorkingDays calendar{{day("2026-10-01"), day("2026-10-02")}, {day("2026-10-10")}};
ReceptionPlan plan(std::vector<DatedHours> published = {}, std::vector<SpecialDay> special = {}) {
    return {weekdays(), std::move(published), std::move(special), calendar};
}
/// Noon in China on a Monday.
const Instant monday_noon = china_instant(day("2026-11-23"), 12);

TEST(ClockTime, IsReadAsPeopleTypeIt) {
    for (const char* typed : {"9:30", "09:30", "０９：３０", " 9:30 "})
        EXPECT_EQ(clock(typed).text(), "09:30") << typed;
    for (const char* wrong : {"", "930", "9.30", "25:00", "9:60", "9:3", ":30", "24:01", "-1:30", "九点半"})
        EXPECT_FALSE(ClockTime::parse(wrong)) << wrong;
}

TEST(ClockSpans, KeepTheirOrderAndTheirText) {
    EXPECT_EQ(text_of(spans("9:00–12:00、14:00至17:30")), "09:00-12:00,14:00-17:30");
    EXPECT_THAT(spans(""), IsEmpty());
    EXPECT_EQ(parse_spans("12:00-9:00").error().code, RefusalCode::SpansOrder);
    EXPECT_EQ(parse_spans("9:00-12:00,11:00-13:00").error().code, RefusalCode::SpansOrder);
    EXPECT_EQ(parse_spans("9:00").error().code, RefusalCode::TimeForm);
    EXPECT_EQ(parse_spans("9:00-12:00-13:00").error().code, RefusalCode::TimeForm);
    const auto week = weekdays().week;
    EXPECT_EQ(parse_week(text_of(week)), week);
}

TEST(ReceptionPlan, LeavesOutASlotThatWouldEndAfterClosing) {
    auto hours = weekdays("9:00-10:20");
    const ReceptionPlan of_30{hours, {}, {}, calendar};
    EXPECT_THAT(of_30.slots_on(day("2026-11-24")), ElementsAre(clock("9:00"), clock("9:30")));
    hours.slot_minutes = 20;
    const ReceptionPlan of_20{hours, {}, {}, calendar};
    EXPECT_THAT(of_20.slots_on(day("2026-11-24")), SizeIs(4));
}

TEST(ReceptionPlan, IsClosedOnHolidaysAndWeekendsAndReceivesOnMakeUpWorkdays) {
    EXPECT_THAT(plan().slots_on(day("2026-10-01")), IsEmpty()) << "a Thursday, but a holiday";
    EXPECT_THAT(plan().slots_on(day("2026-10-11")), IsEmpty()) << "a Sunday";
    EXPECT_THAT(plan().slots_on(day("2026-10-10")), SizeIs(12)) << "a Saturday worked: as on a Monday";
}

TEST(ReceptionPlan, LetsAnOfficesOwnDaysGoBeforeEverything) {
    const auto with = plan({}, {{day("2026-10-01"), spans("10:00-11:00")},
                                {day("2026-11-24"), ClockSpans{}},
                                {day("2026-11-25"), ClockSpans{}},
                                {day("2026-11-25"), std::nullopt}});
    EXPECT_THAT(with.slots_on(day("2026-10-01")), SizeIs(2)) << "open on a holiday";
    EXPECT_THAT(with.slots_on(day("2026-11-24")), IsEmpty());
    EXPECT_THAT(with.slots_on(day("2026-11-25")), SizeIs(12)) << "as usual again, said later";
}

TEST(ReceptionPlan, FollowsWhatWasPublishedFromItsDayOn) {
    auto fewer = weekdays("9:00-10:00");
    fewer.places = 1;
    auto corrected = fewer;
    corrected.places = 2;
    const auto with = plan({{day("2026-12-01"), fewer}, {day("2026-12-01"), corrected}});
    EXPECT_EQ(with.places_on(day("2026-11-30")), 4);
    EXPECT_EQ(with.places_on(day("2026-12-01")), 2) << "of two for one day the later counts";
    EXPECT_THAT(with.slots_on(day("2026-12-02")), SizeIs(2));
}

TEST(ReceptionPlan, OffersOnlyWhatHasNotBegunAndLiesWithinTheDaysAhead) {
    const auto offered = [&](const char* on, const char* at) { return plan().offers(day(on), clock(at), monday_noon); };
    EXPECT_FALSE(offered("2026-11-23", "11:30")) << "over";
    EXPECT_TRUE(offered("2026-11-23", "14:00"));
    EXPECT_FALSE(offered("2026-11-24", "9:10")) << "no slot begins then";
    EXPECT_FALSE(offered("2026-11-24", "12:00"));
    EXPECT_TRUE(offered("2026-12-23", "9:00")) << "the thirtieth day";
    EXPECT_FALSE(offered("2026-12-24", "9:00"));
}

TEST(ReceptionPlan, KnowsNoDayOfTwentyThreeHours) {
    // The days on which clocks change elsewhere: in China every slot is as far from midnight as its clock says.
    for (const char* on : {"2026-03-29", "2026-10-25", "2026-03-08", "2026-11-01"})
        EXPECT_EQ(clock("14:00").on(day(on)) - ClockTime::from_minutes(0).on(day(on)), std::chrono::hours{14});
}

TEST(FreePlaces, GiveWhatIsLeftOfTheCapacity) {
    EXPECT_THAT(free_places(4, {}), ElementsAre(1, 2, 3, 4));
    EXPECT_THAT(free_places(4, {2}), ElementsAre(1, 3, 4));
    EXPECT_THAT(free_places(2, {1, 2}), IsEmpty());
    EXPECT_THAT(free_places(0, {}), IsEmpty());
}

TEST(FreePlaces, KeepWhatWasBookedWhenTheCapacityShrinks) {
    EXPECT_THAT(free_places(2, {1, 2, 3, 4}), IsEmpty());
    EXPECT_THAT(free_places(2, {3, 4}), IsEmpty()) << "two places are given, whichever their numbers";
    EXPECT_THAT(free_places(2, {3}), ElementsAre(1));
    EXPECT_THAT(free_places(2, {2, 3}), IsEmpty());
}

RC_GTEST_PROP(FreePlaces, NeverLeadAboveTheCapacityWhoeverTakesThemTogether, ()) {
    const auto capacity = *rc::gen::inRange(0, 12);
    const auto numbers = *rc::gen::container<std::set<int>>(rc::gen::inRange(1, 16));
    const std::vector<int> taken{numbers.begin(), numbers.end()};
    const auto free = free_places(capacity, taken);
    const auto before = static_cast<int>(taken.size()), gained = static_cast<int>(free.size());
    RC_ASSERT(before + gained <= std::max(capacity, before));
    for (const int place : free)
        RC_ASSERT(!numbers.contains(place));
    if (before < capacity && numbers.upper_bound(capacity) == numbers.end())
        RC_ASSERT(gained == capacity - before);
}

}  // namespace
}  // namespace kuaiban::domain
