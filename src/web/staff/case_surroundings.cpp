#include <fmt/format.h>
#include <boost/json.hpp>

#include <algorithm>
#include <array>

#include "casework/counter/counter_records.hpp"
#include "web/pages/answer_words.hpp"
#include "web/pages/case_words.hpp"
#include "web/pages/paper_words.hpp"
#include "web/staff/case_screen.hpp"
#include "web/staff/desk_words.hpp"
#include "web/staff/scan_words.hpp"

namespace kuaiban::web::staff {

namespace {

namespace json = boost::json;
using pages::text_of;

PageData& add_other(PageData& page, const StaffFrame& frame, const std::string& text, const casework::CaseRecord& other) {
    auto& row = page.section("OTHER").set("OTHER_TEXT", text);
    if (frame.may(domain::Action::ViewCase, office_or_own(frame, other.owner == "system" ? other.office : other.owner)))
        row.set_optional("OTHER_HREF", fmt::format("/staff/cases/{}", other.id));
    return row;
}

/// Another open registration of either, and the couple's certificates.
void add_others(PageData& page, const CaseScreen& screen) {
    const auto& frame = screen.frame;
    const auto& couple = screen.file.application;
    auto& ledger = frame.services.ledger;
    bool any = false;
    for (const auto* spouse : {&couple.woman, &couple.man})
        if (const auto other = ledger.open_case_of(spouse->id_number); other && other->id != screen.file.record.id) {
            add_other(page, frame,
                      frame.text("run.desk.other-case", {{"name", std::string{spouse->name.reveal()}},
                                                         {"number", other->number.in_fours()},
                                                         {"state", state_in_words(frame, other->state)}}),
                      *other);
            any = true;
        }
    for (int ordinal = 1; ordinal <= std::max(couple.child_ordinal, 3); ++ordinal)
        if (const auto earlier = ledger.valid_certificate_of(couple.woman.id_number, couple.man.id_number, ordinal);
            earlier && earlier->case_id != screen.file.record.id)
            if (const auto record = ledger.case_by_id(earlier->case_id)) {
                add_other(
                    page, frame,
                    frame.text(
                        "run.desk.other-certificate",
                        {{"number", pages::in_fours(earlier->number)},
                         {"ordinal", pages::ordinal_in_words(frame, std::to_string(ordinal))},
                         {"day", pages::day_in_words(frame.language, domain::CalendarDate::parse(earlier->issued_on).value())}}),
                    *record);
                any = true;
            }
    if (!any)
        page.show("OTHERS_NONE");
}

/// One paper as it was noted, and how many scans show it.
void add_material(PageData& page, const CaseScreen& screen, const casework::CaseMaterial& material, const ScansOfCase& scans) {
    const auto& frame = screen.frame;
    auto note = frame.text(fmt::format("run.counter.standing.{}", domain::name_of(material.standing)),
                           {{"until", material.until ? pages::day_in_words(frame.language, *material.until) : ""}});
    const auto count = scans.count(material.code);
    if (count > 0)
        note += "·" + count_in_words(frame, count);
    auto& row = page.section("DOCUMENT").set("DOCUMENT_NAME", material_in_words(frame, screen.file, material.code));
    row.set("DOCUMENT_NOTE", note);
    if (count > 0)
        row.set_optional("DOCUMENT_HREF", scans_of_paper(screen.file.record.id, material.code));
}

/// The checklist of the counter, where somebody registered the case there.
void add_materials(PageData& page, const CaseScreen& screen) {
    const auto& frame = screen.frame;
    const auto materials = frame.services.counter.materials_of(screen.file.record.id);
    if (materials.empty())
        return;
    const auto later = std::ranges::count(materials, domain::MaterialStanding::Later, &casework::CaseMaterial::standing);
    auto& row = page.section("DOCUMENT").set("DOCUMENT_NAME", frame.text("run.counter.papers"));
    row.set("DOCUMENT_NOTE", frame.text("run.counter.papers-noted", {{"there", std::to_string(std::ssize(materials) - later)},
                                                                     {"later", std::to_string(later)}}));
    if (frame.may(domain::Action::RegisterAtCounter))
        row.set_optional("DOCUMENT_HREF", fmt::format("/staff/counter/cases/{}/materials", screen.file.record.id));
    const auto scans = scans_beside_checklist(frame, screen.file.record, false);
    for (const auto& material : materials)
        add_material(page, screen, material, scans);
}

/// The certificate on paper: the one under way, or how to order one; and what to do when the certificate is lost.
void add_paper(PageData& page, const StaffFrame& frame, const casework::Certificate& certificate) {
    const auto open = frame.services.papers.open_request_of(certificate.id);
    if (open)
        page.section("DOCUMENT")
            .set("DOCUMENT_NAME", frame.text("run.paper.paper"))
            .set("DOCUMENT_NOTE", pages::paper_line(frame, *open))
            .set_optional("DOCUMENT_HREF", fmt::format("/staff/papers/{}", open->id));
    if (certificate.status != domain::CertificateStatus::Valid || !frame.may(domain::Action::PrintPaper))
        return;
    if (!open)
        page.section("ORDER_PAPER").set("ORDER_ACTION", fmt::format("/staff/cases/{}/paper", certificate.case_id));
    page.section("LOST").set("LOST_HREF", fmt::format("/staff/cases/{}/lost", certificate.case_id));
}

void add_documents(PageData& page, const CaseScreen& screen) {
    const auto& frame = screen.frame;
    const auto& record = screen.file.record;
    page.section("DOCUMENT")
        .set("DOCUMENT_NAME", frame.text("run.desk.promise"))
        .set("DOCUMENT_NOTE", frame.text("run.desk.promise-note", {{"version", record.promise_version},
                                                                   {"time", moment(frame, record.promise_accepted_at)}}));
    add_materials(page, screen);
    if (frame.may(domain::Action::PrintPaper))
        page.section("DOCUMENT")
            .set("DOCUMENT_NAME", frame.text("run.paper.form"))
            .set("DOCUMENT_NOTE", frame.text("run.paper.form-note"))
            .set_optional("DOCUMENT_HREF", fmt::format("/staff/cases/{}/registration-form.pdf?copies=all", record.id));
    for (const auto& scan : frame.services.scans.scans_of(record.id))
        page.section("DOCUMENT")
            .set("DOCUMENT_NAME", material_in_words(frame, screen.file, scan.material))
            .set("DOCUMENT_NOTE", about_scan(frame, scan))
            .set_optional("DOCUMENT_HREF", address_of_scan(scan));
    page.set_optional("SCANS_HREF", fmt::format("/staff/cases/{}/scans", record.id));
    const auto certificate = frame.services.ledger.certificate_of_case(record.id);
    if (!certificate)
        return;
    add_paper(page, frame, *certificate);
    auto& row = page.section("DOCUMENT").set("DOCUMENT_NAME", frame.text("run.desk.certificate"));
    row.set("DOCUMENT_NOTE",
            fmt::format("{}·{}", pages::in_fours(certificate->number),
                        frame.text(fmt::format("run.desk.certificate-status.{}", domain::name_of(certificate->status)))));
    row.set_optional("DOCUMENT_HREF", fmt::format("/staff/cases/{}/certificate.pdf", record.id));
    const auto open = frame.services.ledger.open_revocations();
    const auto proposed = std::ranges::find(open, record.id, &casework::Revocation::case_id);
    if (proposed != open.end())
        page.section("REVOCATION").set("REVOCATION_HREF", fmt::format("/staff/revocations/{}", proposed->id));
    else if (certificate->status == domain::CertificateStatus::Valid && frame.may(domain::Action::ProposeRevocation))
        page.section("REVOKE").set("REVOKE_HREF", fmt::format("/staff/cases/{}/revoke", record.id));
}

void add_inquiries(PageData& page, const CaseScreen& screen) {
    const auto& frame = screen.frame;
    for (const auto& inquiry : frame.services.ledger.inquiries_of(screen.file.record.id)) {
        auto& row = page.section("INQUIRY");
        row.set("INQUIRY_HREF", fmt::format("/staff/inquiries/{}", inquiry.id))
            .set("INQUIRY_NUMBER", inquiry.number)
            .set("INQUIRY_TO", inquiry.addressee)
            .set("INQUIRY_STATE", frame.text(fmt::format("run.desk.inquiry-state.{}", casework::name_of(inquiry.state))));
        row.set("INQUIRY_CLOCK", inquiry.answered_at
                                     ? frame.text("run.desk.answered-at", {{"time", moment(frame, *inquiry.answered_at)}})
                                     : frame.text("run.desk.answer-by", {{"time", moment(frame, inquiry.answer_by)}}));
    }
}

void add_messages(PageData& page, const CaseScreen& screen) {
    const auto messages = screen.frame.services.ledger.messages_of_case(screen.file.record.id);
    for (const auto& message : messages) {
        auto& row = page.section("MESSAGE");
        pages::add_message(row, screen.frame, message);
        if (domain::is_astray(message.state) && !message.was_told_otherwise())
            row.show("MESSAGE_FAILED");
    }
    if (messages.empty())
        page.show("NO_MESSAGES");
}

void add_declared(PageData& page, const CaseScreen& screen) {
    const auto& version = screen.file.version;
    for (const auto& section : version.form().sections) {
        const auto* answers = screen.file.answers.if_contains(section.name);
        if (!answers)
            continue;
        auto& group = page.section("ANSWER_GROUP");
        group.set("ANSWERS_NAME", version.texts(screen.frame.tag()).say("section." + section.name));
        pages::add_answers(group, screen.frame, version, section, *answers);
    }
}

}  // namespace

void add_surroundings(PageData& page, const CaseScreen& screen) {
    add_others(page, screen);
    add_documents(page, screen);
    add_inquiries(page, screen);
    add_declared(page, screen);
    add_messages(page, screen);
    add_history(page, screen);
}

}  // namespace kuaiban::web::staff
