#include <fmt/format.h>
#include <boost/json.hpp>

#include "casework/counter/materials.hpp"
#include "definition/json_text.hpp"
#include "web/pages/case_words.hpp"
#include "web/pages/event_words.hpp"
#include "web/pages/my_data_words.hpp"

namespace kuaiban::web::pages {

namespace {

namespace json = boost::json;
using casework::Report;
using definition::ServiceVersion;
using definition::text_at;

std::string paper_name(const Frame& frame, const ServiceVersion* version, const std::string& code) {
    const auto dot = code.find('.');
    return version && version->materials().paper(std::string_view{code}.substr(dot == code.npos ? 0 : dot + 1))
               ? casework::papers_in_words(*version, frame.services.wording, frame.tag(), {code})
               : code;
}

ReportRows scan_rows(const Frame& frame, const ServiceVersion* version, const json::object& held) {
    ReportRows rows;
    for (const auto& one : list(held, "scans")) {
        const auto& scan = one.as_object();
        const auto office = text_at(scan, "office");
        add_row(rows, moment(frame, scan, "attached_at"),
                frame.text("run.data.scan-line", {{"paper", paper_name(frame, version, text_at(scan, "paper"))},
                                                  {"pages", json::serialize(scan.at("pages"))},
                                                  {"office", office.empty() ? "–" : office_name(frame, office)}}));
    }
    return rows;
}

ReportRows inquiry_rows(const Frame& frame, const json::object& held) {
    ReportRows rows;
    for (const auto& one : list(held, "inquiries")) {
        const auto& inquiry = one.as_object();
        const auto kind = text_at(inquiry, "register"), answer = text_at(inquiry, "answer");
        add_row(rows, text_at(inquiry, "number"),
                frame.text("run.data.inquiry-line", {{"asked", text_at(inquiry, "asked")},
                                                     {"register", frame.text(fmt::format("run.register.{}", kind))},
                                                     {"office", office_name(frame, text_at(inquiry, "asked_by"))},
                                                     {"sent", moment(frame, inquiry, "sent_at")}}));
        add_row(rows, data_label(frame, "answer"),
                answer.empty() ? frame.text("run.data.no-answer-yet", {{"until", moment(frame, inquiry, "answer_by")}})
                               : fmt::format("{} · {}", frame.text(fmt::format("run.desk.answer.{}", answer)),
                                             moment(frame, inquiry, "answered_at")));
    }
    return rows;
}

ReportRows course_rows(const Frame& frame, const ServiceVersion* version, const json::object& held) {
    ReportRows rows;
    for (const auto& one : list(held, "course")) {
        const auto& event = one.as_object();
        auto words = event_in_words(frame, text_at(event, "what"));
        const auto key = fmt::format("reason.{}.title", text_at(event, "reason"));
        if (version && version->texts(frame.tag()).has(key))
            words += fmt::format(" · {}", version->texts(frame.tag()).say(key));
        add_row(rows, moment(frame, event, "at"), std::move(words));
    }
    return rows;
}

ReportRows paper_rows(const Frame& frame, const json::object& held) {
    ReportRows rows;
    for (const auto& one : list(held, "on_paper")) {
        const auto& paper = one.as_object();
        const auto office = office_name(frame, text_at(paper, "office"));
        add_row(rows, moment(frame, paper, "requested_at"), frame.text("run.paper.step.paper-requested", {{"office", office}}));
        add_row(rows, moment(frame, paper, "printed_at"),
                frame.text("run.data.printed-line", {{"office", office}, {"serial", text_at(paper, "serial")}}));
        const auto state = text_at(paper, "state"), collector = text_at(paper, "collector");
        if (state == "handed-over" || state == "cancelled")
            add_row(rows, moment(frame, paper, "closed_at"),
                    collector.empty() ? frame.text(fmt::format("run.paper.step.paper-{}", state))
                                      : fmt::format("{} · {}", frame.text(fmt::format("run.paper.step.paper-{}", state)),
                                                    frame.text(fmt::format("run.paper.collector.{}", collector))));
    }
    std::erase_if(rows, [](const Report::Row& row) { return row.label.empty(); });     // did not come to it
    return rows;
}

}  // namespace

void add_case(Report& report, const Frame& frame, const json::object& held) {
    const auto* item = frame.catalogue->find(text_at(held, "service"));
    const auto* version = item ? item->version(text_at(held, "service_version")) : nullptr;
    ReportRows rows;
    add_row(rows, data_label(frame, "service"), service_name(frame, text_at(held, "service")));
    add_row(rows, data_label(frame, "office"), office_name(frame, text_at(held, "office")));
    add_row(rows, data_label(frame, "state"), frame.text(fmt::format("run.state.{}", text_at(held, "state"))));
    add_row(rows, data_label(frame, "submitted"), moment(frame, held, "submitted_at"));
    add_row(rows, data_label(frame, "due"), moment(frame, held, "due_at"));
    if (const auto& told = held.at("privacy_notice").as_object(); !told.empty())
        add_row(rows, data_label(frame, "notice"),
                frame.text("run.data.notice-line",
                           {{"version", text_at(told, "version")}, {"time", moment(frame, told, "shown_at")}}));
    add_chapter(report, frame, frame.text("run.data.case", {{"number", in_fours(text_at(held, "number"))}}), std::move(rows));
    if (version)
        add_answer_parts(report, frame, *version, held.at("answers").as_object());
    add_part(report, data_label(frame, "scans"), scan_rows(frame, version, held));
    add_part(report, data_label(frame, "inquiries"), inquiry_rows(frame, held));
    add_part(report, data_label(frame, "course"), course_rows(frame, version, held));
}

void add_certificate(Report& report, const Frame& frame, const json::object& held) {
    ReportRows rows;
    add_row(rows, data_label(frame, "issued"), day(frame, text_at(held, "issued_on")));
    add_row(rows, data_label(frame, "state"), frame.text(fmt::format("run.desk.certificate-status.{}", text_at(held, "status"))));
    add_chapter(report, frame, frame.text("run.data.certificate", {{"number", in_fours(text_at(held, "number"))}}),
                std::move(rows));
    add_part(report, data_label(frame, "on-paper"), paper_rows(frame, held));
    ReportRows checks;
    for (const auto& one : list(held, "checked")) {
        const auto& check = one.as_object();
        add_row(checks, moment(frame, check, "at"),
                fmt::format("{} · {}", frame.text(fmt::format("run.checked.{}", text_at(check, "how"))),
                            in_fours(text_at(check, "receipt"))));
    }
    add_part(report, data_label(frame, "checked"), std::move(checks));
}

}  // namespace kuaiban::web::pages
