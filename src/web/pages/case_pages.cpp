#include <fmt/format.h>
#include <boost/json.hpp>

#include <algorithm>

#include "casework/case_access.hpp"
#include "casework/qr_payload.hpp"
#include "web/pages/appointment_words.hpp"
#include "web/pages/case_words.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/paper_words.hpp"
#include "web/pages/routes.hpp"
#include "web/pages/sealed_parts.hpp"

namespace kuaiban::web::pages {

namespace {

using casework::CaseRecord;
using casework::Certificate;
using domain::Refusals;

constexpr int messages_shown = 50;

struct Mine {
    std::vector<CaseRecord> cases;
    std::vector<casework::Draft> drafts;
    std::vector<Certificate> certificates;
    std::vector<casework::Message> messages;
    std::vector<casework::CounterAppointment> appointments;
};

void add_case_rows(PageData& tab, const Frame& frame, const std::vector<CaseRecord>& cases) {
    for (const auto& record : cases) {
        auto& row = tab.section("CASE_ROW")
                        .set("CASE_HREF", "/cases/" + record.id)
                        .set("SERVICE_NAME", service_name(frame, record.service));
        row.set("CASE_NUMBER", record.number.in_fours()).set("CASE_LINE", case_line(frame, record));
        row.section(state_colour(record.state)).set("STATE_TEXT", state_text(frame, record));
    }
}

void add_draft_rows(PageData& tab, const Frame& frame, const std::vector<casework::Draft>& drafts) {
    for (const auto& draft : drafts) {
        const auto document = casework::DraftDocument::parse(draft.document);
        const auto done = std::ranges::count_if(casework::section_names, [&](auto name) { return document.is_done(name); });
        tab.section("DRAFT_ROW")
            .set("DRAFT_HREF", "/drafts/" + draft.id)
            .set("SERVICE_NAME", service_name(frame, draft.service))
            .set("DRAFT_LINE",
                 frame.text("run.draft.line", {{"done", std::to_string(done)},
                                               {"count", std::to_string(std::size(casework::section_names))},
                                               {"time", time_in_words(frame.language, draft.saved_at, frame.now())}}));
    }
}

void add_certificate_rows(PageData& tab, const Frame& frame, const std::vector<Certificate>& certificates) {
    for (const auto& certificate : certificates) {
        const bool valid = certificate.status == domain::CertificateStatus::Valid;
        auto& row = tab.section("CERT_ROW").set("CERT_HREF", fmt::format("/cases/{}/certificate", certificate.case_id));
        row.set("CERT_TITLE", boost::json::value_to<std::string>(face_of(certificate).at("title")));
        row.set("CERT_LINE",
                fmt::format("{} · {}", in_fours(certificate.number),
                            day_in_words(frame.language, domain::CalendarDate::parse(certificate.issued_on).value())));
        row.section(valid ? "STATE_GREEN" : "STATE_RED")
            .set("STATE_TEXT", frame.text(fmt::format("run.certificate.{}", domain::name_of(certificate.status))));
    }
}

void add_message_rows(PageData& tab, const Frame& frame, const std::vector<casework::Message>& messages) {
    for (const auto& message : messages)
        add_message(tab.section("MESSAGE"), frame, message);
}

/// What no SMS brought, and nobody has told the reader since; a code is of no use any more.
std::vector<casework::Message> undelivered_among(const std::vector<casework::Message>& messages) {
    std::vector<casework::Message> undelivered;
    std::ranges::copy_if(messages, std::back_inserter(undelivered), [](const auto& message) {
        return domain::is_astray(message.state) && !message.was_told_otherwise() && message.kind != "code";
    });
    return undelivered;
}

/// On the page of messages they are read, which is kept; elsewhere the page says that they are there.
void add_undelivered(PageData& page, const Frame& frame, const Mine& mine, bool are_shown) {
    const auto undelivered = undelivered_among(mine.messages);
    if (undelivered.empty())
        return;
    casework::Changes seen;
    for (const auto& message : undelivered)
        seen.push_back(casework::MessageSeen{message.id, frame.now()});
    if (are_shown)
        frame.services.ledger.commit(seen);
    else
        page.section("UNDELIVERED")
            .set("UNDELIVERED_LINE", frame.text("run.message.waits-here", {{"count", std::to_string(undelivered.size())}}));
}

http::Response show_my_work(Frame& frame, std::string_view tab_name) {
    auto& ledger = frame.services.ledger;
    const auto& account = frame.account();
    const Mine mine{ledger.cases_of(account), ledger.drafts_of(account.id), ledger.certificates_of(account),
                    ledger.messages_of(account, messages_shown), ledger.appointments_of(account.id)};
    auto page = start_page(frame);
    page.set("CASE_COUNT", std::to_string(mine.cases.size())).set("DRAFT_COUNT", std::to_string(mine.drafts.size()));
    page.set("CERTIFICATE_COUNT", std::to_string(mine.certificates.size()))
        .set("MESSAGE_COUNT", std::to_string(mine.messages.size()));
    page.set("APPOINTMENT_COUNT", std::to_string(count_open(mine.appointments)));
    add_undelivered(page, frame, mine, tab_name == "TAB_MESSAGES");
    auto& tab = page.section(tab_name);
    bool empty = false;
    if (tab_name == "TAB_CASES") {
        add_case_rows(tab, frame, mine.cases);
        empty = mine.cases.empty();
    } else if (tab_name == "TAB_DRAFTS") {
        add_draft_rows(tab, frame, mine.drafts);
        empty = mine.drafts.empty();
    } else if (tab_name == "TAB_APPOINTMENTS") {
        add_appointment_rows(tab, frame, mine.appointments);
        empty = mine.appointments.empty();
    } else if (tab_name == "TAB_CERTIFICATES") {
        add_certificate_rows(tab, frame, mine.certificates);
        empty = mine.certificates.empty();
    } else {
        add_message_rows(tab, frame, mine.messages);
        empty = mine.messages.empty();
    }
    if (empty)
        tab.show("EMPTY");
    return show(frame, "my-work", page);
}

/// woman | man: which of the two the reader is in this case; empty where that was never verified.
std::string reader_role(const Frame& frame, const CaseRecord& record) {
    if (!frame.visit.visitor || !frame.account().person)
        return {};
    const auto document = boost::json::parse(record.document).as_object();
    for (const char* role : {"woman", "man"})
        if (document.at(role).as_object().at("id_number").as_string() == frame.account().person->id_number.reveal())
            return role;
    return {};
}

/// What the reader has to do, if anything: correct, go to the counter, or nothing at all.
void add_what_to_do(PageData& page, const Frame& frame, const CaseRecord& record, std::string_view notify) {
    const bool is_asked = record.state == domain::CaseState::ToCounter || record.state == domain::CaseState::AwaitingCorrection;
    if (is_asked) {
        auto asked = what_the_officer_asks(frame, record);
        if (asked.empty())                      // the system sent it to the counter, no officer
            asked = frame.text("run.to-do.counter",
                               {{"office", office_name(frame, record.office)}, {"reason", reason_text(frame, record, "title")}});
        auto& to_do = page.section("TO_DO").set("TO_DO_TEXT", asked);
        const bool may_correct = record.state == domain::CaseState::AwaitingCorrection && frame.visit.visitor &&
                                 record.account_id == frame.account().id;
        if (may_correct)
            to_do.set("TO_DO_ACTION", frame.text("run.to-do.correct-now"))
                .set_optional("TO_DO_HREF", fmt::format("/cases/{}/correct", record.id));
        const bool may_book =
            record.state == domain::CaseState::ToCounter && frame.visit.visitor && !open_appointment_for_case(frame, record.id);
        if (may_book)
            to_do.set("TO_DO_ACTION", frame.text("run.to-do.book"))
                .set_optional("TO_DO_HREF", "/appointments/new?case=" + record.id);
    } else if (domain::is_open(record.state)) {
        page.section("NOTHING_TO_DO").set("NOTIFY_MOBILE", notify);
    }
}

PageData case_page(const Frame& frame, const CaseRecord& record, std::string_view role, std::string_view notify) {
    auto page = start_page(frame);
    page.set("SERVICE_NAME", service_name(frame, record.service)).set("CASE_NUMBER", record.number.in_fours());
    const auto certificate = frame.services.ledger.certificate_of_case(record.id);
    if (certificate && certificate->status == domain::CertificateStatus::Revoked)
        page.set("STATE_TEXT", frame.text("run.certificate.revoked")).show("STATE_RED");
    else
        page.set("STATE_TEXT", state_text(frame, record)).show(state_colour(record.state));
    page.set("OWNER", owner_name(frame, record));
    page.set("DUE", record.due_at ? time_in_words(frame.language, *record.due_at, frame.now()) : frame.text("run.due.none"));
    add_what_to_do(page, frame, record, notify);
    add_findings(page, frame, record, role);
    add_timeline(page, frame, record);
    return page;
}

/// The one booked for it, or where to book one: to the counter among what to do, for the paper among what one can.
void add_appointment(PageData& page, const Frame& frame, const CaseRecord& record) {
    if (const auto booked = open_appointment_for_case(frame, record.id))
        page.set_optional("APPOINTMENT_HREF", "/appointments/" + booked->id)
            .set("APPOINTMENT_WHEN", when_of(frame, *booked))
            .set("APPOINTMENT_NUMBER", booked->number());
    else if (record.state == domain::CaseState::Issued)
        page.set_optional("BOOK_HREF", "/appointments/new?case=" + record.id);
}

http::Response show_case(Frame& frame) {
    const auto record = casework::find_own_case(frame.services.ledger, frame.account(), frame.request.path_value("id"));
    if (!record)
        return show_not_found(frame);
    auto page = case_page(frame, *record, reader_role(frame, *record), frame.account().mobile.masked());
    page.set("BACK_HREF", "/my/work");
    if (record->account_id == frame.account().id)
        page.set_optional("ANSWERS_HREF", fmt::format("/cases/{}/answers", record->id));
    if (domain::is_open(record->state))
        page.set_optional("WITHDRAW_HREF", fmt::format("/cases/{}/withdraw", record->id));
    const bool rated = frame.services.ratings.of_case(record->id).has_value();
    page.set_optional("RATE_HREF", fmt::format("/cases/{}/rate", record->id))
        .set("RATE_TEXT", frame.text(rated ? "run.rating.given" : "run.rating.give"))
        .set_optional("LOOKED_HREF", fmt::format("/cases/{}/looked", record->id))
        .show("YOU_CAN");
    if (frame.services.ledger.certificate_of_case(record->id))
        page.set_optional("CERTIFICATE_HREF", fmt::format("/cases/{}/certificate", record->id));
    add_appointment(page, frame, *record);
    return show(frame, "case", page);
}

/// What can be done with a certificate that stands: have it on paper, say that it is lost.
void add_paper(PageData& valid, const Frame& frame, const casework::Certificate& certificate) {
    const auto open = frame.services.papers.open_request_of(certificate.id);
    valid.set("PAPER_HREF", fmt::format("/cases/{}/paper", certificate.case_id))
        .set("PAPER_LINE", open ? paper_line(frame, *open) : frame.text("run.paper.line.none"))
        .set("LOST_HREF", fmt::format("/cases/{}/lost", certificate.case_id));
}

http::Response show_certificate(Frame& frame) {
    auto& ledger = frame.services.ledger;
    const auto record = casework::find_own_case(ledger, frame.account(), frame.request.path_value("id"));
    const auto certificate = record ? ledger.certificate_of_case(record->id) : std::nullopt;
    if (!certificate)
        return show_not_found(frame);
    auto page = start_page(frame);
    add_certificate_card(page, frame, *certificate);
    page.set("BACK_HREF", "/cases/" + record->id).set("PDF_HREF", fmt::format("/cases/{}/certificate.pdf", record->id));
    page.set("SHORT_CODE", boost::json::value_to<std::string>(face_of(*certificate).at("short_code")));
    page.set("VERIFY_URL", "/verify");
    if (certificate->status == domain::CertificateStatus::Valid)
        add_paper(page.section("VALID"), frame, *certificate);
    else
        page.section("INVALID")
            .set("INVALID_TITLE", frame.text(fmt::format("run.certificate.{}", domain::name_of(certificate->status))))
            .set("INVALID_WHY", revocation_reason(frame, *certificate));
    const auto checks = ledger.verifications_of(certificate->id);
    for (const auto& check : checks)
        page.section("CHECKED_BY")
            .set("CHECK_TIME", time_in_words(frame.language, check.at, frame.now()))
            .set("CHECK_HOW",
                 fmt::format("{} · {}", frame.text(fmt::format("run.checked.{}", check.how)), in_fours(check.receipt)));
    if (checks.empty())
        page.show("NEVER_CHECKED");
    return show(frame, "certificate", page);
}

http::Response send_pdf(Frame& frame) {
    auto& ledger = frame.services.ledger;
    const auto record = casework::find_own_case(ledger, frame.account(), frame.request.path_value("id"));
    const auto certificate = record ? ledger.certificate_of_case(record->id) : std::nullopt;
    auto pdf = certificate ? ledger.certificate_pdf(certificate->id) : std::nullopt;
    if (!pdf)
        return show_not_found(frame);
    http::Response response;
    response.content_type = "application/pdf";
    response.headers.emplace_back("content-disposition",
                                  fmt::format("attachment; filename=\"certificate-{}.pdf\"", certificate->number));
    response.body = std::move(*pdf);
    return response;
}

http::Response send_qr(Frame& frame) {
    auto& services = frame.services;
    const auto record = casework::find_own_case(services.ledger, frame.account(), frame.request.path_value("id"));
    const auto certificate = record ? services.ledger.certificate_of_case(record->id) : std::nullopt;
    if (!certificate)
        return show_not_found(frame);
    const auto face = face_of(*certificate);
    const casework::QrPayload payload{certificate->number, certificate->issued_on,
                                      boost::json::value_to<std::string>(face.at("woman")),
                                      boost::json::value_to<std::string>(face.at("man")), certificate->child_ordinal};
    const auto url = casework::qr_url(services.settings.public_url, payload,
                                      [&](std::string_view text) { return services.printer.sign_payload(text); });
    http::Response response;
    response.content_type = "image/svg+xml";
    response.body = services.printer.qr_svg(url);
    return response;
}

http::Response show_progress(const Frame& frame, std::string_view number, std::string_view mobile, const Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_page(frame);
    add_field(page, errors, "TEXT_FIELD", "case_number", frame.text("run.field.case-number"),
              frame.text("run.field.case-number-hint"))
        .set("VALUE", number);
    add_field(page, errors, "MOBILE_FIELD", "mobile", frame.text("run.field.mobile"), frame.text("run.field.mobile-hint"))
        .set("VALUE", mobile);
    errors.summarise(page);
    return show(frame, "progress", page, refusals.empty() ? 200 : 422);
}

/// The second half of the same form: the number and the code's id travel sealed in the form itself, bound to the asker.
std::string seal_query(const Frame& frame, const domain::CaseNumber& number, std::string_view code_id,
                       const domain::Mobile& mobile) {
    return seal_parts(frame, "progress", {std::string{number.text()}, std::string{code_id}, std::string{mobile.reveal()}});
}

http::Response show_progress_code(const Frame& frame, std::string_view query, const domain::Mobile& mobile,
                                  const Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_page(frame);
    page.set("BACK_HREF", "/progress").set("HEADLINE", frame.text("run.code.headline")).set("MINUTES", "10");
    page.set("SENT_TO", mobile.masked()).set_optional("SENT_BY_WHOM", frame.text("run.code.progress")).set("NEXT", query);
    add_field(page, errors, "CODE_FIELD", "login.code", frame.text("run.field.code"), frame.text("run.field.code-hint"))
        .set("VALUE", "");
    errors.summarise(page);
    return show(frame, "code", page, refusals.empty() ? 200 : 422);
}

http::Response ask_progress(Frame& frame) {
    const std::string typed_number{frame.posted("case_number")}, typed_mobile{frame.posted("mobile")};
    const auto number = domain::CaseNumber::parse(typed_number);
    const auto mobile = domain::Mobile::parse(typed_mobile);
    Refusals refusals;
    if (!number)
        refusals.push_back({number.error().code, "case_number", number.error().details});
    if (!mobile)
        refusals.push_back({mobile.error().code, "mobile", mobile.error().details});
    if (!refusals.empty())
        return show_progress(frame, typed_number, typed_mobile, refusals);
    const auto sent = frame.services.progress.ask(*number, *mobile, frame.visit.code_binding(frame.services),
                                                  frame.request.remote_address, frame.tag(), frame.now());
    if (!sent)
        return show_progress(frame, typed_number, typed_mobile, {{sent.error().code, "mobile", sent.error().details}});
    return show_progress_code(frame, seal_query(frame, *number, *sent, *mobile), *mobile, {});
}

http::Response look_up_progress(Frame& frame) {
    const auto parts = open_parts(frame, "progress", frame.posted("next"), 3);
    if (!parts)
        return redirect(frame, "/progress");    // somebody else's form, or one of before a restart of the browser
    const auto number = domain::CaseNumber::parse(parts->at(0)).value();
    const auto mobile = domain::Mobile::parse(parts->at(2)).value();
    const auto found = frame.services.progress.look(number, parts->at(1), frame.posted("login.code"),
                                                    frame.visit.code_binding(frame.services), frame.now());
    if (!found)
        return show_progress_code(frame, frame.posted("next"), mobile,
                                  {{found.error().code, "login.code", found.error().details}});
    auto page = case_page(frame, *found, "", mobile.masked());
    page.set("BACK_HREF", "/progress").show("IN_PUBLIC");
    return show(frame, "case", page);
}

http::Response progress_posted(Frame& frame) {
    if (frame.was_posted("login.code") && !frame.was_posted("resend"))
        return look_up_progress(frame);
    if (frame.was_posted("resend"))
        return redirect(frame, "/progress");
    return ask_progress(frame);
}

}  // namespace

std::string message_state(const Frame& frame, const casework::Message& message) {
    if (frame.services.settings.demo && message.state == domain::MessageState::Sent)
        return frame.text("run.message.kept");
    const auto say = [&](std::string_view how, domain::Instant at) {
        return frame.text(fmt::format("run.message.{}", how), {{"time", time_in_words(frame.language, at, frame.now())}});
    };
    if (domain::is_astray(message.state) && message.phoned_at)
        return say("telephone", *message.phoned_at);
    if (domain::is_astray(message.state) && message.seen_at)
        return say("page", *message.seen_at);
    return say(domain::name_of(message.state), message.moved_at.value_or(message.sent_at.value_or(message.queued_at)));
}

void add_message(PageData& row, const Frame& frame, const casework::Message& message) {
    row.set("MESSAGE_TIME", time_in_words(frame.language, message.queued_at, frame.now())).set("MESSAGE_TO", message.to.masked());
    row.set("MESSAGE_STATE", message_state(frame, message)).set("MESSAGE_TEXT", message.text);
}

void add_case_pages(http::Router& router, Services& services) {
    constexpr std::pair<const char*, const char*> tabs[] = {{"work", "TAB_CASES"},
                                                            {"drafts", "TAB_DRAFTS"},
                                                            {"appointments", "TAB_APPOINTMENTS"},
                                                            {"certificates", "TAB_CERTIFICATES"},
                                                            {"messages", "TAB_MESSAGES"}};
    for (const auto& [path, name] : tabs)
        member_get(router, services, fmt::format("/my/{}", path),
                   [tab = name](Frame& frame) { return show_my_work(frame, tab); });
    member_get(router, services, "/cases/{id}", show_case);
    member_get(router, services, "/cases/{id}/certificate", show_certificate);
    member_get(router, services, "/cases/{id}/certificate.pdf", send_pdf);
    member_get(router, services, "/cases/{id}/certificate/qr.svg", send_qr);
    get(router, services, "/progress",
        [](Frame& frame) { return show_progress(frame, frame.request.query_value("number"), "", {}); });
    post(router, services, "/progress", progress_posted);
}

}  // namespace kuaiban::web::pages
