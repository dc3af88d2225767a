#include "web/staff/appointment_view.hpp"

#include <fmt/format.h>
#include <boost/json.hpp>

#include <algorithm>

#include "casework/counter/serve_appointments.hpp"
#include "casework/draft_document.hpp"
#include "web/pages/answer_words.hpp"

namespace kuaiban::web::staff {

using casework::CounterAppointment;
using domain::AppointmentState;

namespace {

/// The names a draft holds so far, valid or not yet.
std::string names_in(const casework::Draft& draft) {
    const auto document = casework::DraftDocument::parse(draft.document);
    std::string names;
    for (const char* role : {"woman", "man"})
        if (const auto* answers = document.answers.if_contains(role); answers && answers->is_object())
            if (const auto name = pages::text_of(answers->get_object(), "name"); !name.empty())
                names += (names.empty() ? "" : " / ") + name;
    return names;
}

}  // namespace

std::string name_of_person(const StaffFrame& frame, const CounterAppointment& appointment) {
    auto& ledger = frame.services.ledger;
    const auto account = ledger.account(appointment.account_id);
    if (account && account->person)
        return std::string{account->person->name.reveal()};
    const auto draft = appointment.draft_id.empty() ? std::nullopt : ledger.draft(appointment.draft_id);
    const auto names = draft ? names_in(*draft) : std::string{};
    return !names.empty() ? names : account ? account->mobile.masked() : std::string{};
}

std::string prepared_line(const StaffFrame& frame, const CounterAppointment& appointment) {
    auto& ledger = frame.services.ledger;
    if (const auto record = ledger.case_by_id(case_of(frame, appointment)))
        return record->number.in_fours();
    const auto draft = appointment.draft_id.empty() ? std::nullopt : ledger.draft(appointment.draft_id);
    if (!draft)
        return frame.text("run.staff.appointments.nothing");
    const auto document = casework::DraftDocument::parse(draft->document);
    const auto done = std::ranges::count_if(casework::section_names, [&](auto name) { return document.is_done(name); });
    return frame.text("run.staff.appointments.filled",
                      {{"done", std::to_string(done)}, {"count", std::to_string(std::size(casework::section_names))}});
}

std::string case_of(const StaffFrame& frame, const CounterAppointment& appointment) {
    if (!appointment.case_id.empty() || appointment.draft_id.empty())
        return appointment.case_id;
    const auto sent = frame.services.ledger.receipt_of(appointment.account_id, appointment.draft_id);
    return sent ? sent->receipt : std::string{};
}

void add_steps(PageData& row, const StaffFrame& frame, const CounterAppointment& appointment) {
    if (domain::china_date(frame.now()) != appointment.seat.day)
        return;
    for (const auto& step : domain::appointment_steps()) {
        const bool is_windows = step.to == AppointmentState::Booked || step.to == AppointmentState::CheckedIn ||
                                step.to == AppointmentState::Served || step.to == AppointmentState::NoShow;
        const bool is_too_early = step.to == AppointmentState::NoShow && frame.now() < appointment.starts_at();
        if (step.from != appointment.state || !is_windows || is_too_early)
            continue;
        auto& button = row.section("STEP").set("STEP_TO", domain::name_of(step.to));
        button.set("STEP_TEXT", step.is_undo ? frame.text("run.staff.appointments.undo")
                                             : frame.text(fmt::format("run.staff.appointments.to.{}", domain::name_of(step.to))));
        button.show(step.is_undo ? "UNDO" : "GO");
    }
}

void add_reasons(PageData& form, const StaffFrame& frame) {
    for (const auto reason : casework::cancellation_reasons)
        form.section("REASON").set("VALUE", reason).set("TEXT", frame.text(fmt::format("run.appointment.why.{}", reason)));
}

}  // namespace kuaiban::web::staff
