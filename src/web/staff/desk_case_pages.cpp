#include <fmt/format.h>
#include <boost/json.hpp>

#include "casework/counter/desk_draft.hpp"
#include "casework/counter/material_messages.hpp"
#include "casework/counter/materials.hpp"
#include "casework/counter/register_case.hpp"
#include "web/bench.hpp"
#include "web/pages/answer_words.hpp"
#include "web/pages/case_words.hpp"
#include "web/staff/desk_form.hpp"
#include "web/staff/desk_words.hpp"
#include "web/staff/posted_version.hpp"
#include "web/staff/routes.hpp"

namespace kuaiban::web::staff {

namespace {

namespace json = boost::json;
using casework::CaseChecklist;
using domain::Action;
using domain::CaseState;
using domain::Refusals;

http::Response refused(const StaffFrame& frame, const domain::Refusal& refusal) {
    return show_staff_error(frame, refusal.code == domain::RefusalCode::NotFound ? 404 : 422,
                            frame.services.pages.sentence(frame.language, refusal));
}

std::expected<CaseChecklist, domain::Refusal> open_here(const StaffFrame& frame) {
    return casework::open_checklist(bench_of(frame.services, *frame.catalogue), frame.services.counter, frame.officer(),
                                    frame.request.path_value("id"), frame.now());
}

std::string couple_of(const CaseChecklist& open) {
    const auto& couple = open.file.application;
    return fmt::format("{} / {}", couple.woman.name.reveal(), couple.man.name.reveal());
}

/// What is typed beside a case before anything was: its papers as noted.
casework::CounterNotes notes_of(const CaseChecklist& open) {
    json::object materials;
    for (const auto& material : open.materials)
        materials[material.code] = domain::name_of(material.standing);
    return {{"materials", std::move(materials)}};
}

http::Response show_form(const StaffFrame& frame, const CaseChecklist& open, const json::object& answers,
                         const casework::CounterNotes& notes, const Refusals& refusals) {
    const Errors errors{frame, as_on_the_desk(refusals)};
    const auto& record = open.file.record;
    auto page = start_staff_page(frame);
    page.set("BACK_HREF", "/staff/cases/" + record.id).set("SERVICE_NAME", pages::service_name(frame, record.service));
    page.set("ABOUT", fmt::format("{}·{}·{}", record.number.in_fours(), couple_of(open),
                                  reason_in_words(frame, record.service, record.reason)));
    page.set("VERSION", std::to_string(record.version));
    const auto scans = scans_beside_checklist(frame, record, true);
    add_desk_form(page,
                  {frame, open.file.version, answers, notes,
                   casework::checklist_for(frame.services.counter, open.file.version, answers, open.file.divisions,
                                           domain::china_date(frame.now())),
                   true, false, open.file.has_consent, &scans},
                  errors);
    errors.summarise(page);
    return show(frame, "staff-desk", page, refusals.empty() ? 200 : 422);
}

http::Response show_case(StaffFrame& frame) {
    const auto open = open_here(frame);
    if (!open)
        return refused(frame, open.error());
    if (open->file.record.state != CaseState::ToCounter)
        return redirect(frame, "/staff/cases/" + open->file.record.id);
    return show_form(frame, *open, open->file.answers, notes_of(*open), {});
}

/// The form as it came, over what the page does not ask: numbers and mobiles.
json::object posted_answers(const StaffFrame& frame, const casework::CaseFile& file) {
    auto answers = posted_sections(frame, file.version);
    for (const char* spouse : {"woman", "man"})
        for (const char* field : {"id_number", "mobile"})
            answers[spouse].as_object()[field] = file.answers.at(spouse).as_object().at(field);
    return answers;
}

http::Response register_case(StaffFrame& frame) {
    const auto open = open_here(frame);
    if (!open)
        return refused(frame, open.error());
    const auto& id = open->file.record.id;
    auto answers = posted_answers(frame, open->file);
    auto notes = posted_notes(frame);
    if (frame.was_posted("more"))               // the next level of a place
        return show_form(frame, *open, answers, notes, {});
    const casework::CaseAtCounter come{id, posted_version(frame), answers, notes};
    const auto state =
        casework::register_case_at_counter(bench_of(frame.services, *frame.catalogue), frame.services.counter, frame.officer(),
                                           come, frame.services.desk.first_retry_after(frame.now()), frame.now());
    return state ? redirect(frame, fmt::format("/staff/counter/cases/{}/registered", id))
                 : show_form(frame, *open, answers, notes, state.error());
}

void add_later(PageData& page, const StaffFrame& frame, const CaseChecklist& open) {
    for (const auto& material : open.materials)
        if (material.standing == domain::MaterialStanding::Later)
            page.section("LATER")
                .set("LATER_NAME",
                     casework::papers_in_words(open.file.version, frame.services.wording, frame.tag(), {material.code}))
                .set("LATER_UNTIL", material.until ? pages::day_in_words(frame.language, *material.until) : "");
}

http::Response show_registered(StaffFrame& frame) {
    const auto open = open_here(frame);
    if (!open)
        return refused(frame, open.error());
    const auto& record = open->file.record;
    const auto certificate = frame.services.ledger.certificate_of_case(record.id);
    if (!certificate && record.state != CaseState::Waiting)     // a person decides: this officer, on the case's own screen
        return redirect(frame, "/staff/cases/" + record.id);
    auto page = start_staff_page(frame);
    page.set("CASE_NUMBER", record.number.in_fours()).set("COUPLE", couple_of(*open));
    page.set("CASE_HREF", "/staff/cases/" + record.id);
    page.set("FORM_HREF", fmt::format("/staff/cases/{}/registration-form.pdf?copies=all", record.id));
    if (certificate)
        page.section("ISSUED")
            .set("CERT_NUMBER", pages::in_fours(certificate->number))
            .set("PDF_HREF", fmt::format("/staff/cases/{}/certificate.pdf", record.id));
    else
        page.section("WAITING")
            .set("WAITING_FOR", reason_in_words(frame, record.service, record.reason))
            .set("NEXT_TRY", record.next_check_at ? moment(frame, *record.next_check_at) : "");
    add_later(page, frame, *open);
    page.set("MATERIALS_HREF", fmt::format("/staff/counter/cases/{}/materials", record.id));
    return show(frame, "staff-registered", page);
}

http::Response show_materials(const StaffFrame& frame, const CaseChecklist& open, const casework::Standings& standings,
                              const Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_staff_page(frame);
    page.set("BACK_HREF", "/staff/cases/" + open.file.record.id).set("CASE_NUMBER", open.file.record.number.in_fours());
    page.set("COUPLE", couple_of(open));
    const auto scans = scans_beside_checklist(frame, open.file.record, false);
    add_papers(page, frame, open.file.version, open.checklist, standings, errors, &scans);
    add_later(page, frame, open);
    if (frame.request.query_value("done") == "1")
        page.show("NOTED");
    errors.summarise(page);
    return show(frame, "staff-materials", page, refusals.empty() ? 200 : 422);
}

http::Response note(StaffFrame& frame) {
    const auto bench = bench_of(frame.services, *frame.catalogue);
    const auto id = frame.request.path_value("id");
    const auto standings = casework::standings_in(posted_notes(frame));
    const auto refusals = casework::note_materials(bench, frame.services.counter, frame.officer(), id, standings, frame.now());
    if (refusals.empty())
        return redirect(frame, fmt::format("/staff/counter/cases/{}/materials?done=1", id));
    const auto open = open_here(frame);
    return open ? show_materials(frame, *open, standings, refusals) : refused(frame, open.error());
}

}  // namespace

// Cases called to the counter, with everything already typed; what came of a registration; and papers brought later.
void add_desk_case_pages(StaffRouter& staff) {
    constexpr auto action = Action::RegisterAtCounter;
    staff.get("/staff/counter/cases/{id}", action, case_in_path(), show_case);
    staff.post("/staff/counter/cases/{id}", action, case_in_path(), register_case);
    staff.get("/staff/counter/cases/{id}/registered", action, case_in_path(), show_registered);
    staff.get("/staff/counter/cases/{id}/materials", action, case_in_path(), [](StaffFrame& frame) {
        const auto open = open_here(frame);
        return open ? show_materials(frame, *open, casework::standings_of(open->materials), {}) : refused(frame, open.error());
    });
    staff.post("/staff/counter/cases/{id}/materials", action, case_in_path(), note);
}

}  // namespace kuaiban::web::staff
