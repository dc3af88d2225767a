#include <fmt/format.h>

#include <algorithm>

#include "casework/counter/appointment_words.hpp"
#include "casework/counter/serve_appointments.hpp"
#include "web/pages/appointment_words.hpp"
#include "web/staff/appointment_view.hpp"
#include "web/staff/posted_version.hpp"
#include "web/staff/routes.hpp"

namespace kuaiban::web::staff {

namespace {

using casework::CounterAppointment;
using domain::Action;
using domain::AppointmentState;
using domain::CalendarDate;
using domain::Refusals;

CalendarDate asked_day(const StaffFrame& frame) {
    const auto typed = frame.was_posted("day") ? frame.posted("day") : std::string_view{frame.request.query_value("day")};
    const auto day = CalendarDate::parse(typed);
    return day ? *day : domain::china_date(frame.now());
}

std::string day_href(CalendarDate day) {
    return "/staff/appointments?day=" + day.iso();
}

void add_summary(PageData& page, const StaffFrame& frame, const std::vector<CounterAppointment>& list) {
    const auto count = [&](auto... states) {
        return std::to_string(std::ranges::count_if(list, [&](const auto& one) { return ((one.state == states) || ...); }));
    };
    page.set("SUMMARY", frame.text("run.staff.appointments.summary",
                                   {{"all", count(AppointmentState::Booked, AppointmentState::CheckedIn, AppointmentState::Served,
                                                  AppointmentState::NoShow, AppointmentState::Lapsed)},
                                    {"here", count(AppointmentState::CheckedIn)},
                                    {"served", count(AppointmentState::Served)}}));
}

void add_row(PageData& page, const StaffFrame& frame, const CounterAppointment& appointment) {
    auto& row = page.section("APPOINTMENT");
    row.set("TIME", appointment.seat.time.text()).set("NUMBER", appointment.number());
    row.set("NAME", name_of_person(frame, appointment)).set("ONE_HREF", "/staff/appointments/" + appointment.id);
    row.set("PURPOSE", pages::purpose_text(frame, appointment.purpose)).set("PREPARED", prepared_line(frame, appointment));
    row.set("STEP_HREF", fmt::format("/staff/appointments/{}/step", appointment.id));
    row.set("VERSION", std::to_string(appointment.version)).set("DAY", appointment.seat.day.iso());
    row.section(pages::appointment_colour(appointment.state))
        .set("STATE_TEXT", pages::appointment_state_text(frame, appointment.state));
    add_steps(row, frame, appointment);
}

/// The first day after this one on which somebody comes.
void add_next(PageData& page, const StaffFrame& frame, CalendarDate day) {
    const auto seats = frame.services.ledger.seats_taken(frame.officer().office.padded(), day.plus_days(1),
                                                         day.plus_days(domain::most_days_ahead));
    auto& empty = page.section("EMPTY");
    if (!seats.empty())
        empty.set_optional("NEXT_HREF", day_href(seats.front().day))
            .set("NEXT_DAY", casework::day_in_words(seats.front().day, frame.tag()));
}

http::Response show_day(const StaffFrame& frame, const Refusals& refusals) {
    const auto day = asked_day(frame), today = domain::china_date(frame.now());
    const auto office = frame.officer().office.padded();
    auto page = start_staff_page(frame);
    page.set("OFFICE", office_in_words(frame, frame.officer().office)).set("DAY_WORDS", casework::day_in_words(day, frame.tag()));
    page.set("BEFORE_HREF", day_href(day.plus_days(-1))).set("AFTER_HREF", day_href(day.plus_days(1)));
    page.show(day == today ? "TODAY" : "OTHER_DAY");
    auto list = frame.services.ledger.appointments_on(office, day);
    add_summary(page, frame, list);
    if (list.empty())
        add_next(page, frame, day);
    else
        page.show("SOME");
    for (const auto& appointment : list)
        add_row(page, frame, appointment);
    if (frame.may(Action::PublishAppointments, frame.officer().office)) {
        page.set_optional("HOURS_HREF", "/staff/appointments/hours");
        const auto waiting = std::ranges::count_if(
            list, [&](const auto& one) { return one.state == AppointmentState::Booked && one.starts_at() > frame.now(); });
        if (waiting > 0) {
            auto& all = page.section("CANCEL_ALL").set("WAITING", std::to_string(waiting)).set("DAY", day.iso());
            add_reasons(all, frame);
        }
    }
    Errors{frame, refusals}.summarise(page);
    return show(frame, "staff-appointments", page, refusals.empty() ? 200 : 409);
}

http::Response step(StaffFrame& frame) {
    const auto to = domain::appointment_state(frame.posted("to"));
    if (!to)
        return show_staff_error(frame, 400);
    if (auto refusal = frame.services.appointment_desk.step(frame.officer(), frame.request.path_value("id"),
                                                            posted_version(frame), *to, frame.now())) {
        refusal->field.clear();
        return show_day(frame, {*refusal});
    }
    return redirect(frame, day_href(asked_day(frame)));
}

http::Response cancel_day(StaffFrame& frame) {
    const auto cancelled =
        frame.services.appointment_desk.cancel_day(frame.catalogue->divisions(), frame.officer(), frame.officer().office.padded(),
                                                   asked_day(frame), frame.posted("reason"), frame.now());
    if (!cancelled)
        return show_day(frame, {cancelled.error()});
    return redirect(frame, day_href(asked_day(frame)));
}

}  // namespace

void add_appointments_pages(StaffRouter& staff) {
    staff.get("/staff/appointments", Action::ServeAppointments, own_office(),
              [](StaffFrame& frame) { return show_day(frame, {}); });
    staff.post("/staff/appointments/{id}/step", Action::ServeAppointments, appointment_in_path(), step);
    staff.post("/staff/appointments/cancel-day", Action::PublishAppointments, own_office(), cancel_day);
}

}  // namespace kuaiban::web::staff
