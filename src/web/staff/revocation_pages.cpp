#include <fmt/format.h>

#include "casework/review/revoke_certificate.hpp"
#include "web/bench.hpp"
#include "web/pages/case_words.hpp"
#include "web/staff/desk_words.hpp"
#include "web/staff/routes.hpp"

namespace kuaiban::web::staff {

namespace {

using casework::Bench;
using casework::CaseFile;
using definition::DecisionKind;
using domain::Action;
using domain::Refusals;

/// "revocation", {id}: the office that has the case.
Subject revocation_in_path() {
    return {"revocation", [](const StaffFrame& frame) -> std::optional<domain::DivisionCode> {
                const auto proposal = frame.services.ledger.revocation(frame.request.path_value("id"));
                const auto record = proposal ? frame.services.ledger.case_by_id(proposal->case_id) : std::nullopt;
                const auto place = record
                                       ? domain::DivisionCode::parse(record->owner == "system" ? record->office : record->owner)
                                       : std::unexpected{domain::Refusal{domain::RefusalCode::NotFound}};
                return place ? std::optional{*place} : std::nullopt;
            }};
}

PageData start(const StaffFrame& frame, const CaseFile& file) {
    auto page = start_staff_page(frame);
    const auto& couple = file.application;
    page.set("BACK_HREF", fmt::format("/staff/cases/{}", file.record.id))
        .set("CASE_NUMBER", file.record.number.in_fours())
        .set("COUPLE", fmt::format("{} / {}", couple.woman.name.reveal(), couple.man.name.reveal()))
        .set("PROPOSE_ACTION", fmt::format("/staff/cases/{}/revoke", file.record.id));
    if (const auto certificate = frame.services.ledger.certificate_of_case(file.record.id))
        page.set("CERT_NUMBER", pages::in_fours(certificate->number))
            .set("CERT_DATE", pages::day_in_words(frame.language, domain::CalendarDate::parse(certificate->issued_on).value()));
    return page;
}

void add_reason(PageData& page, const StaffFrame& frame, const CaseFile& file, const std::string& reason,
                std::string_view words) {
    page.set_optional("REASON", reason_in_words(frame, file.record.service, reason));
    const auto key = fmt::format("reason.{}.ground", reason);
    if (const auto& texts = file.version.texts(frame.tag()); texts.has(key))
        page.set_optional("GROUND", texts.say(key));
    page.set_optional("WORDS", words);
}

http::Response answered(const StaffFrame& frame, PageData& page, const Refusals& refusals) {
    const Errors errors{frame, refusals};
    errors.summarise(page);
    return show(frame, "staff-revocation", page, refusals.empty() ? 200 : 422);
}

http::Response show_form(const StaffFrame& frame, const CaseFile& file, const Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start(frame, file);
    auto& form = page.section("PROPOSE");
    auto& reasons = add_field(form, errors, "SELECT_FIELD", "reason", frame.text("run.desk.field.reason"));
    for (const auto& reason : file.version.decisions().of(DecisionKind::Revoke)) {
        auto& option = reasons.section("OPTION")
                           .set("VALUE", reason.code)
                           .set("TEXT", reason_in_words(frame, file.record.service, reason.code));
        if (frame.posted("reason") == reason.code)
            option.show("SELECTED");
    }
    add_field(form, errors, "LONG_TEXT_FIELD", "words", frame.text("run.desk.field.words-holders"))
        .set("VALUE", frame.posted("words"))
        .set("ROWS", "3");
    return answered(frame, page, refusals);
}

http::Response propose_page(StaffFrame& frame) {
    const auto bench = bench_of(frame.services, *frame.catalogue);
    const auto file = casework::open_case_file(bench, frame.request.path_value("id"));
    return file ? show_form(frame, *file, {}) : show_staff_error(frame, 404);
}

http::Response propose(StaffFrame& frame) {
    const auto bench = bench_of(frame.services, *frame.catalogue);
    const auto file = casework::open_case_file(bench, frame.request.path_value("id"));
    if (!file)
        return show_staff_error(frame, 404);
    const casework::RevocationProposal proposal{file->record.id, std::string{frame.posted("reason")},
                                                std::string{frame.posted("words")}};
    if (frame.posted("go") == "edit")
        return show_form(frame, *file, {});
    if (frame.posted("go") == "confirm") {
        const auto proposed = casework::propose_revocation(bench, frame.officer(), proposal, frame.now());
        return proposed ? redirect(frame, fmt::format("/staff/cases/{}", file->record.id))
                        : show_form(frame, *file, proposed.error());
    }
    const auto messages = casework::preview_revocation(bench, frame.officer(), proposal, frame.now());
    if (!messages)
        return show_form(frame, *file, messages.error());
    auto page = start(frame, *file);
    add_reason(page, frame, *file, proposal.reason, proposal.words);
    add_previews(page.section("PREVIEWS"), frame, *messages);
    auto& check = page.section("CHECK");
    for (const auto* name : {"reason", "words"})
        check.section("HIDDEN").set("NAME", name).set("VALUE", frame.posted(name));
    return answered(frame, page, {});
}

http::Response show_proposal(const StaffFrame& frame, const Refusals& refusals) {
    const auto bench = bench_of(frame.services, *frame.catalogue);
    const auto proposal = frame.services.ledger.revocation(frame.request.path_value("id")).value();
    const auto file = casework::open_case_file(bench, proposal.case_id);
    if (!file)
        return show_staff_error(frame, 404);
    auto page = start(frame, *file);
    OfficerNames names{frame};
    page.section("PROPOSAL")
        .set("PROPOSED_BY", names.of(proposal.proposed_by))
        .set("PROPOSED_AT", moment(frame, proposal.proposed_at));
    add_reason(page, frame, *file, proposal.reason, proposal.words);
    if (const auto messages =
            casework::preview_revocation(bench, frame.officer(), {file->record.id, proposal.reason, proposal.words}, frame.now()))
        add_previews(page.section("PREVIEWS"), frame, *messages);
    const Errors errors{frame, refusals};
    if (!proposal.outcome.empty())
        page.set_optional("WAIT", frame.text(fmt::format("run.desk.revocation-{}", proposal.outcome)));
    else if (proposal.proposed_by == frame.officer().id)
        page.set_optional("WAIT", frame.services.pages.sentence(frame.language, {domain::RefusalCode::SecondOfficerNeeded}));
    else {
        auto& judge = page.section("JUDGE");
        judge.set("CONFIRM_ACTION", fmt::format("/staff/revocations/{}/confirm", proposal.id))
            .set("REFUSE_ACTION", fmt::format("/staff/revocations/{}/refuse", proposal.id));
        add_field(judge, errors, "LONG_TEXT_FIELD", "words", frame.text("run.desk.field.why-not"))
            .set("VALUE", frame.posted("words"))
            .set("ROWS", "2");
    }
    return answered(frame, page, refusals);
}

http::Response judged(const StaffFrame& frame, const std::optional<domain::Refusal>& refused) {
    return refused ? show_proposal(frame, {*refused}) : redirect(frame, "/staff/to-dos");
}

http::Response confirm(StaffFrame& frame) {
    const auto bench = bench_of(frame.services, *frame.catalogue);
    return judged(frame, casework::confirm_revocation(bench, frame.officer(), frame.request.path_value("id"), frame.now()));
}

http::Response refuse(StaffFrame& frame) {
    const auto bench = bench_of(frame.services, *frame.catalogue);
    return judged(frame, casework::refuse_revocation(bench, frame.officer(), frame.request.path_value("id"),
                                                     std::string{frame.posted("words")}, frame.now()));
}

}  // namespace

void add_revocation_pages(StaffRouter& staff) {
    staff.get("/staff/cases/{id}/revoke", Action::ProposeRevocation, case_in_path(), propose_page);
    staff.post("/staff/cases/{id}/revoke", Action::ProposeRevocation, case_in_path(), propose);
    staff.get("/staff/revocations/{id}", Action::ConfirmRevocation, revocation_in_path(),
              [](StaffFrame& frame) { return show_proposal(frame, {}); });
    staff.post("/staff/revocations/{id}/confirm", Action::ConfirmRevocation, revocation_in_path(), confirm);
    staff.post("/staff/revocations/{id}/refuse", Action::ConfirmRevocation, revocation_in_path(), refuse);
}

}  // namespace kuaiban::web::staff
