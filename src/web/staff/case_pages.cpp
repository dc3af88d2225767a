#include <fmt/format.h>

#include <algorithm>

#include "casework/review/claim_case.hpp"
#include "casework/review/view_case.hpp"
#include "web/bench.hpp"
#include "web/pages/case_words.hpp"
#include "web/staff/case_screen.hpp"
#include "web/staff/decision_choices.hpp"
#include "web/staff/desk_words.hpp"
#include "web/staff/routes.hpp"

namespace kuaiban::web::staff {

namespace {

using domain::Action;
using domain::RefusalCode;

http::Response refused(const StaffFrame& frame, const domain::Refusal& refusal) {
    const int status = refusal.code == RefusalCode::VersionConflict ? 412 : refusal.code == RefusalCode::NotFound ? 404 : 422;
    return show_staff_error(frame, status, frame.services.pages.sentence(frame.language, refusal));
}

void add_desk(PageData& page, const StaffFrame& frame, const casework::CaseRecord& record) {
    page.set("CLAIM_ACTION", fmt::format("/staff/cases/{}/claim", record.id))
        .set("RELEASE_ACTION", fmt::format("/staff/cases/{}/release", record.id));
    if (!domain::is_open(record.state))
        return;
    const auto claim = casework::claim_on(record, frame.now());
    const bool may_claim = frame.may(Action::ClaimCase);
    if (!claim) {
        if (may_claim)
            page.show("DESK_FREE");
        return;
    }
    const bool mine = claim->officer_id == frame.officer().id;
    OfficerNames names{frame};
    auto& desk = page.section(mine ? "DESK_MINE" : "DESK_OTHERS");
    desk.set("DESK_SINCE", domain::china_clock(claim->since)).set("DESK_WHO", names.of(claim->officer_id));
    if (!mine && may_claim)
        desk.show("MAY_TAKE_OVER");
}

void add_head(PageData& page, const CaseScreen& screen) {
    const auto& frame = screen.frame;
    const auto& record = screen.file.record;
    const auto& couple = screen.file.application;
    page.set("BACK_HREF", "/staff/cases")
        .set("CASE_NUMBER", record.number.in_fours())
        .set("COUPLE", fmt::format("{} / {}", couple.woman.name.reveal(), couple.man.name.reveal()))
        .set("SERVICE_NAME", pages::service_name(frame, record.service))
        .set("REASON_LINE", reason_in_words(frame, record.service, record.reason));
    add_state(page, frame, record.state);
    if (domain::is_open(record.state))
        add_due(page, frame, record.due_at);
    OfficerNames names{frame};
    const auto& officer = names.of(record.officer_id);
    const auto office = short_office(frame, screen.file.office().text());
    page.set("OWN_LINE", record.owner == "system" ? fmt::format("{}·{}", office, frame.text("run.step.system"))
                         : officer.empty()        ? office
                                                  : fmt::format("{}·{}", office, officer));
    if (record.state == domain::CaseState::ToCounter && frame.may(Action::RegisterAtCounter))
        page.set_optional("REGISTER_HREF", "/staff/counter/cases/" + record.id);
    add_desk(page, frame, record);
}

http::Response show_case(StaffFrame& frame) {
    const auto bench = bench_of(frame.services, *frame.catalogue);
    const auto id = frame.request.path_value("id");
    const auto choice = frame.request.query_value("decide"), done = frame.request.query_value("done");
    const bool a_look = choice.empty() && done.empty();         // choosing a step on the screen is the same look
    const auto file = a_look ? casework::view_case(bench, frame.officer(), id, frame.now()) : casework::open_case_file(bench, id);
    if (!file)
        return refused(frame, file.error());
    Panel panel{.choice = std::string{choice}};
    if (find_step(done))
        panel.notice = frame.text("run.desk.done", {{"what", step_in_words(frame, done)}});
    return show_case_screen(frame, bench, *file, panel);
}

http::Response claim(StaffFrame& frame) {
    const auto bench = bench_of(frame.services, *frame.catalogue);
    const auto id = frame.request.path_value("id");
    const auto claimed = casework::claim_case(bench, frame.officer(), id, frame.was_posted("take_over"), frame.now());
    if (claimed)
        return redirect(frame, fmt::format("/staff/cases/{}", id));
    const auto file = casework::open_case_file(bench, id);
    if (!file)
        return refused(frame, file.error());
    return show_case_screen(frame, bench, *file, {.refusals = {claimed.error()}});
}

http::Response release(StaffFrame& frame) {
    casework::release_case(frame.services.ledger, frame.officer(), frame.request.path_value("id"));
    return redirect(frame, "/staff/cases");
}

http::Response send_certificate(StaffFrame& frame) {
    const auto certificate = frame.services.ledger.certificate_of_case(frame.request.path_value("id"));
    const auto pdf = certificate ? frame.services.ledger.certificate_pdf(certificate->id) : std::nullopt;
    if (!pdf)
        return show_staff_error(frame, 404);
    http::Response response;
    response.headers.emplace_back("content-type", "application/pdf");
    response.headers.emplace_back("content-disposition", "inline; filename=\"certificate.pdf\"");
    response.body = *pdf;
    return response;
}

}  // namespace

http::Response show_case_screen(const StaffFrame& frame, const casework::Bench& bench, const casework::CaseFile& file,
                                const Panel& panel) {
    const CaseScreen screen{frame, bench, file};
    const Errors errors{frame, panel.refusals};
    auto page = start_staff_page(frame);
    add_head(page, screen);
    page.set_optional("NOTICE", panel.notice);
    add_comparison(page, screen);
    add_decision(page, screen, panel, errors);
    add_surroundings(page, screen);
    errors.summarise(page);
    const bool stale =
        std::ranges::find(panel.refusals, RefusalCode::VersionConflict, &domain::Refusal::code) != panel.refusals.end();
    return show(frame, "staff-case", page, panel.refusals.empty() ? 200 : stale ? 412 : 422);
}

void add_case_pages(StaffRouter& staff) {
    staff.get("/staff/cases/{id}", Action::ViewCase, case_in_path(), show_case);
    staff.get("/staff/cases/{id}/certificate.pdf", Action::ViewCase, case_in_path(), send_certificate);
    staff.post("/staff/cases/{id}/claim", Action::ClaimCase, case_in_path(), claim);
    staff.post("/staff/cases/{id}/release", Action::ClaimCase, case_in_path(), release);
}

}  // namespace kuaiban::web::staff
