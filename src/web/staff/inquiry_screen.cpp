#include "web/staff/inquiry_screen.hpp"

#include <fmt/format.h>

#include "web/pages/finding_words.hpp"
#include "web/staff/desk_words.hpp"

namespace kuaiban::web::staff {

namespace {

using casework::Inquiry;
using casework::InquiryState;
using domain::Action;

bool awaits_answer(const Inquiry& inquiry) {
    return inquiry.state == InquiryState::Sent || inquiry.state == InquiryState::Received;
}

void add_clock(PageData& page, const StaffFrame& frame, std::string_view name, std::optional<domain::Instant> done,
               std::optional<domain::Instant> until) {
    if (!done && !until)
        return;
    page.section("CLOCK")
        .set("CLOCK_NAME", frame.text(fmt::format("run.desk.clock.{}", name)))
        .set("CLOCK_TIME", done ? moment(frame, *done) : frame.text("run.desk.until", {{"time", moment(frame, *until)}}))
        .show(done ? "CLOCK_DONE" : "CLOCK_AHEAD");
}

void add_question(PageData& page, const StaffFrame& frame, const casework::InquiryQuestion& question,
                  const definition::ServiceVersion* version) {
    page.set("WOMAN", question.woman.name)
        .set("WOMAN_ID", question.woman.id_number)
        .set("MAN", question.man.name)
        .set("MAN_ID", question.man.id_number);
    page.set_optional("ASKED_WORDS", question.words);
    for (const auto& fact : question.facts) {
        const auto say = [&](const std::string& value, const char* none) {
            const auto words = pages::value_in_words(frame, version, fact.subject, fact.fact, value);
            return words.empty() ? frame.text(none) : words;
        };
        page.section("FACT")
            .set("FACT_NAME", fact_of(frame, version, fact.subject, fact.fact))
            .set("FACT_DECLARED", say(fact.declared, "run.desk.not-declared"))
            .set("FACT_RECORDED", say(fact.recorded, "run.desk.not-recorded"));
    }
}

void add_answer_form(PageData& page, const StaffFrame& frame, const Inquiry& inquiry, const Errors& errors,
                     const definition::ServiceVersion* version) {
    auto& form = page.section("ANSWER");
    if (inquiry.to_office.empty())
        form.show("BY_LETTER");
    auto& result = add_field(form, errors, "CHOICE_FIELD", "answer", frame.text("run.desk.field.answer"));
    result.show("ONE_COLUMN");
    for (const std::string_view answer : {"confirmed", "corrected", "not-confirmed"}) {
        auto& option =
            result.section("OPTION").set("VALUE", answer).set("TEXT", frame.text(fmt::format("run.desk.answer.{}", answer)));
        if (frame.posted("answer") == answer)
            option.show("CHECKED");
    }
    for (const auto& fact : casework::question_of(inquiry).facts)
        if (casework::is_correctable(fact)) {
            const auto name = fact.subject + "." + fact.fact;
            add_field(form, errors, "TEXT_FIELD", name,
                      frame.text("run.desk.field.corrected", {{"fact", fact_of(frame, version, fact.subject, fact.fact)}}),
                      fact.fact.ends_with("_division") ? frame.text("run.desk.field.division-hint") : "")
                .set("VALUE", frame.posted(name));
        }
    add_field(form, errors, "LONG_TEXT_FIELD", "words", frame.text("run.desk.field.reply-words"))
        .set("VALUE", frame.posted("words"))
        .set("ROWS", "2");
}

void add_reply(PageData& page, const StaffFrame& frame, const Inquiry& inquiry, const definition::ServiceVersion* version) {
    if (inquiry.answer.empty())
        return;
    const auto reply = casework::reply_of(inquiry);
    auto& said = page.section("REPLY").set("REPLY_TEXT", frame.text(fmt::format("run.desk.answer.{}", inquiry.answer)));
    said.set_optional("REPLY_WORDS", reply.words);
    for (const auto& fact : reply.facts)
        said.section("REPLY_FACT")
            .set("FACT_NAME", fact_of(frame, version, fact.subject, fact.fact))
            .set("FACT_VALUE", pages::value_in_words(frame, version, fact.subject, fact.fact, fact.value));
}

}  // namespace

bool answers_here(const StaffFrame& frame, const Inquiry& inquiry) {
    return frame.may(Action::AnswerInquiry,
                     office_or_own(frame, inquiry.to_office.empty() ? inquiry.asked_office : inquiry.to_office));
}

bool asked_here(const StaffFrame& frame, const Inquiry& inquiry) {
    return frame.may(Action::SendInquiry, office_or_own(frame, inquiry.asked_office));
}

const definition::ServiceVersion* version_of(const StaffFrame& frame, const Inquiry& inquiry) {
    const auto record = frame.services.ledger.case_by_id(inquiry.case_id);
    const auto* item = record ? frame.catalogue->find(record->service) : nullptr;
    return item ? item->version(record->service_version) : nullptr;
}

std::string fact_of(const StaffFrame& frame, const definition::ServiceVersion* version, std::string_view subject,
                    std::string_view fact) {
    return frame.text("run.finding.title", {{"whose", pages::subject_in_words(frame, subject)},
                                            {"fact", pages::fact_in_words(frame, version, subject, fact)}});
}

http::Response show_inquiry(const StaffFrame& frame, const Inquiry& inquiry, const domain::Refusals& refusals) {
    const Errors errors{frame, refusals};
    const auto* version = version_of(frame, inquiry);
    auto page = start_staff_page(frame);
    page.set("ID", inquiry.id)
        .set("INQUIRY_NUMBER", inquiry.number)
        .set("ASKED_BY", short_office(frame, inquiry.asked_office))
        .set("ADDRESSEE", inquiry.addressee)
        .set("INQUIRY_STATE", frame.text(fmt::format("run.desk.inquiry-state.{}", casework::name_of(inquiry.state))))
        .set("LETTER_HREF", fmt::format("/staff/inquiries/{}/letter", inquiry.id));
    if (awaits_answer(inquiry))
        add_due(page, frame, inquiry.answer_by);
    add_question(page, frame, casework::question_of(inquiry), version);
    add_clock(page, frame, "sent", inquiry.sent_at, {});
    add_clock(page, frame, "received", inquiry.received_at, {});
    add_clock(page, frame, "answered", inquiry.answered_at, inquiry.answer_by);
    add_clock(page, frame, "closed", inquiry.closed_at, inquiry.notify_by);
    add_reply(page, frame, inquiry, version);
    const auto record = frame.services.ledger.case_by_id(inquiry.case_id);
    if (asked_here(frame, inquiry))
        page.set_optional("CASE_HREF", fmt::format("/staff/cases/{}", inquiry.case_id));
    if (inquiry.state == InquiryState::Sent && !inquiry.to_office.empty() && answers_here(frame, inquiry))
        page.show("RECEIVE");
    if (awaits_answer(inquiry) && answers_here(frame, inquiry))
        add_answer_form(page, frame, inquiry, errors, version);
    if (inquiry.answered_at && record && !domain::is_open(record->state))
        page.set_optional("RESULT_HREF", fmt::format("/staff/inquiries/{}/result", inquiry.id));
    if (inquiry.state == InquiryState::Answered && record && !domain::is_open(record->state) && asked_here(frame, inquiry))
        page.show("CLOSE");
    errors.summarise(page);
    return show(frame, "staff-inquiry", page, refusals.empty() ? 200 : 422);
}

}  // namespace kuaiban::web::staff
