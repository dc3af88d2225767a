#include <fmt/format.h>

#include "casework/counter/desk_draft.hpp"
#include "web/bench.hpp"
#include "web/staff/desk_form.hpp"
#include "web/staff/desk_words.hpp"
#include "web/staff/posted_version.hpp"
#include "web/staff/routes.hpp"

namespace kuaiban::web::staff {

namespace {

using casework::DeskDraft;
using domain::Action;
using domain::Refusals;

Subject draft_in_path() {
    return {"draft", [](const StaffFrame& frame) -> std::optional<domain::DivisionCode> {
                const auto draft = frame.services.ledger.draft(frame.request.path_value("id"));
                if (!draft)             // registered meanwhile, or never there: the handlers tell the two apart
                    return frame.officer().office;
                const auto office = domain::DivisionCode::parse(draft->office);
                return office ? std::optional{*office} : std::nullopt;
            }};
}

http::Response show_form(const StaffFrame& frame, const DeskDraft& draft, const Refusals& refusals) {
    const Errors errors{frame, as_on_the_desk(refusals)};
    const auto answers = draft.answers();
    auto page = start_staff_page(frame);
    page.set("BACK_HREF", "/staff/counter").set("SERVICE_NAME", draft.item.say(frame.tag(), "name"));
    page.set("ABOUT", frame.text("run.counter.account",
                                 {{"mobile", draft.account.mobile.masked()}, {"time", moment(frame, draft.record.saved_at)}}));
    page.set("VERSION", std::to_string(draft.record.version)).show("SAVES");
    add_desk_form(page,
                  {frame, draft.version, answers, draft.document.counter,
                   casework::checklist_for(frame.services.counter, draft.version, answers, frame.catalogue->divisions(),
                                           domain::china_date(frame.now())),
                   false, !draft.is_promised(), draft.is_promised() && draft.document.promise->consent},
                  errors);
    errors.summarise(page, true);
    return show(frame, "staff-desk", page, refusals.empty() ? 200 : 422);
}

http::Response show_draft(StaffFrame& frame) {
    const auto draft = casework::open_desk_draft(bench_of(frame.services, *frame.catalogue), frame.officer(),
                                                 frame.request.path_value("id"), frame.now());
    return draft ? show_form(frame, *draft, {}) : show_denied(frame, Action::RegisterAtCounter);
}

/// A second press of the button, or a form left open: where a draft is gone, this officer may have made a case of it.
http::Response show_what_became_of_it(const StaffFrame& frame) {
    if (const auto woman = domain::ResidentId::parse(frame.posted("woman.id_number")))
        for (const auto& record : frame.services.counter.cases_naming(*woman)) {
            const auto registration = frame.services.counter.registration_of(record.id);
            if (registration && registration->officer_id == frame.officer().id)
                return redirect(frame, fmt::format("/staff/counter/cases/{}/registered", record.id));
        }
    return show_denied(frame, Action::RegisterAtCounter);
}

http::Response save(StaffFrame& frame) {
    const auto bench = bench_of(frame.services, *frame.catalogue);
    const std::string path{frame.request.path};
    auto draft = casework::open_desk_draft(bench, frame.officer(), frame.request.path_value("id"), frame.now());
    if (!draft)
        return show_what_became_of_it(frame);
    const auto kept = casework::keep_at_desk(bench, *draft, posted_version(frame), posted_sections(frame, draft->version),
                                             posted_notes(frame), frame.now());
    if (kept)
        return show_form(frame, *draft, {*kept});
    if (const auto more = frame.posted("more"); !more.empty())
        return redirect(frame, fmt::format("{}#{}", path, pages::url_encode(more)));
    if (frame.posted("then") != "register")
        return redirect(frame, path);
    const auto receipt =
        casework::register_at_desk(bench, frame.services.desk, frame.services.counter, frame.officer(), *draft, frame.now());
    return receipt ? redirect(frame, fmt::format("/staff/counter/cases/{}/registered", receipt->case_id))
                   : show_form(frame, *draft, receipt.error());
}

}  // namespace

// GET, POST /staff/counter/drafts/{id}: the couple's own draft, on one page.
void add_desk_draft_page(StaffRouter& staff) {
    staff.get("/staff/counter/drafts/{id}", Action::RegisterAtCounter, draft_in_path(), show_draft);
    staff.post("/staff/counter/drafts/{id}", Action::RegisterAtCounter, draft_in_path(), save);
}

}  // namespace kuaiban::web::staff
