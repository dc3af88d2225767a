#include <fmt/format.h>
#include <boost/json.hpp>

#include <algorithm>

#include "web/pages/answer_words.hpp"
#include "web/pages/case_words.hpp"
#include "web/pages/draft_pages.hpp"

namespace kuaiban::web::pages {

namespace {

namespace json = boost::json;
using casework::CaseRecord;

std::size_t facts_compared(const CaseRecord& record) {
    const auto findings = json::parse(record.findings);
    const auto* list = findings.is_object() ? findings.get_object().if_contains("findings") : nullptr;
    return list && list->is_array() ? list->get_array().size() : 0;
}

/// The couple's own page: their names in full, unlike the card shown to whoever verifies it.
void add_issued(PageData& page, const Frame& frame, const CaseRecord& record, const casework::Certificate& certificate) {
    const auto answers = json::parse(record.document).as_object();
    auto& issued = page.section("ISSUED");
    add_certificate_card(issued, frame, certificate);
    issued.set("CERT_WIFE", text_of(answers.at("woman").as_object(), "name"))
        .set("CERT_HUSBAND", text_of(answers.at("man").as_object(), "name"));
    issued.set("ISSUED_LINE",
               frame.text("run.done.issued-line", {{"count", std::to_string(facts_compared(record))},
                                                   {"time", time_in_words(frame.language, certificate.issued_at, frame.now())}}));
    const auto path = fmt::format("/cases/{}/certificate", record.id);
    issued.set("CERTIFICATE_HREF", path).set("PDF_HREF", path + ".pdf");
}

void add_received(PageData& page, const Frame& frame, const CaseRecord& record) {
    auto& received = page.section("RECEIVED");
    received.set("RECEIVED_LINE",
                 frame.text("run.done.received-line", {{"time", time_in_words(frame.language, record.submitted_at, frame.now())},
                                                       {"office", office_name(frame, record.office)}}));
    add_timeline(received, frame, record);
}

/// The newest message to this account's own mobile; what the spouse was told is the spouse's.
void add_newest_message(PageData& page, const Frame& frame, const CaseRecord& record) {
    auto messages = frame.services.ledger.messages_of_case(record.id);
    std::erase_if(messages, [&](const auto& message) { return message.to != frame.account().mobile; });
    const auto newest = std::ranges::max_element(messages, {}, &casework::Message::queued_at);
    if (newest != messages.end())
        page.section("SMS")
            .set("SMS_TO", newest->to.masked())
            .set("SMS_STATE", message_state(frame, *newest))
            .set("SMS_TEXT", newest->text);
}

}  // namespace

// GET /cases/{id}/submitted: what the applicant holds in hand after sending; reloading it changes nothing.
http::Response show_submitted(Frame& frame) {
    const auto record = frame.services.ledger.case_by_id(frame.request.path_value("id"));
    if (!record || record->account_id != frame.account().id)
        return show_not_found(frame);
    auto page = start_page(frame);
    page.set("SERVICE_NAME", service_name(frame, record->service))
        .set("CASE_NUMBER", record->number.in_fours())
        .set("CASE_HREF", "/cases/" + record->id);
    const auto certificate = frame.services.ledger.certificate_of_case(record->id);
    if (record->state == domain::CaseState::Issued && certificate)
        add_issued(page, frame, *record, *certificate);
    else
        add_received(page, frame, *record);
    add_newest_message(page, frame, *record);
    return show(frame, "submitted", page);
}

}  // namespace kuaiban::web::pages
