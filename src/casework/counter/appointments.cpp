#include "casework/counter/appointments.hpp"

#include <boost/json.hpp>

#include <algorithm>

#include "casework/counter/appointment_words.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::casework {

namespace {

using domain::AppointmentState;
using domain::CalendarDate;
using domain::ClockTime;
using domain::Refusal;
using enum domain::RefusalCode;

constexpr int reminder_hour = 10;               // on the day before

Instant reminder_time(const Seat& seat) {
    return domain::china_instant(seat.day.plus_days(-1), reminder_hour);
}
Instant end_of_day(const Seat& seat) {
    return domain::china_instant(seat.day.plus_days(1), 0);
}
/// When something is next to be done about it.
Instant next_look(const Seat& seat, Instant now) {
    return now < reminder_time(seat) ? reminder_time(seat) : end_of_day(seat);
}

JobScheduled follow_up_job(const CounterAppointment& appointment, Instant now) {
    return {crypto::uuid7(), "appointment", appointment.id, next_look(appointment.seat, now)};
}

/// The case's own course says it too; without a case there is none to say it in.
void tell_case(Changes& changes, const CounterAppointment& appointment, std::string_view kind, Instant now) {
    if (appointment.case_id.empty())
        return;
    const auto& seat = appointment.seat;
    changes.push_back(EventRecorded{appointment.case_id, now, appointment.account_id, "appointment-" + std::string{kind}, "", "",
                                    "",
                                    boost::json::serialize(boost::json::object{
                                        {"day", seat.day.iso()}, {"time", seat.time.text()}, {"number", appointment.number()}})});
}

/// One seat of those free: the first in peace; at random once others were quicker, so that many do not run for the same one.
int choose(const std::vector<int>& free, int attempt) {
    return attempt == 0 ? free.front() : free[crypto::random_bytes(1).front() % free.size()];
}

}  // namespace

std::expected<CounterAppointment, Refusal> Appointments::book(const definition::Divisions& divisions, const Account& account,
                                                              const VisitSubject& subject, CalendarDate day, ClockTime time,
                                                              Instant now) {
    const auto plan = reception_plan(ledger_, divisions, subject.office, domain::china_date(now));
    if (!plan.offers(day, time, now))
        return std::unexpected{Refusal{SlotNotOffered, "time"}};
    const auto person = account.person ? std::optional{account.person->id_number} : std::nullopt;
    CounterAppointment wanted{crypto::uuid7(),
                              account.id,
                              subject.service,
                              subject.purpose,
                              subject.draft_id,
                              subject.case_id,
                              {subject.office, day, time, 0},
                              AppointmentState::Booked,
                              1,
                              now,
                              now,
                              false};
    return take_seat(plan, std::move(wanted), "booked", account, divisions, now, [&](const CounterAppointment& seated) {
        return Change{AppointmentBooked{seated.id, account.id, person, subject.service, subject.purpose, subject.draft_id,
                                        subject.case_id, seated.seat, now}};
    });
}

std::expected<CounterAppointment, Refusal> Appointments::take_seat(
    const domain::ReceptionPlan& plan, CounterAppointment wanted, std::string_view kind, const Account& account,
    const definition::Divisions& divisions, Instant now, const std::function<Change(const CounterAppointment&)>& change_for) {
    for (int attempt = 0; attempt <= domain::most_places; ++attempt) {
        const auto free = free_at(plan, wanted.seat);
        if (free.empty())
            break;
        wanted.seat.place = choose(free, attempt);
        Changes changes{change_for(wanted), follow_up_job(wanted, now),
                        appointment_message(wording_, divisions, account, wanted, kind, public_url_, now)};
        tell_case(changes, wanted, kind, now);
        const auto missed = ledger_.commit(changes);
        if (!missed)
            return wanted;
        if (*missed != SlotTaken)
            return std::unexpected{Refusal{*missed, ""}};
    }
    return std::unexpected{Refusal{SlotTaken, "time"}};
}

std::vector<int> Appointments::free_at(const domain::ReceptionPlan& plan, const Seat& slot) {
    std::vector<int> taken;
    for (const auto& seat : ledger_.seats_taken(slot.office, slot.day, slot.day))
        if (seat.time == slot.time)
            taken.push_back(seat.place);
    return domain::free_places(plan.places_on(slot.day), taken);
}

std::expected<CounterAppointment, Refusal> Appointments::move(const definition::Divisions& divisions, const Account& account,
                                                              const CounterAppointment& appointment, CalendarDate day,
                                                              ClockTime time, Instant now) {
    if (appointment.state != AppointmentState::Booked || appointment.starts_at() <= now)
        return std::unexpected{Refusal{AppointmentOver, ""}};
    if (appointment.seat.day == day && appointment.seat.time == time)
        return appointment;
    const auto plan = reception_plan(ledger_, divisions, appointment.seat.office, domain::china_date(now));
    if (!plan.offers(day, time, now))
        return std::unexpected{Refusal{SlotNotOffered, "time"}};
    auto moved = appointment;
    moved.seat = {appointment.seat.office, day, time, 0};
    moved.version += 1;
    moved.changed_at = now;
    moved.is_reminded = false;
    return take_seat(plan, std::move(moved), "moved", account, divisions, now, [&](const CounterAppointment& seated) {
        return Change{AppointmentMoved{seated.id, appointment.version, seated.seat, account.id, now}};
    });
}

std::optional<Refusal> Appointments::cancel(const definition::Divisions& divisions, const Account& account,
                                            const CounterAppointment& appointment, Instant now) {
    if (appointment.state != AppointmentState::Booked || appointment.starts_at() <= now)
        return Refusal{AppointmentOver, ""};
    Changes changes{AppointmentStepped{appointment.id, appointment.version, AppointmentState::Cancelled, account.id, now},
                    appointment_message(wording_, divisions, account, appointment, "cancelled", public_url_, now)};
    tell_case(changes, appointment, "cancelled", now);
    if (const auto missed = ledger_.commit(changes))
        return Refusal{*missed, ""};
    return std::nullopt;
}

std::optional<CounterAppointment> Appointments::find(const Account& account, std::string_view id) {
    auto found = ledger_.appointment(id);
    return found && found->account_id == account.id ? std::move(found) : std::nullopt;
}

void Appointments::follow_up(const definition::Divisions& divisions, const Job& job, Instant now) {
    const auto appointment = ledger_.appointment(job.case_id);
    if (!appointment || !domain::is_open(appointment->state)) {
        ledger_.commit({JobDone{job.id}});
        return;
    }
    const auto& seat = appointment->seat;
    if (now >= end_of_day(seat)) {
        ledger_.commit({AppointmentStepped{appointment->id, appointment->version, AppointmentState::Lapsed, "system", now},
                        JobDone{job.id}});
        return;
    }
    // Who booked after the hour of reminding has just read it.
    const bool is_due = now >= reminder_time(seat) && now < appointment->starts_at() && !appointment->is_reminded &&
                        appointment->changed_at < reminder_time(seat) && appointment->state == AppointmentState::Booked;
    const auto account = is_due ? ledger_.account(appointment->account_id) : std::nullopt;
    Changes changes{JobMoved{job.id, next_look(seat, now), job.attempts}};
    if (account) {
        changes.push_back(AppointmentReminded{appointment->id, appointment->version, now});
        changes.push_back(appointment_message(wording_, divisions, *account, *appointment, "reminder", public_url_, now));
    }
    ledger_.commit(changes);
}

}  // namespace kuaiban::casework
