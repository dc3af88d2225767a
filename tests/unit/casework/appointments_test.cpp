#include "casework/counter/appointments.hpp"

#include "casework/counter/appointment_words.hpp"
#include "casework/counter/publish_reception.hpp"
#include "casework/counter/serve_appointments.hpp"
#include "support/casework_test.hpp"

using namespace kuaiban;
using namespace std::chrono_literals;
using casework::Appointments;
using domain::AppointmentState;
using domain::ClockTime;
using support::day;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using enum domain::RefusalCode;

namespace {

constexpr auto office = "500103003000";

ClockTime clock(std::string_view text) {
    return ClockTime::parse(text).value();
}

/// Monday ten o'clock; she books for Wednesday.
class AppointmentsAtTheCounter : public support::CaseworkTest {
protected:
    const definition::Divisions& divisions = support::real_catalogue().divisions();
    Appointments appointments{*ledger_, wording_, "https://portal.example"};
    casework::AppointmentDesk desk{*ledger_, wording_, "https://portal.example"};
    const casework::Account her = account("13800000001");
    const casework::VisitSubject subject{service, office, "", "", domain::Purpose::Register};

    casework::CounterAppointment booked(const char* on = "2026-11-25", const char* at = "09:30") {
        return appointments.book(divisions, her, subject, day(on), clock(at), now_).value();
    }
    std::vector<std::string> kinds_sent() {
        std::vector<std::string> kinds;
        for (const auto& message : ledger_->messages_of(her, 100))
            kinds.push_back(message.kind);
        return kinds;
    }
    void work(domain::Instant when) {
        for (const auto& job : ledger_->claim_jobs(when, 100, 1))
            appointments.follow_up(divisions, job, when);
    }
    static casework::Officer officer(domain::Role role, std::string_view at) {
        return {"o1", "clerk", "罗静", role, domain::DivisionCode::parse(at).value(), "", {}};
    }
    const casework::Officer clerk = officer(domain::Role::Clerk, "500103003");
    const casework::Officer head = officer(domain::Role::OfficeHead, "500103003");
    std::optional<domain::RefusalCode> step(const casework::CounterAppointment& one, std::int64_t version, AppointmentState to,
                                            domain::Instant when) {
        const auto refusal = desk.step(clerk, one.id, version, to, when);
        return refusal ? std::optional{refusal->code} : std::nullopt;
    }
};

TEST_F(AppointmentsAtTheCounter, AreConfirmedWithTheNumberToSay) {
    const auto one = booked();
    EXPECT_EQ(one.number(), "0930-1");
    const auto messages = ledger_->messages_of(her, 10);
    ASSERT_THAT(messages, SizeIs(1));
    EXPECT_THAT(messages[0].text, HasSubstr("number=0930-1"));
    EXPECT_THAT(messages[0].text, HasSubstr("url=https://portal.example/appointments/" + one.id));
    EXPECT_THAT(messages[0].text, HasSubstr("when=11 月 25 日（周三）09:30"));
}

TEST_F(AppointmentsAtTheCounter, AreOneAtATimeUntilCancelled) {
    const auto one = booked();
    const auto second = appointments.book(divisions, her, subject, day("2026-11-26"), clock("10:00"), now_);
    EXPECT_EQ(second.error().code, AppointmentOpen);
    EXPECT_EQ(appointments.cancel(divisions, her, one, now_), std::nullopt);
    EXPECT_TRUE(appointments.book(divisions, her, subject, day("2026-11-26"), clock("10:00"), now_));
    EXPECT_EQ(appointments.cancel(divisions, her, *appointments.find(her, one.id), now_)->code, AppointmentOver);
}

TEST_F(AppointmentsAtTheCounter, KeepTheOldTimeWhereTheNewOneIsRefused) {
    const auto one = booked();
    EXPECT_EQ(appointments.move(divisions, her, one, day("2026-11-28"), clock("09:00"), now_).error().code, SlotNotOffered)
        << "a Saturday";
    EXPECT_EQ(appointments.find(her, one.id)->seat, one.seat);
    const auto moved = appointments.move(divisions, her, one, day("2026-11-27"), clock("14:00"), now_);
    ASSERT_TRUE(moved);
    EXPECT_EQ(appointments.find(her, one.id)->seat.day, day("2026-11-27"));
    EXPECT_EQ(appointments.move(divisions, her, one, day("2026-11-26"), clock("14:00"), now_).error().code, VersionConflict)
        << "seen before it moved";
    EXPECT_EQ(
        appointments.move(divisions, her, *moved, day("2026-11-26"), clock("14:00"), domain::china_instant(day("2026-11-27"), 15))
            .error()
            .code,
        AppointmentOver);
}

TEST_F(AppointmentsAtTheCounter, AreRemindedOfAtTenOnTheDayBeforeAndOnce) {
    booked();
    work(domain::china_instant(day("2026-11-24"), 9, 59));
    EXPECT_THAT(kinds_sent(), ElementsAre("appointment-booked"));
    work(domain::china_instant(day("2026-11-24"), 10));
    work(domain::china_instant(day("2026-11-24"), 10, 5));
    EXPECT_THAT(kinds_sent(), testing::UnorderedElementsAre("appointment-booked", "appointment-reminder"));
}

TEST_F(AppointmentsAtTheCounter, AreRemindedOfOnTheNewDayAfterTheyMoved) {
    const auto one = booked("2026-12-10");
    ASSERT_TRUE(appointments.move(divisions, her, one, day("2026-11-27"), clock("14:00"), now_));
    work(domain::china_instant(day("2026-11-26"), 10));
    EXPECT_THAT(kinds_sent(), Contains("appointment-reminder"));
    EXPECT_EQ(std::ranges::count(kinds_sent(), "appointment-reminder"), 1);
}

TEST_F(AppointmentsAtTheCounter, BookedForTomorrowAfterTheHourNeedNoReminder) {
    now_ += 1h;
    booked("2026-11-24");
    work(now_ + 2h);
    EXPECT_THAT(kinds_sent(), ElementsAre("appointment-booked"));
}

TEST_F(AppointmentsAtTheCounter, LapseWhenTheDayEndsWithoutAWord) {
    const auto one = booked();
    work(domain::china_instant(day("2026-11-26"), 0));
    EXPECT_EQ(appointments.find(her, one.id)->state, AppointmentState::Lapsed);
    EXPECT_THAT(ledger_->claim_jobs(domain::china_instant(day("2026-12-26"), 0), 10, 1), IsEmpty());
    EXPECT_TRUE(appointments.book(divisions, her, subject, day("2026-11-27"), clock("10:00"),
                                  domain::china_instant(day("2026-11-26"), 8)));
}

TEST_F(AppointmentsAtTheCounter, AreCheckedInServedAndTakenBackOnTheirDayOnly) {
    const auto one = booked();
    EXPECT_EQ(step(one, 1, AppointmentState::CheckedIn, now_), TransitionNotAllowed) << "two days early";
    const auto on_the_day = domain::china_instant(day("2026-11-25"), 9, 20);
    EXPECT_EQ(step(one, 1, AppointmentState::NoShow, on_the_day), TransitionNotAllowed) << "it has not begun";
    EXPECT_EQ(step(one, 1, AppointmentState::CheckedIn, on_the_day), std::nullopt);
    EXPECT_EQ(step(one, 1, AppointmentState::Served, on_the_day), VersionConflict) << "a screen of before";
    EXPECT_EQ(step(one, 2, AppointmentState::Served, on_the_day), std::nullopt);
    EXPECT_EQ(step(one, 3, AppointmentState::CheckedIn, on_the_day + 5min), std::nullopt) << "taken back";
    EXPECT_EQ(step(one, 4, AppointmentState::Cancelled, on_the_day), TransitionNotAllowed) << "only she cancels";
    EXPECT_EQ(step(one, 4, AppointmentState::Served, on_the_day), std::nullopt);
    EXPECT_EQ(step(one, 5, AppointmentState::CheckedIn, on_the_day + 24h), TransitionNotAllowed) << "a day late";
}

TEST_F(AppointmentsAtTheCounter, ComeBackFromANoShowAndStillLapse) {
    const auto one = booked();
    const auto later = domain::china_instant(day("2026-11-25"), 9, 50);
    EXPECT_EQ(step(one, 1, AppointmentState::NoShow, later), std::nullopt);
    work(later);
    EXPECT_EQ(step(one, 2, AppointmentState::Booked, later + 5min), std::nullopt);
    work(domain::china_instant(day("2026-11-26"), 0));
    EXPECT_EQ(appointments.find(her, one.id)->state, AppointmentState::Lapsed);
}

TEST_F(AppointmentsAtTheCounter, AreServedOnlyByTheirOwnOffice) {
    const auto one = booked();
    const auto on_the_day = domain::china_instant(day("2026-11-25"), 9, 20);
    const auto elsewhere = officer(domain::Role::Clerk, "500103001");
    EXPECT_EQ(desk.step(elsewhere, one.id, 1, AppointmentState::CheckedIn, on_the_day)->code, NotAllowed);
    EXPECT_EQ(desk.cancel(divisions, elsewhere, one.id, 1, "staff", now_)->code, NotAllowed);
    const auto auditor = officer(domain::Role::Auditor, "500103003");
    EXPECT_EQ(desk.step(auditor, one.id, 1, AppointmentState::CheckedIn, on_the_day)->code, NotAllowed);
}

TEST_F(AppointmentsAtTheCounter, CancelledByTheOfficeAreToldWithTheReasonAndAWayBack) {
    const auto one = booked();
    EXPECT_EQ(desk.cancel(divisions, clerk, one.id, 1, "no-such-reason", now_)->code, NotAChoice);
    ASSERT_EQ(desk.cancel(divisions, clerk, one.id, 1, "equipment", now_), std::nullopt);
    const auto told = ledger_->messages_of(her, 1).front();
    EXPECT_EQ(told.kind, "appointment-cancelled-by-office");
    EXPECT_THAT(told.text, HasSubstr("reason=run.appointment.why.equipment"));
    EXPECT_EQ(appointments.find(her, one.id)->reason, "equipment");
    EXPECT_THAT(ledger_->seats_taken(office, day("2026-11-25"), day("2026-11-25")), IsEmpty());
}

TEST_F(AppointmentsAtTheCounter, OfAWholeDayAreCancelledByTheHead) {
    booked();
    EXPECT_EQ(desk.cancel_day(divisions, clerk, office, day("2026-11-25"), "weather", now_).error().code, NotAllowed);
    EXPECT_EQ(desk.cancel_day(divisions, head, office, day("2026-11-25"), "weather", now_), 1);
    EXPECT_EQ(desk.cancel_day(divisions, head, office, day("2026-11-25"), "weather", now_), 0);
}

TEST_F(AppointmentsAtTheCounter, StayWhenTheOfficePublishesFewerPlacesOrCloses) {
    const auto one = booked();
    auto hours = divisions.usual_reception();
    hours.places = 1;
    ASSERT_EQ(casework::publish_hours(*ledger_, head, office, {day("2026-11-23"), hours}, now_), std::nullopt);
    const auto other = account("13800000002");
    EXPECT_EQ(appointments.book(divisions, other, subject, day("2026-11-25"), clock("09:30"), now_).error().code, SlotTaken);
    ASSERT_EQ(casework::set_special_day(*ledger_, head, office, {day("2026-11-25"), domain::ClockSpans{}}, now_), std::nullopt);
    EXPECT_EQ(appointments.book(divisions, other, subject, day("2026-11-25"), clock("10:00"), now_).error().code, SlotNotOffered);
    EXPECT_EQ(appointments.find(her, one.id)->state, AppointmentState::Booked);
    EXPECT_EQ(casework::publish_hours(*ledger_, clerk, office, {day("2026-11-23"), hours}, now_)->code, NotAllowed);
}

TEST_F(AppointmentsAtTheCounter, AreOfferedFromTodayToTheThirtiethDay) {
    const auto days = casework::offered_days(*ledger_, divisions, office, now_);
    ASSERT_THAT(days, SizeIs(31));
    EXPECT_EQ(days[0].slots.front().time, clock("10:30")) << "what has begun is not offered";
    EXPECT_FALSE(days[5].is_open) << "Saturday";
    EXPECT_EQ(days[2].free(), 12 * 4);
    booked();
    EXPECT_EQ(casework::offered_days(*ledger_, divisions, office, now_)[2].free(), 12 * 4 - 1);
}

TEST_F(AppointmentsAtTheCounter, NearestFreeTimesAreOfTheSameDayFirst) {
    const auto days = casework::offered_days(*ledger_, divisions, office, now_);
    const auto near = casework::nearest_free(days, day("2026-11-25"), clock("12:30"), 3);
    ASSERT_THAT(near, SizeIs(3));
    EXPECT_EQ(near[0], std::pair(day("2026-11-25"), clock("11:30")));
    EXPECT_EQ(near[1], std::pair(day("2026-11-25"), clock("11:00")));
    EXPECT_EQ(near[2], std::pair(day("2026-11-25"), clock("14:00")));
}

TEST_F(AppointmentsAtTheCounter, AreForCasesOnlyWhereSomebodyIsWaitedFor) {
    const auto draft = drafts_->start(support::real_catalogue(), her, service, office, now_).value();
    EXPECT_EQ(casework::visit_for_draft(*ledger_, support::real_catalogue(), her, draft)->office, office);
    EXPECT_EQ(casework::visit_for_draft(*ledger_, support::real_catalogue(), account("13800000002"), draft).error().code,
              NotFound);
    EXPECT_EQ(casework::visit_for_case(*ledger_, her, "no-such-case").error().code, NotFound);
    EXPECT_EQ(casework::visit_for_service(support::real_catalogue(), service, "500103").error().code, OfficeUnknown);
}

TEST(TypedHours, AreRefusedWithAllReasons) {
    casework::TypedHours typed{"2026-11-22", "x", "0", "", {"9:00-12:00", "9-12", "", "", "12:00-9:00", "", ""}};
    const auto refused = casework::read_hours(typed, day("2026-11-23"));
    ASSERT_FALSE(refused);
    std::vector<std::string> told;
    for (const auto& refusal : refused.error())
        told.push_back(refusal.field + ":" + std::string{domain::name_of(refusal.code)});
    EXPECT_THAT(told, ElementsAre("valid_from:day-in-past", "slot_minutes:not-a-whole-number", "places:number-out-of-range",
                                  "days_ahead:required", "week.1:time-form", "week.4:spans-order"));
    typed = {"2026-11-23", "２０", "3", "14", {"9:00-12:00", "", "", "", "", "", ""}};
    const auto read = casework::read_hours(typed, day("2026-11-23"));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->hours.slot_minutes, 20);
    EXPECT_EQ(domain::text_of(read->hours.week), "09:00-12:00;;;;;;");
}

TEST(TypedSpecialDay, IsClosedOpenOrAsUsual) {
    const auto read = [](const char* on, const char* kind, const char* hours) {
        return casework::read_special_day({on, kind, hours}, day("2026-11-23"));
    };
    EXPECT_EQ(read("2026-11-24", "closed", "")->hours, domain::ClockSpans{});
    EXPECT_EQ(read("2026-11-24", "as-usual", "")->hours, std::nullopt);
    EXPECT_THAT(*read("2026-11-24", "open", "9:00-11:00")->hours, SizeIs(1));
    EXPECT_EQ(support::codes_of(read("", "open", "").error()), (std::vector{Required, Required}));
    EXPECT_EQ(support::codes_of(read("2026-11-22", "?", "").error()), (std::vector{DayInPast, NotAChoice}));
}

}  // namespace
