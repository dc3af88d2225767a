#include <gmock/gmock.h>

#include <atomic>
#include <set>
#include <thread>

#include "casework/counter/appointments.hpp"
#include "ledger_test_support.hpp"
#include "support/casework_fakes.hpp"

namespace kuaiban::store {
namespace {

using casework::AppointmentBooked;
using casework::AppointmentMoved;
using casework::AppointmentStepped;
using casework::Seat;
using domain::AppointmentState;
using domain::RefusalCode;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const std::string office = "500103001000";

domain::CalendarDate day(std::string_view iso) {
    return domain::CalendarDate::parse(iso).value();
}
domain::ClockTime clock(std::string_view text) {
    return domain::ClockTime::parse(text).value();
}
Seat seat(std::string_view time, int place) {
    return {office, day("2026-11-24"), clock(time), place};
}
AppointmentBooked booked(const std::string& id, const std::string& account, Seat where) {
    return {id, account, {}, "item", domain::Purpose::Register, "", "", std::move(where), at(0)};
}

class AppointmentsOn : public LedgerTest {
protected:
    void open_accounts(int count) {
        casework::Changes changes;
        for (int i = 0; i < count; ++i)
            changes.push_back(account_opened("a" + std::to_string(i), mobile(i)));
        ASSERT_EQ(ledger->commit(changes), std::nullopt);
    }
};
KUAIBAN_ON_EVERY_DATABASE(AppointmentsOn);

TEST_P(AppointmentsOn, AreKeptAsTheyWereBooked) {
    open_accounts(1);
    auto wanted = booked("v1", "a0", seat("09:30", 2));
    wanted.draft_id = "d1";
    ASSERT_EQ(ledger->commit({wanted}), std::nullopt);
    const auto found = ledger->appointment("v1");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->account_id, "a0");
    EXPECT_EQ(found->draft_id, "d1");
    EXPECT_EQ(found->seat, seat("09:30", 2));
    EXPECT_EQ(found->state, AppointmentState::Booked);
    EXPECT_EQ(found->version, 1);
    EXPECT_EQ(found->number(), "0930-2");
    EXPECT_THAT(ledger->seats_taken(office, day("2026-11-24"), day("2026-11-24")), ElementsAre(seat("09:30", 2)));
    EXPECT_THAT(ledger->seats_taken(office, day("2026-11-25"), day("2026-12-24")), IsEmpty());
    EXPECT_THAT(ledger->appointments_on(office, day("2026-11-24")), SizeIs(1));
    EXPECT_FALSE(ledger->appointment("v2"));
}

TEST_P(AppointmentsOn, GiveAPlaceOnce) {
    open_accounts(2);
    ASSERT_EQ(ledger->commit({booked("v1", "a0", seat("09:30", 1))}), std::nullopt);
    EXPECT_EQ(ledger->commit({booked("v2", "a1", seat("09:30", 1))}), RefusalCode::SlotTaken);
    EXPECT_FALSE(ledger->appointment("v2")) << "undone as a whole";
    EXPECT_EQ(ledger->commit({booked("v2", "a1", seat("09:30", 2))}), std::nullopt);
}

TEST_P(AppointmentsOn, AreOneForEachAccountPersonAndCaseUntilOver) {
    open_accounts(4);
    auto first = booked("v1", "a0", seat("09:30", 1));
    first.person = woman(1);
    first.case_id = "c1";
    ASSERT_EQ(ledger->commit({first}), std::nullopt);
    EXPECT_EQ(ledger->commit({booked("v2", "a0", seat("10:00", 1))}), RefusalCode::AppointmentOpen) << "the same account";
    auto other_item = booked("v3", "a0", seat("10:00", 1));
    other_item.service = "another";
    EXPECT_EQ(ledger->commit({other_item}), std::nullopt) << "for another item";
    auto same_person = booked("v4", "a1", seat("10:30", 1));
    same_person.person = woman(1);
    EXPECT_EQ(ledger->commit({same_person}), RefusalCode::AppointmentOpen) << "the same person from another account";
    auto same_case = booked("v5", "a2", seat("10:30", 1));
    same_case.case_id = "c1";
    EXPECT_EQ(ledger->commit({same_case}), RefusalCode::AppointmentOpen) << "the spouse, for the same case";
    EXPECT_EQ(ledger->open_appointment_of_case("c1")->id, "v1");
    EXPECT_EQ(ledger->commit({booked("v6", "a3", seat("11:00", 1))}), std::nullopt) << "nobody verified, no case: not the same";

    ASSERT_EQ(ledger->commit({AppointmentStepped{"v1", 1, AppointmentState::Cancelled, "a0", at(1)}}), std::nullopt);
    EXPECT_EQ(ledger->commit({same_case}), std::nullopt);
    EXPECT_FALSE(ledger->open_appointment_of_case("c2"));
}

TEST_P(AppointmentsOn, MoveWithTheirPlaceOrStayWhereTheyWere) {
    open_accounts(2);
    ASSERT_EQ(ledger->commit({booked("v1", "a0", seat("09:30", 1)), booked("v2", "a1", seat("10:00", 1))}), std::nullopt);
    EXPECT_EQ(ledger->commit({AppointmentMoved{"v1", 1, seat("10:00", 1), "a0", at(1)}}), RefusalCode::SlotTaken);
    EXPECT_EQ(ledger->appointment("v1")->seat, seat("09:30", 1));
    EXPECT_EQ(ledger->commit({AppointmentMoved{"v1", 1, seat("10:00", 2), "a0", at(1)}}), std::nullopt);
    EXPECT_EQ(ledger->appointment("v1")->seat, seat("10:00", 2));
    EXPECT_EQ(ledger->commit({AppointmentMoved{"v1", 1, seat("10:00", 3), "a0", at(2)}}), RefusalCode::VersionConflict);
    EXPECT_THAT(ledger->seats_taken(office, day("2026-11-24"), day("2026-11-24")),
                ElementsAre(seat("10:00", 1), seat("10:00", 2)));
}

TEST_P(AppointmentsOn, GiveThePlaceBackOnlyWhenCancelled) {
    open_accounts(2);
    ASSERT_EQ(ledger->commit({booked("v1", "a0", seat("09:30", 1)), booked("v2", "a1", seat("09:30", 2))}), std::nullopt);
    ledger->commit({AppointmentStepped{"v1", 1, AppointmentState::NoShow, "o1", at(1)}});
    ledger->commit({AppointmentStepped{"v2", 1, AppointmentState::CancelledByOffice, "o1", at(1), "staff"}});
    EXPECT_THAT(ledger->seats_taken(office, day("2026-11-24"), day("2026-11-24")), ElementsAre(seat("09:30", 1)));
    EXPECT_EQ(ledger->appointment("v2")->reason, "staff");
}

TEST_P(AppointmentsOn, ComeBackFromANoShowUnlessAnotherWasBookedSince) {
    open_accounts(1);
    ASSERT_EQ(ledger->commit({booked("v1", "a0", seat("09:30", 1))}), std::nullopt);
    ledger->commit({AppointmentStepped{"v1", 1, AppointmentState::NoShow, "o1", at(1)}});
    EXPECT_EQ(ledger->commit({AppointmentStepped{"v1", 2, AppointmentState::Booked, "o1", at(2)}}), std::nullopt);
    ledger->commit({AppointmentStepped{"v1", 3, AppointmentState::NoShow, "o1", at(3)}});
    ASSERT_EQ(ledger->commit({booked("v2", "a0", seat("10:00", 1))}), std::nullopt);
    EXPECT_EQ(ledger->commit({AppointmentStepped{"v1", 4, AppointmentState::Booked, "o1", at(4)}}), RefusalCode::AppointmentOpen);
    EXPECT_EQ(ledger->appointment("v1")->state, AppointmentState::NoShow);
}

TEST_P(AppointmentsOn, AreRemindedOfOnceForEachPlace) {
    open_accounts(1);
    ASSERT_EQ(ledger->commit({booked("v1", "a0", seat("09:30", 1))}), std::nullopt);
    EXPECT_EQ(ledger->commit({casework::AppointmentReminded{"v1", 1, at(1)}}), std::nullopt);
    EXPECT_EQ(ledger->commit({casework::AppointmentReminded{"v1", 1, at(2)}}), RefusalCode::AppointmentOver);
    EXPECT_TRUE(ledger->appointment("v1")->is_reminded);
    ledger->commit({AppointmentMoved{"v1", 1, seat("10:00", 2), "a0", at(3)}});
    EXPECT_FALSE(ledger->appointment("v1")->is_reminded);
}

TEST_P(AppointmentsOn, KeepWhatOfficesPublishInItsOrder) {
    domain::ReceptionHours hours;
    hours.week[0] = domain::parse_spans("9:00-12:00").value();
    hours.places = 2;
    ledger->commit({casework::ReceptionHoursPublished{"h1", office, {day("2026-12-01"), hours}, "o1", at(0)},
                    casework::SpecialDaySet{"s1", office, {day("2026-11-24"), domain::ClockSpans{}}, "o1", at(0)},
                    casework::SpecialDaySet{"s2", office, {day("2026-11-24"), std::nullopt}, "o1", at(1)},
                    casework::SpecialDaySet{"s3", office, {day("2026-11-20"), std::nullopt}, "o1", at(2)}});
    const auto published = ledger->published_reception(office, day("2026-11-23"));
    ASSERT_THAT(published.hours, SizeIs(1));
    EXPECT_EQ(published.hours[0].valid_from, day("2026-12-01"));
    EXPECT_EQ(published.hours[0].hours, hours);
    ASSERT_THAT(published.special, SizeIs(2)) << "none of before the asked day";
    EXPECT_EQ(published.special[0].hours, domain::ClockSpans{});
    EXPECT_EQ(published.special[1].hours, std::nullopt);
    EXPECT_THAT(ledger->published_reception("500103002000", day("2026-11-23")).hours, IsEmpty());
}

/// One slot of ten places and two hundred people who all want it at the same moment.
TEST_P(AppointmentsOn, GiveTenPlacesToTenOfTwoHundred) {
    constexpr int people = 200, places = 10;
    open_accounts(people);
    domain::ReceptionHours hours;
    for (auto& weekday : hours.week)
        weekday = domain::parse_spans("9:00-9:30").value();
    hours.places = places;
    ledger->commit({casework::ReceptionHoursPublished{"h1", office, {day("2026-11-01"), hours}, "o1", at(0)}});
    const auto divisions = definition::Divisions::load(KUAIBAN_SOURCE_DIR "/divisions");
    ASSERT_TRUE(divisions);
    const support::KeyWording wording;
    casework::Appointments appointments{*ledger, wording, "https://portal.example"};
    const casework::VisitSubject subject{"item", office, "", "", domain::Purpose::Register};
    const auto now = domain::china_instant(day("2026-11-23"), 12);

    std::atomic<int> won{0}, lost{0};
    std::vector<std::jthread> crowd;
    for (int i = 0; i < people; ++i)
        crowd.emplace_back([&, i] {
            const auto account = ledger->account("a" + std::to_string(i)).value();
            const auto booking = appointments.book(*divisions, account, subject, day("2026-11-24"), clock("09:00"), now);
            if (booking)
                ++won;
            else if (booking.error().code == RefusalCode::SlotTaken)
                ++lost;
        });
    crowd.clear();

    EXPECT_EQ(won, places);
    EXPECT_EQ(lost, people - places);
    std::set<int> given;
    for (const auto& one : ledger->seats_taken(office, day("2026-11-24"), day("2026-11-24")))
        given.insert(one.place);
    EXPECT_EQ(given, (std::set{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
}

}  // namespace
}  // namespace kuaiban::store
