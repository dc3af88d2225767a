#include <fmt/format.h>

#include "casework/paper/ask_for_paper.hpp"
#include "casework/paper/replace_certificate.hpp"
#include "casework/paper/serve_paper.hpp"
#include "casework/printing/receipt_sheet.hpp"
#include "web/bench.hpp"
#include "web/pages/case_words.hpp"
#include "web/pages/paper_words.hpp"
#include "web/pages/posted_version.hpp"
#include "web/pages/registration_form.hpp"
#include "web/pdf.hpp"
#include "web/staff/desk_words.hpp"
#include "web/staff/routes.hpp"

namespace kuaiban::web::staff {

namespace {

using casework::PaperAtHand;
using casework::PaperState;
using domain::Action;
using domain::Refusals;

constexpr int most_rows = 200;

/// "paper", {id}: the office it is printed at.
Subject paper_in_path() {
    return {"paper", [](const StaffFrame& frame) -> std::optional<domain::DivisionCode> {
                const auto request = frame.services.papers.request(frame.request.path_value("id"));
                return request ? std::optional{domain::DivisionCode::parse(request->office).value()} : std::nullopt;
            }};
}

std::string couple_of(const casework::CaseFile& file) {
    return fmt::format("{} / {}", file.application.woman.name.reveal(), file.application.man.name.reveal());
}

http::Response show_queue(StaffFrame& frame) {
    const auto bench = bench_of(frame.services, *frame.catalogue);
    auto page = start_staff_page(frame);
    page.set("OFFICE_NOW", office_now(frame));
    bool to_print = false, to_collect = false;
    for (const auto& request : frame.services.papers.queue(frame.officer().office, most_rows)) {
        const auto file = casework::open_case_file(bench, request.case_id);
        if (!file)
            continue;
        const bool waits = request.state == PaperState::Requested;
        (waits ? to_print : to_collect) = true;
        page.section(waits ? "TO_PRINT" : "TO_COLLECT")
            .set("PAPER_HREF", fmt::format("/staff/papers/{}", request.id))
            .set("CASE_NUMBER", file->record.number.in_fours())
            .set("COUPLE", couple_of(*file))
            .set("PAPER_OFFICE", short_office(frame, request.office))
            .set("PAPER_SINCE", moment(frame, request.printed_at.value_or(request.requested_at)))
            .set_optional("SERIAL", request.serial);
    }
    page.show(to_print ? "ANY_TO_PRINT" : "NONE_TO_PRINT").show(to_collect ? "ANY_TO_COLLECT" : "NONE_TO_COLLECT");
    return show(frame, "staff-papers", page);
}

void add_serial(PageData& form, const StaffFrame& frame, const Errors& errors) {
    add_field(form, errors, "SHORT_FIELD", "serial", frame.text("run.paper.serial"), frame.text("run.paper.serial-hint"))
        .set("VALUE", frame.posted("serial"));
}

struct Choice {
    const char *value, *text;
};

void add_choices(PageData& field, const StaffFrame& frame, std::string_view name, std::initializer_list<Choice> choices) {
    for (const auto& [value, text] : choices) {
        auto& option = field.section("OPTION").set("VALUE", value).set("TEXT", frame.text(text));
        if (frame.posted(name) == value)
            option.show("CHECKED");
    }
}

void add_reprint(PageData& page, const StaffFrame& frame, const Errors& errors) {
    auto& form = page.section("REPRINT");
    if (frame.was_posted("reason"))
        form.show("TRIED");
    add_choices(add_field(form, errors, "CHOICE_FIELD", "reason", frame.text("run.paper.spoiled-how")), frame, "reason",
                {{"misprinted", "run.paper.reason.misprinted"}, {"damaged", "run.paper.reason.damaged"}});
    add_serial(form, frame, errors);
}

void add_hand_over(PageData& page, const StaffFrame& frame, const Errors& errors) {
    auto& form = page.section("COLLECT");
    add_choices(
        add_field(form, errors, "CHOICE_FIELD", "collector", frame.text("run.paper.collected-by")), frame, "collector",
        {{"woman", "run.paper.collector.woman"}, {"man", "run.paper.collector.man"}, {"agent", "run.paper.collector.agent"}});
    add_field(form, errors, "NAME_FIELD", "name", frame.text("run.paper.agent-name"), frame.text("run.paper.agent-only"))
        .set("VALUE", frame.posted("name"));
    add_field(form, errors, "ID_NUMBER_FIELD", "id_number", frame.text("run.paper.agent-id"))
        .set("VALUE", frame.posted("id_number"));
    add_field(form, errors, "TEXT_FIELD", "letter", frame.text("run.paper.letter"), frame.text("run.paper.letter-hint"))
        .set("VALUE", frame.posted("letter"));
}

void add_sheets(PageData& page, const StaffFrame& frame, const PaperAtHand& paper) {
    OfficerNames names{frame};
    for (const auto& sheet : frame.services.papers.sheets_of(paper.request.id)) {
        auto& row = page.section("SHEET").set("SHEET_SERIAL", sheet.serial);
        row.set("SHEET_NOTE", fmt::format("{}·{}", moment(frame, sheet.printed_at), names.of(sheet.printed_by)));
        if (sheet.voided_at)
            row.set_optional("SHEET_VOID", frame.text(fmt::format("run.paper.void.{}", sheet.void_reason)));
    }
}

http::Response show_paper(const StaffFrame& frame, const PaperAtHand& paper, const Refusals& refusals) {
    const Errors errors{frame, refusals};
    const auto& request = paper.request;
    auto page = start_staff_page(frame);
    page.set("BACK_HREF", "/staff/papers")
        .set("ACTION", fmt::format("/staff/papers/{}", request.id))
        .set("CASE_HREF", fmt::format("/staff/cases/{}", request.case_id))
        .set("CASE_NUMBER", paper.file.record.number.in_fours())
        .set("COUPLE", couple_of(paper.file))
        .set("CERT_NUMBER", pages::in_fours(paper.certificate.number))
        .set("PAPER_OFFICE", short_office(frame, request.office))
        .set("ASKED_AT", moment(frame, request.requested_at))
        .set("PAPER_LINE", pages::paper_line(frame, request))
        .set("VERSION", std::to_string(request.version));
    add_sheets(page, frame, paper);
    if (request.state == PaperState::Requested)
        add_serial(page.section("PRINT"), frame, errors);
    if (request.state == PaperState::Printed) {
        page.show("RECEIPT");
        add_hand_over(page, frame, errors);
        add_reprint(page, frame, errors);
    }
    if (request.state == PaperState::HandedOver)
        page.show("RECEIPT").set_optional(
            "DONE_LINE",
            frame.text("run.paper.done", {{"who", frame.text(fmt::format("run.paper.collector.{}", request.collector))},
                                          {"time", moment(frame, request.closed_at.value())}}));
    errors.summarise(page);
    const bool stale =
        std::ranges::find(refusals, domain::RefusalCode::VersionConflict, &domain::Refusal::code) != refusals.end();
    return show(frame, "staff-paper", page, refusals.empty() ? 200 : stale ? 412 : 422);
}

http::Response refused(const StaffFrame& frame, const domain::Refusal& refusal) {
    return show_staff_error(frame, refusal.code == domain::RefusalCode::NotFound ? 404 : 422,
                            frame.services.pages.sentence(frame.language, refusal));
}

/// The paper of the path, if this officer may do that with it.
http::Response with_paper(StaffFrame& frame, Action action, const std::function<http::Response(const PaperAtHand&)>& handle) {
    const auto paper = casework::take_paper(bench_of(frame.services, *frame.catalogue), frame.services.papers, frame.officer(),
                                            action, frame.request.path_value("id"));
    return paper ? handle(*paper) : refused(frame, paper.error());
}

/// After a step: the paper as it is now, or what was typed with why not.
http::Response done(StaffFrame& frame, Action action, const Refusals& refusals) {
    if (refusals.empty())
        return redirect(frame, fmt::format("/staff/papers/{}", frame.request.path_value("id")));
    return with_paper(frame, action, [&](const PaperAtHand& paper) { return show_paper(frame, paper, refusals); });
}

Refusals as_list(const std::optional<domain::Refusal>& refused) {
    return refused ? Refusals{*refused} : Refusals{};
}

http::Response print(StaffFrame& frame) {
    const auto bench = bench_of(frame.services, *frame.catalogue);
    return done(frame, Action::PrintPaper,
                as_list(casework::record_printed(bench, frame.services.papers, frame.officer(), frame.request.path_value("id"),
                                                 pages::posted_version(frame), frame.posted("serial"), frame.now())));
}

http::Response reprint(StaffFrame& frame) {
    const auto bench = bench_of(frame.services, *frame.catalogue);
    return done(
        frame, Action::PrintPaper,
        casework::record_reprinted(bench, frame.services.papers, frame.officer(), frame.request.path_value("id"),
                                   pages::posted_version(frame), frame.posted("reason"), frame.posted("serial"), frame.now())
            .value_or(Refusals{}));
}

http::Response hand_over(StaffFrame& frame) {
    const auto bench = bench_of(frame.services, *frame.catalogue);
    const auto posted = [&](std::string_view name) { return std::string{frame.posted(name)}; };
    const casework::HandOver to{std::string{frame.request.path_value("id")},
                                pages::posted_version(frame),
                                posted("collector"),
                                posted("name"),
                                posted("id_number"),
                                posted("letter")};
    return done(frame, Action::HandOverPaper,
                casework::hand_over(bench, frame.services.papers, frame.officer(), to, frame.now()).value_or(Refusals{}));
}

http::Response uncollected(StaffFrame& frame) {
    const auto bench = bench_of(frame.services, *frame.catalogue);
    return done(frame, Action::HandOverPaper,
                as_list(casework::record_uncollected(bench, frame.services.papers, frame.officer(),
                                                     frame.request.path_value("id"), pages::posted_version(frame), frame.now())));
}

http::Response certificate(StaffFrame& frame) {
    return with_paper(frame, Action::PrintPaper, [&](const PaperAtHand& paper) {
        auto pdf = frame.services.ledger.certificate_pdf(paper.request.certificate_id);
        return pdf ? pdf_response(std::move(*pdf), "certificate") : show_staff_error(frame, 404);
    });
}

http::Response receipt(StaffFrame& frame) {
    return with_paper(frame, Action::HandOverPaper, [&](const PaperAtHand& paper) {
        return pdf_response(frame.services.sheets.print(casework::receipt_sheet(frame.services.wording, paper), frame.now()),
                            "receipt");
    });
}

http::Response form_of_case(StaffFrame& frame) {
    const auto record = frame.services.ledger.case_by_id(frame.request.path_value("id"));
    return record ? pages::registration_form_of(frame, *record) : show_staff_error(frame, 404);
}

/// The couple asks at the counter: at the officer's own office.
http::Response order(StaffFrame& frame) {
    const auto ordered = casework::order_paper(bench_of(frame.services, *frame.catalogue), frame.services.papers, frame.officer(),
                                               frame.request.path_value("id"), frame.now());
    return ordered ? redirect(frame, fmt::format("/staff/papers/{}", *ordered)) : refused(frame, ordered.error());
}

http::Response show_lost(const StaffFrame& frame, const Refusals& refusals) {
    const auto file = casework::open_case_file(bench_of(frame.services, *frame.catalogue), frame.request.path_value("id"));
    const auto certificate = file ? frame.services.ledger.certificate_of_case(file->record.id) : std::nullopt;
    if (!certificate)
        return show_staff_error(frame, 404);
    if (certificate->status != domain::CertificateStatus::Valid)
        return redirect(frame, fmt::format("/staff/cases/{}", file->record.id));
    const Errors errors{frame, refusals};
    auto page = start_staff_page(frame);
    page.set("BACK_HREF", fmt::format("/staff/cases/{}", file->record.id))
        .set("CASE_NUMBER", file->record.number.in_fours())
        .set("COUPLE", couple_of(*file))
        .set("CERT_NUMBER", pages::in_fours(certificate->number))
        .set("NUMBER", certificate->number);
    errors.summarise(page);
    return show(frame, "staff-lost", page, refusals.empty() ? 200 : 422);
}

http::Response record_lost(StaffFrame& frame) {
    const auto replaced =
        casework::record_lost(bench_of(frame.services, *frame.catalogue), frame.services.papers, frame.officer(),
                              frame.request.path_value("id"), frame.posted("number"), frame.now());
    return replaced ? redirect(frame, fmt::format("/staff/cases/{}", frame.request.path_value("id")))
                    : show_lost(frame, {replaced.error()});
}

}  // namespace

void add_paper_pages(StaffRouter& staff) {
    staff.get("/staff/papers", Action::PrintPaper, own_office(), show_queue);
    staff.get("/staff/papers/{id}", Action::PrintPaper, paper_in_path(), [](StaffFrame& frame) {
        return with_paper(frame, Action::PrintPaper, [&](const PaperAtHand& paper) { return show_paper(frame, paper, {}); });
    });
    staff.get("/staff/papers/{id}/certificate.pdf", Action::PrintPaper, paper_in_path(), certificate);
    staff.get("/staff/papers/{id}/receipt.pdf", Action::HandOverPaper, paper_in_path(), receipt);
    staff.post("/staff/papers/{id}/print", Action::PrintPaper, paper_in_path(), print);
    staff.post("/staff/papers/{id}/reprint", Action::PrintPaper, paper_in_path(), reprint);
    staff.post("/staff/papers/{id}/hand-over", Action::HandOverPaper, paper_in_path(), hand_over);
    staff.post("/staff/papers/{id}/uncollected", Action::HandOverPaper, paper_in_path(), uncollected);
    staff.get("/staff/cases/{id}/registration-form.pdf", Action::PrintPaper, case_in_path(), form_of_case);
    staff.post("/staff/cases/{id}/paper", Action::PrintPaper, case_in_path(), order);
    staff.get("/staff/cases/{id}/lost", Action::PrintPaper, case_in_path(),
              [](StaffFrame& frame) { return show_lost(frame, {}); });
    staff.post("/staff/cases/{id}/lost", Action::PrintPaper, case_in_path(), record_lost);
}

}  // namespace kuaiban::web::staff
