#include <fmt/format.h>

#include "casework/counter/appointment_words.hpp"
#include "casework/counter/serve_appointments.hpp"
#include "casework/draft_document.hpp"
#include "web/pages/answer_words.hpp"
#include "web/pages/appointment_words.hpp"
#include "web/pages/case_words.hpp"
#include "web/staff/appointment_view.hpp"
#include "web/staff/posted_version.hpp"
#include "web/staff/routes.hpp"

namespace kuaiban::web::staff {

namespace {

using casework::CounterAppointment;
using domain::Action;
using domain::AppointmentState;
using domain::Refusals;

CounterAppointment appointment_of(const StaffFrame& frame) {
    return frame.services.ledger.appointment(frame.request.path_value("id")).value();
}

/// What they filled in at home, as it stands: the window takes it from here. Who looked is an event of the draft.
void add_draft(PageData& page, const StaffFrame& frame, const CounterAppointment& appointment) {
    const auto draft = appointment.draft_id.empty() ? std::nullopt : frame.services.ledger.draft(appointment.draft_id);
    const auto* item = draft ? frame.catalogue->find(draft->service) : nullptr;
    const auto* version = item ? item->version_on(domain::china_date(frame.now())) : nullptr;
    if (!version)
        return;
    frame.services.ledger.commit({casework::EventRecorded{draft->id, frame.now(), frame.officer().id, "viewed", "", "", "", ""}});
    const auto document = casework::DraftDocument::parse(draft->document);
    for (const auto& section : version->form().sections) {
        auto& group = page.section("ANSWERS").set("ANSWERS_TITLE", frame.text(fmt::format("run.part.{}", section.name)));
        if (const auto* given = document.answers.if_contains(section.name))
            pages::add_answers(group, frame, *version, section, *given);
        else
            group.show("NOT_YET");
    }
}

http::Response show_one(const StaffFrame& frame, const Refusals& refusals) {
    const auto appointment = appointment_of(frame);
    auto page = start_staff_page(frame);
    page.set("BACK_HREF", "/staff/appointments?day=" + appointment.seat.day.iso());
    page.set("NAME", name_of_person(frame, appointment)).set("NUMBER", appointment.number());
    page.set("WHEN", pages::when_of(frame, appointment)).set("SERVICE_NAME", pages::service_name(frame, appointment.service));
    page.set("PURPOSE", pages::purpose_text(frame, appointment.purpose)).set("PREPARED", prepared_line(frame, appointment));
    page.set("STEP_HREF", fmt::format("/staff/appointments/{}/step", appointment.id));
    page.set("VERSION", std::to_string(appointment.version)).set("DAY", appointment.seat.day.iso());
    page.section(pages::appointment_colour(appointment.state))
        .set("STATE_TEXT", pages::appointment_state_text(frame, appointment.state));
    add_steps(page, frame, appointment);
    const auto case_id = case_of(frame, appointment);
    if (!case_id.empty())
        page.set_optional("CASE_HREF", "/staff/cases/" + case_id);
    else
        add_draft(page, frame, appointment);
    if (appointment.state == AppointmentState::Booked) {
        auto& form = page.section("CANCEL").set("CANCEL_HREF", fmt::format("/staff/appointments/{}/cancel", appointment.id));
        add_reasons(form, frame);
    }
    Errors{frame, refusals}.summarise(page);
    return show(frame, "staff-appointment", page, refusals.empty() ? 200 : 409);
}

http::Response cancel(StaffFrame& frame) {
    const auto appointment = appointment_of(frame);
    if (const auto refusal = frame.services.appointment_desk.cancel(frame.catalogue->divisions(), frame.officer(), appointment.id,
                                                                    posted_version(frame), frame.posted("reason"), frame.now()))
        return show_one(frame, {*refusal});
    return redirect(frame, "/staff/appointments?day=" + appointment.seat.day.iso());
}

}  // namespace

void add_one_appointment_page(StaffRouter& staff) {
    staff.get("/staff/appointments/{id}", Action::ServeAppointments, appointment_in_path(),
              [](StaffFrame& frame) { return show_one(frame, {}); });
    staff.post("/staff/appointments/{id}/cancel", Action::ServeAppointments, appointment_in_path(), cancel);
}

}  // namespace kuaiban::web::staff
