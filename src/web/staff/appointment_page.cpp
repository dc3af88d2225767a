#include <fmt/format.h>

#include "casework/counter/appointment_words.hpp"
#include "casework/counter/look_up.hpp"
#include "casework/counter/serve_appointments.hpp"
#include "casework/draft_document.hpp"
#include "web/bench.hpp"
#include "web/pages/answer_words.hpp"
#include "web/pages/appointment_words.hpp"
#include "web/pages/case_words.hpp"
#include "web/staff/appointment_view.hpp"
#include "web/staff/counter_search.hpp"
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

/// They are here: on to the registration, with everything that is known of them.
void add_way_on(PageData& page, const StaffFrame& frame, const CounterAppointment& appointment, const std::string& case_id) {
    const bool is_here = domain::is_open(appointment.state) && appointment.seat.day == domain::china_date(frame.now());
    if (!is_here || appointment.purpose == domain::Purpose::Paper || !frame.may(Action::RegisterAtCounter))
        return;
    if (case_id.empty())
        page.section("REGISTER").set("REGISTER_ACTION", fmt::format("/staff/appointments/{}/register", appointment.id));
    else if (const auto record = frame.services.ledger.case_by_id(case_id); record->state == domain::CaseState::ToCounter)
        page.section("GO_ON").set("GO_ON_HREF", "/staff/counter/cases/" + case_id);
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
    add_way_on(page, frame, appointment, case_id);
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

/// The draft they prepared is taken up as it is; without one, what exists of them is looked for first, as at the counter.
http::Response register_visitor(StaffFrame& frame) {
    const auto appointment = appointment_of(frame);
    if (const auto case_id = case_of(frame, appointment); !case_id.empty())
        return redirect(frame, "/staff/cases/" + case_id);
    const auto account = frame.services.ledger.account(appointment.account_id);
    if (!account)
        return redirect(frame, "/staff/counter");
    if (!appointment.draft_id.empty()) {
        const auto taken =
            casework::take_draft(bench_of(frame.services, *frame.catalogue), frame.services.counter, frame.officer(),
                                 {.woman = {}, .man = {}, .mobile = account->mobile}, appointment.draft_id, frame.now());
        if (taken)
            return redirect(frame, "/staff/counter/drafts/" + taken->id);
        if (taken.error().code != domain::RefusalCode::NotFound)
            return show_one(frame, {taken.error()});
    }
    frame.form = {{"mobile", std::string{account->mobile.reveal()}}};
    if (const auto& person = account->person)
        frame.form.emplace_back(person->id_number.sex() == domain::Sex::Female ? "woman" : "man", person->id_number.reveal());
    return look_up_at_counter(frame);
}

}  // namespace

void add_one_appointment_page(StaffRouter& staff) {
    staff.get("/staff/appointments/{id}", Action::ServeAppointments, appointment_in_path(),
              [](StaffFrame& frame) { return show_one(frame, {}); });
    staff.post("/staff/appointments/{id}/cancel", Action::ServeAppointments, appointment_in_path(), cancel);
    staff.post("/staff/appointments/{id}/register", Action::RegisterAtCounter, appointment_in_path(), register_visitor);
}

}  // namespace kuaiban::web::staff
