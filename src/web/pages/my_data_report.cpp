#include "web/pages/my_data_report.hpp"

#include <fmt/format.h>
#include <boost/json.hpp>

#include "definition/json_text.hpp"
#include "web/pages/case_words.hpp"
#include "web/pages/my_data_words.hpp"

namespace kuaiban::web::pages {

namespace {

namespace json = boost::json;
using casework::Report;
using definition::text_at;

void add_account(Report& report, const Frame& frame, const json::object& held) {
    const auto& account = held.at("account").as_object();
    ReportRows rows;
    if (const auto* person = account.if_contains("person")) {
        add_row(rows, data_label(frame, "name"), text_at(person->as_object(), "name"));
        add_row(rows, data_label(frame, "id-number"), text_at(person->as_object(), "id_number"));
        add_row(rows, data_label(frame, "verified"), moment(frame, person->as_object(), "verified_at"));
    }
    add_row(rows, data_label(frame, "mobile"), text_at(account, "mobile"));
    add_row(rows, data_label(frame, "language"), text_at(account, "language") == "en" ? "English" : "中文");
    add_row(rows, data_label(frame, "opened"), moment(frame, account, "opened_at"));
    for (const auto& session : list(held, "sessions"))
        add_row(rows, data_label(frame, "session"),
                frame.text("run.data.session-line", {{"opened", moment(frame, session.as_object(), "opened_at")},
                                                     {"seen", moment(frame, session.as_object(), "seen_at")}}));
    add_chapter(report, frame, data_label(frame, "account"), std::move(rows));
}

void add_drafts(Report& report, const Frame& frame, const json::object& held) {
    for (const auto& one : list(held, "drafts")) {
        const auto& draft = one.as_object();
        ReportRows rows;
        add_row(rows, data_label(frame, "service"), service_name(frame, text_at(draft, "service")));
        add_row(rows, data_label(frame, "saved"), moment(frame, draft, "saved_at"));
        add_chapter(report, frame, data_label(frame, "draft"), std::move(rows));
        const auto* item = frame.catalogue->find(text_at(draft, "service"));
        if (const auto* version = item ? item->version_on(domain::china_date(frame.now())) : nullptr)
            add_answer_parts(report, frame, *version, draft.at("answers").as_object(), draft.at("typed").as_object());
    }
}

void add_appointments(Report& report, const Frame& frame, const json::object& held) {
    ReportRows rows;
    for (const auto& one : list(held, "appointments")) {
        const auto& appointment = one.as_object();
        const auto state = text_at(appointment, "state");
        add_row(rows, fmt::format("{} {}", day(frame, text_at(appointment, "day")), text_at(appointment, "time")),
                fmt::format("{} · {}", office_name(frame, text_at(appointment, "office")),
                            frame.text(fmt::format("run.appointment.state.{}", state))));
    }
    add_chapter(report, frame, data_label(frame, "appointments"), std::move(rows));
}

void add_messages(Report& report, const Frame& frame, const json::object& held) {
    ReportRows rows;
    for (const auto& one : list(held, "messages")) {
        const auto& message = one.as_object();
        add_row(rows, moment(frame, message, "at"),
                fmt::format("{} · {}", text_at(message, "text"),
                            frame.text(fmt::format("run.message.{}", text_at(message, "state")),
                                       {{"time", moment(frame, message, "state_since")}})));
    }
    add_chapter(report, frame, data_label(frame, "messages"), std::move(rows));
}

}  // namespace

casework::Report my_data_report(const Frame& frame, const json::object& held) {
    Report report;
    report.language = frame.tag();
    report.title = data_label(frame, "title");
    report.lead = {frame.text("run.data.lead", {{"time", moment(frame, held, "made_at")}}), data_label(frame, "care")};
    add_account(report, frame, held);
    add_drafts(report, frame, held);
    for (const auto& one : list(held, "cases"))
        add_case(report, frame, one.as_object());
    for (const auto& one : list(held, "certificates"))
        add_certificate(report, frame, one.as_object());
    add_appointments(report, frame, held);
    add_messages(report, frame, held);
    report.foot = [&frame](std::size_t page, std::size_t pages) {
        return frame.text("run.data.page", {{"page", std::to_string(page)}, {"pages", std::to_string(pages)}});
    };
    return report;
}

}  // namespace kuaiban::web::pages
