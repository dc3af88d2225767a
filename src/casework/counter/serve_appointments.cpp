#include "casework/counter/serve_appointments.hpp"

#include <algorithm>

#include "casework/counter/appointment_words.hpp"
#include "crypto/crypto.hpp"

namespace kuaiban::casework {

using domain::Action;
using domain::AppointmentState;
using domain::Refusal;
using enum domain::RefusalCode;

bool may_at(const Officer& officer, Action action, std::string_view office) {
    const auto place = domain::DivisionCode::parse(office);
    return place && domain::may(officer.role, action, domain::area_of(*place, officer.office));
}

std::optional<Refusal> AppointmentDesk::step(const Officer& officer, std::string_view id, std::int64_t seen_version,
                                             AppointmentState to, Instant now) {
    const auto appointment = ledger_.appointment(id);
    if (!appointment)
        return Refusal{NotFound, "id"};
    if (!may_at(officer, Action::ServeAppointments, appointment->seat.office))
        return Refusal{NotAllowed, ""};
    const auto wanted = domain::appointment_step(appointment->state, to);
    const bool is_serving = to == AppointmentState::Booked || to == AppointmentState::CheckedIn ||
                            to == AppointmentState::Served || to == AppointmentState::NoShow;
    const bool is_its_day = domain::china_date(now) == appointment->seat.day;
    const bool is_too_early = to == AppointmentState::NoShow && now < appointment->starts_at();
    if (appointment->version != seen_version)
        return Refusal{VersionConflict, ""};
    if (!wanted || !is_serving || !is_its_day || is_too_early)
        return Refusal{TransitionNotAllowed, ""};
    Changes changes{AppointmentStepped{appointment->id, seen_version, to, officer.id, now}};
    if (wanted->is_undo && to == AppointmentState::Booked)      // its job may have ended with it
        changes.push_back(JobScheduled{crypto::uuid7(), "appointment", appointment->id,
                                       domain::china_instant(appointment->seat.day.plus_days(1), 0)});
    if (const auto missed = ledger_.commit(changes))
        return Refusal{*missed, ""};
    return std::nullopt;
}

std::optional<Refusal> AppointmentDesk::cancel(const definition::Divisions& divisions, const Officer& officer,
                                               std::string_view id, std::int64_t seen_version, std::string_view reason,
                                               Instant now) {
    const auto appointment = ledger_.appointment(id);
    if (!appointment)
        return Refusal{NotFound, "id"};
    if (!may_at(officer, Action::ServeAppointments, appointment->seat.office))
        return Refusal{NotAllowed, ""};
    if (std::ranges::find(cancellation_reasons, reason) == std::end(cancellation_reasons))
        return Refusal{NotAChoice, "reason"};
    if (appointment->state != AppointmentState::Booked)
        return Refusal{TransitionNotAllowed, ""};
    Changes changes{AppointmentStepped{appointment->id, seen_version, AppointmentState::CancelledByOffice, officer.id, now,
                                       std::string{reason}}};
    if (const auto account = ledger_.account(appointment->account_id))
        changes.push_back(
            appointment_message(wording_, divisions, *account, *appointment, "cancelled-by-office", public_url_, now, reason));
    if (!appointment->case_id.empty())
        changes.push_back(EventRecorded{appointment->case_id, now, officer.id, "appointment-cancelled-by-office", "", "",
                                        std::string{reason}, ""});
    if (const auto missed = ledger_.commit(changes))
        return Refusal{*missed, ""};
    return std::nullopt;
}

std::expected<int, Refusal> AppointmentDesk::cancel_day(const definition::Divisions& divisions, const Officer& officer,
                                                        std::string_view office, domain::CalendarDate day,
                                                        std::string_view reason, Instant now) {
    if (!may_at(officer, Action::PublishAppointments, office))
        return std::unexpected{Refusal{NotAllowed, ""}};
    int cancelled = 0;
    for (const auto& appointment : ledger_.appointments_on(office, day)) {
        if (appointment.state != AppointmentState::Booked || appointment.starts_at() <= now)
            continue;
        const auto refusal = cancel(divisions, officer, appointment.id, appointment.version, reason, now);
        if (refusal && refusal->code != VersionConflict)        // moved or checked in meanwhile: no longer ours to cancel here
            return std::unexpected{*refusal};
        cancelled += refusal ? 0 : 1;
    }
    return cancelled;
}

}  // namespace kuaiban::casework
