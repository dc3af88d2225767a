#include "web/pages/appointment_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "casework/counter/appointment_words.hpp"
#include "web/pages/case_words.hpp"

namespace kuaiban::web::pages {

using casework::CounterAppointment;
using domain::AppointmentState;

std::string when_of(const Frame& frame, const CounterAppointment& appointment) {
    return casework::slot_in_words(appointment.seat.day, appointment.seat.time, frame.tag());
}

std::string purpose_text(const Frame& frame, domain::Purpose purpose) {
    return frame.text(fmt::format("run.appointment.purpose.{}", domain::name_of(purpose)));
}

std::string appointment_state_text(const Frame& frame, AppointmentState state) {
    return frame.text(fmt::format("run.appointment.state.{}", domain::name_of(state)));
}

std::string_view appointment_colour(AppointmentState state) noexcept {
    switch (state) {
    case AppointmentState::Booked: return "STATE_BLUE";
    case AppointmentState::CheckedIn:
    case AppointmentState::Served: return "STATE_GREEN";
    case AppointmentState::CancelledByOffice: return "STATE_AMBER";
    default: return "STATE_SLATE";
    }
}

namespace {

template <class Fits>
std::optional<CounterAppointment> find_open(const Frame& frame, Fits fits) {
    for (auto& appointment : frame.services.ledger.appointments_of(frame.account().id))
        if (domain::is_open(appointment.state) && fits(appointment))
            return std::move(appointment);
    return std::nullopt;
}

}  // namespace

std::optional<CounterAppointment> open_appointment_for_draft(const Frame& frame, std::string_view draft_id) {
    return find_open(frame, [&](const CounterAppointment& one) { return one.draft_id == draft_id; });
}

std::optional<CounterAppointment> open_appointment_for_case(const Frame& frame, std::string_view case_id) {
    return find_open(frame, [&](const CounterAppointment& one) { return one.case_id == case_id; });
}

void add_appointment_rows(PageData& tab, const Frame& frame, const std::vector<CounterAppointment>& appointments) {
    for (const auto& appointment : appointments) {
        auto& row = tab.section("APPOINTMENT_ROW").set("APPOINTMENT_HREF", "/appointments/" + appointment.id);
        row.set("APPOINTMENT_WHEN", when_of(frame, appointment));
        row.set("APPOINTMENT_LINE",
                frame.text(domain::is_open(appointment.state) ? "run.appointment.line" : "run.appointment.line-over",
                           {{"office", office_name(frame, appointment.seat.office)},
                            {"number", appointment.number()},
                            {"purpose", purpose_text(frame, appointment.purpose)}}));
        row.section(appointment_colour(appointment.state)).set("STATE_TEXT", appointment_state_text(frame, appointment.state));
    }
}

std::size_t count_open(const std::vector<CounterAppointment>& appointments) {
    return static_cast<std::size_t>(
        std::ranges::count_if(appointments, [](const CounterAppointment& one) { return domain::is_open(one.state); }));
}

}  // namespace kuaiban::web::pages
