#include <fmt/format.h>

#include "casework/review/inquiry_letter.hpp"
#include "web/bench.hpp"
#include "web/staff/desk_words.hpp"
#include "web/staff/inquiry_screen.hpp"
#include "web/staff/routes.hpp"

namespace kuaiban::web::staff {

namespace {

using casework::Inquiry;
using casework::InquiryState;
using domain::Action;
using domain::Refusals;

constexpr int most_rows = 200;

/// "inquiry", {id}: the office that is asked where the officer belongs to it, else the one that asks.
Subject inquiry_in_path() {
    return {"inquiry", [](const StaffFrame& frame) -> std::optional<domain::DivisionCode> {
                const auto inquiry = frame.services.ledger.inquiry(frame.request.path_value("id"));
                if (!inquiry)
                    return std::nullopt;
                const auto asked = domain::DivisionCode::parse(inquiry->to_office);
                const bool here = asked && domain::area_of(*asked, frame.officer().office) != domain::Area::Elsewhere;
                const auto place = here ? asked : domain::DivisionCode::parse(inquiry->asked_office);
                return place ? std::optional{*place} : std::nullopt;
            }};
}

struct Task {
    std::string_view section, words;            ///< of the row's tag; key of what to do
};
Task task_of(const Inquiry& inquiry, bool received) {
    switch (inquiry.state) {
    case InquiryState::Sent:
        return received ? Task{"TO_RECEIVE", "receive"} : Task{"TO_WAIT", inquiry.to_office.empty() ? "letter" : "wait"};
    case InquiryState::Received: return received ? Task{"TO_ANSWER", "answer"} : Task{"TO_WAIT", "wait"};
    case InquiryState::Answered: return received ? Task{"TO_WAIT", "result"} : Task{"TO_CLOSE", "close"};
    case InquiryState::Unanswered: return {"TO_WAIT", "unanswered"};
    case InquiryState::Closed: return {"TO_WAIT", "closed"};
    }
    return {"TO_WAIT", "wait"};
}

void add_rows(PageData& page, const StaffFrame& frame, std::string_view section, const std::vector<Inquiry>& inquiries,
              bool received) {
    if (inquiries.empty()) {
        page.show(received ? "RECEIVED_NONE" : "SENT_NONE");
        return;
    }
    auto& table = page.section(section);
    for (const auto& inquiry : inquiries) {
        const auto task = task_of(inquiry, received);
        auto& row = table.section("INQUIRY");
        row.set("INQUIRY_HREF", fmt::format("/staff/inquiries/{}", inquiry.id))
            .set("INQUIRY_NUMBER", inquiry.number)
            .set("INQUIRY_PARTNER", received ? short_office(frame, inquiry.asked_office) : inquiry.addressee)
            .set("INQUIRY_STATE", frame.text(fmt::format("run.desk.inquiry-state.{}", casework::name_of(inquiry.state))))
            .set("INQUIRY_ABOUT", frame.text(fmt::format("run.desk.inquiry-task.{}", task.words)))
            .show(task.section);
        add_due(row, frame, inquiry.answered_at ? inquiry.notify_by : inquiry.answer_by);
    }
}

http::Response show_inquiries(StaffFrame& frame) {
    auto page = start_staff_page(frame);
    page.set("OFFICE_NOW", office_now(frame));
    const auto& office = frame.officer().office;
    add_rows(page, frame, "RECEIVED", frame.services.ledger.inquiries_to(office, most_rows), true);
    add_rows(page, frame, "SENT", frame.services.ledger.inquiries_from(office, most_rows), false);
    return show(frame, "staff-inquiries", page);
}

Inquiry inquiry_of(const StaffFrame& frame) {
    return frame.services.ledger.inquiry(frame.request.path_value("id")).value();
}

http::Response back(const StaffFrame& frame) {
    return redirect(frame, fmt::format("/staff/inquiries/{}", frame.request.path_value("id")));
}

http::Response receive(StaffFrame& frame) {
    const auto bench = bench_of(frame.services, *frame.catalogue);
    const auto received = casework::receive_inquiry(bench, frame.officer(), frame.request.path_value("id"), frame.now());
    return received ? back(frame) : show_inquiry(frame, inquiry_of(frame), {received.error()});
}

/// What was typed for each fact that was asked: places and days as people write them are brought into the record's form.
casework::InquiryAnswer posted_answer(const StaffFrame& frame, const Inquiry& inquiry) {
    casework::InquiryAnswer answer{.id = inquiry.id, .answer = std::string{frame.posted("answer")}, .reply = {}};
    answer.reply.words = frame.posted("words");
    if (answer.answer != "corrected")
        return answer;
    for (const auto& fact : casework::question_of(inquiry).facts) {
        std::string value{frame.posted(fact.subject + "." + fact.fact)};
        if (value.empty() || !casework::is_correctable(fact))
            continue;
        if (const auto found = frame.catalogue->divisions().search(value, 2);
            fact.fact.ends_with("_division") && !domain::DivisionCode::parse(value) && found.size() == 1)
            value = found.front()->code;
        answer.reply.facts.push_back({fact.subject, fact.fact, value});
    }
    return answer;
}

http::Response answer(StaffFrame& frame) {
    const auto bench = bench_of(frame.services, *frame.catalogue);
    const auto inquiry = inquiry_of(frame);
    if (frame.posted("answer").empty())
        return show_inquiry(frame, inquiry, {{domain::RefusalCode::Required, "answer"}});
    const auto answered = casework::answer_inquiry(bench, frame.officer(), posted_answer(frame, inquiry),
                                                   frame.services.desk.first_retry_after(frame.now()), frame.now());
    return answered ? back(frame) : show_inquiry(frame, inquiry, answered.error());
}

http::Response close(StaffFrame& frame) {
    const auto bench = bench_of(frame.services, *frame.catalogue);
    const auto closed = casework::close_inquiry(bench, frame.officer(), frame.request.path_value("id"), frame.now());
    return closed ? back(frame) : show_inquiry(frame, inquiry_of(frame), {closed.error()});
}

http::Response show_letter(const StaffFrame& frame, const casework::Letter& letter) {
    auto page = start_staff_page(frame);
    page.set("BACK_HREF", fmt::format("/staff/inquiries/{}", frame.request.path_value("id")))
        .set("LETTER_TITLE", letter.title)
        .set("LETTER_NUMBER", letter.number)
        .set("ADDRESSEE", letter.addressee)
        .set("FIRST", letter.paragraphs.empty() ? "" : letter.paragraphs.front())
        .set("LETTER_OFFICE", letter.office)
        .set("LETTER_DATE", letter.dated);
    PageData* table = letter.facts.empty() ? nullptr : &page.section("FACTS");
    for (const auto& fact : letter.facts)
        table->section("FACT")
            .set("FACT_WHOSE", fact.whose)
            .set("FACT_NAME", fact.fact)
            .set("FACT_DECLARED", fact.declared)
            .set("FACT_RECORDED", fact.recorded);
    for (std::size_t i = 1; i < letter.paragraphs.size(); ++i)
        page.section("PARAGRAPH").set("PARAGRAPH_TEXT", letter.paragraphs[i]);
    return show(frame, "staff-letter", page);
}

http::Response letter(StaffFrame& frame, bool result) {
    const auto bench = bench_of(frame.services, *frame.catalogue);
    const auto inquiry = inquiry_of(frame);
    const auto file = casework::open_case_file(bench, inquiry.case_id);
    if (!file)
        return show_staff_error(frame, 404, frame.services.pages.sentence(frame.language, file.error()));
    return show_letter(frame, result ? casework::result_letter(bench, *file, inquiry, frame.now())
                                     : casework::inquiry_letter(bench, *file, inquiry));
}

}  // namespace

void add_inquiry_pages(StaffRouter& staff) {
    staff.get("/staff/inquiries", Action::AnswerInquiry, own_office(), show_inquiries);
    staff.get("/staff/inquiries/{id}", Action::AnswerInquiry, inquiry_in_path(),
              [](StaffFrame& frame) { return show_inquiry(frame, inquiry_of(frame), {}); });
    staff.get("/staff/inquiries/{id}/letter", Action::AnswerInquiry, inquiry_in_path(),
              [](StaffFrame& frame) { return letter(frame, false); });
    staff.get("/staff/inquiries/{id}/result", Action::AnswerInquiry, inquiry_in_path(),
              [](StaffFrame& frame) { return letter(frame, true); });
    staff.post("/staff/inquiries/{id}/receive", Action::AnswerInquiry, inquiry_in_path(), receive);
    staff.post("/staff/inquiries/{id}/answer", Action::AnswerInquiry, inquiry_in_path(), answer);
    staff.post("/staff/inquiries/{id}/close", Action::AnswerInquiry, inquiry_in_path(), close);
}

}  // namespace kuaiban::web::staff
