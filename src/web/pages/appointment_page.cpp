#include <fmt/format.h>

#include <algorithm>

#include "casework/case_access.hpp"
#include "web/pages/appointment_words.hpp"
#include "web/pages/case_words.hpp"
#include "web/pages/routes.hpp"

namespace kuaiban::web::pages {

namespace {

using casework::CounterAppointment;
using domain::AppointmentState;

/// What to bring: the case's own reason where one was called for it.
std::string bring_text(const Frame& frame, const CounterAppointment& appointment) {
    if (appointment.purpose == domain::Purpose::Counter)
        if (const auto record = casework::find_own_case(frame.services.ledger, frame.account(), appointment.case_id))
            return frame.text("run.to-do.counter",
                              {{"office", office_name(frame, record->office)}, {"reason", reason_text(frame, *record, "title")}});
    return frame.text(appointment.purpose == domain::Purpose::Paper ? "run.appointment.bring.paper"
                                                                    : "run.appointment.bring.register");
}

std::string again_href(const CounterAppointment& appointment) {
    if (!appointment.case_id.empty())
        return "/appointments/new?case=" + appointment.case_id;
    if (!appointment.draft_id.empty())
        return "/appointments/new?draft=" + appointment.draft_id;
    return fmt::format("/appointments/new?service={}&office={}", appointment.service, appointment.seat.office);
}

void add_verdict(PageData& page, const Frame& frame, const CounterAppointment& appointment) {
    switch (appointment.state) {
    case AppointmentState::Booked: page.show("BOOKED"); break;
    case AppointmentState::CheckedIn: page.show("CHECKED_IN"); break;
    case AppointmentState::Served: page.show("SERVED"); break;
    case AppointmentState::NoShow: page.show("MISSED"); break;
    case AppointmentState::Cancelled: page.show("GIVEN_BACK"); break;
    case AppointmentState::Lapsed: page.show("LAPSED"); break;
    case AppointmentState::CancelledByOffice:
        page.section("TAKEN_BACK")
            .set("TAKEN_WHY", frame.text("run.appointment.taken",
                                         {{"reason", frame.text(fmt::format("run.appointment.why.{}", appointment.reason))}}));
        break;
    }
}

/// A draft that was sent meanwhile is a case; one thrown away is nothing any more.
void add_draft(PageData& page, const Frame& frame, const CounterAppointment& appointment) {
    const auto draft = frame.services.drafts.find(frame.account(), appointment.draft_id);
    if (!draft)
        return;
    const auto done = std::ranges::count_if(casework::section_names, [&](auto name) { return draft->document.is_done(name); });
    page.set_optional("DRAFT_HREF", "/drafts/" + appointment.draft_id)
        .set("DRAFT_LINE",
             frame.text("run.appointment.draft-line",
                        {{"done", std::to_string(done)}, {"count", std::to_string(std::size(casework::section_names))}}));
}

http::Response show_appointment(Frame& frame) {
    const auto appointment = frame.services.appointments.find(frame.account(), frame.request.path_value("id"));
    if (!appointment)
        return show_not_found(frame);
    auto page = start_page(frame);
    const auto here = "/appointments/" + appointment->id;
    page.set("BACK_HREF", "/my/appointments").set("SERVICE_NAME", service_name(frame, appointment->service));
    page.set("PURPOSE", purpose_text(frame, appointment->purpose)).set("WHEN", when_of(frame, *appointment));
    page.set("NUMBER", appointment->number());
    const auto office = frame.catalogue->divisions().office(domain::DivisionCode::parse(appointment->seat.office).value());
    page.set("OFFICE", office_name(frame, appointment->seat.office));
    page.set("OFFICE_ABOUT", office ? fmt::format("{}·{}", office->district, office->phone) : std::string{});
    page.set_optional("OFFICE_HOURS", office ? office->hours : std::string{});
    add_verdict(page, frame, *appointment);
    if (domain::is_open(appointment->state)) {
        page.set_optional("BRING", bring_text(frame, *appointment));
        if (!appointment->draft_id.empty())
            add_draft(page, frame, *appointment);
    } else if (appointment->state != AppointmentState::Served) {
        page.set_optional("AGAIN_HREF", again_href(*appointment));
    }
    if (appointment->state == AppointmentState::Booked && appointment->starts_at() > frame.now())
        page.set_optional("MOVE_HREF", here + "/move").set_optional("CANCEL_HREF", here + "/cancel");
    if (!appointment->case_id.empty())
        page.set_optional("CASE_HREF", "/cases/" + appointment->case_id);
    return show(frame, "appointment", page);
}

}  // namespace

void add_appointment_page(http::Router& router, Services& services) {
    member_get(router, services, "/appointments/{id}", show_appointment);
}

}  // namespace kuaiban::web::pages
