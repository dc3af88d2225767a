#include <fmt/format.h>
#include <boost/json.hpp>

#include "web/pages/answer_words.hpp"
#include "web/pages/case_words.hpp"
#include "web/pages/routes.hpp"

namespace kuaiban::web::pages {

namespace {

/// Only to who filed it: one spouse is not shown what the other typed.
http::Response show_answers(Frame& frame) {
    const auto record = frame.services.ledger.case_by_id(frame.request.path_value("id"));
    const auto* item = record ? frame.catalogue->find(record->service) : nullptr;
    const auto* version = item ? item->version(record->service_version) : nullptr;
    if (!version || record->account_id != frame.account().id)
        return show_not_found(frame);
    auto page = start_page(frame);
    page.set("BACK_HREF", "/cases/" + record->id).set("SERVICE_NAME", service_name(frame, record->service));
    page.set("CASE_NUMBER", record->number.in_fours()).set("OFFICE", office_name(frame, record->office));
    page.set("FORM_HREF", fmt::format("/cases/{}/registration-form.pdf", record->id));
    const auto answers = boost::json::parse(record->document).as_object();
    for (const auto& section : version->form().sections)
        if (const auto* given = answers.if_contains(section.name)) {
            auto& group = page.section("ANSWERS").set("ANSWERS_TITLE", frame.text(fmt::format("run.part.{}", section.name)));
            add_answers(group, frame, *version, section, *given);
        }
    page.set("PROMISE_LINE", frame.text("run.answers.promise",
                                        {{"version", record->promise_version},
                                         {"time", time_in_words(frame.language, record->promise_accepted_at, frame.now())}}));
    return show(frame, "case-answers", page);
}

}  // namespace

// GET /cases/{id}/answers: what was filled in, read only.
void add_case_answers_page(http::Router& router, Services& services) {
    member_get(router, services, "/cases/{id}/answers", show_answers);
}

}  // namespace kuaiban::web::pages
