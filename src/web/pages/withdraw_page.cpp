#include "casework/review/withdraw_case.hpp"

#include <fmt/format.h>

#include "casework/case_access.hpp"
#include "web/bench.hpp"
#include "web/pages/case_words.hpp"
#include "web/pages/posted_version.hpp"
#include "web/pages/routes.hpp"

namespace kuaiban::web::pages {

namespace {

http::Response show_page(const Frame& frame, const casework::CaseRecord& record, const domain::Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_page(frame);
    page.set("BACK_HREF", "/cases/" + record.id).set("SERVICE_NAME", service_name(frame, record.service));
    page.set("CASE_NUMBER", record.number.in_fours()).set("VERSION", std::to_string(record.version));
    errors.summarise(page);
    return show(frame, "withdraw", page, refusals.empty() ? 200 : 409);
}

/// The reader's own case while it is open; a closed one speaks for itself.
http::Response with_open_case(Frame& frame, http::Response (*handle)(Frame&, const casework::CaseRecord&)) {
    const auto record = casework::find_own_case(frame.services.ledger, frame.account(), frame.request.path_value("id"));
    if (!record)
        return show_not_found(frame);
    if (!domain::is_open(record->state))
        return redirect(frame, "/cases/" + record->id);
    return handle(frame, *record);
}

http::Response withdraw(Frame& frame, const casework::CaseRecord& record) {
    const auto refused = casework::withdraw_case(bench_of(frame.services, *frame.catalogue), frame.account(), record.id,
                                                 posted_version(frame), frame.now());
    if (!refused)
        return redirect(frame, "/cases/" + record.id);
    const auto now_there = frame.services.ledger.case_by_id(record.id).value_or(record);
    return domain::is_open(now_there.state) ? show_page(frame, now_there, {*refused}) : redirect(frame, "/cases/" + record.id);
}

}  // namespace

// GET, POST /cases/{id}/withdraw: asked once, then closed.
void add_withdraw_page(http::Router& router, Services& services) {
    member_get(router, services, "/cases/{id}/withdraw", [](Frame& frame) {
        return with_open_case(frame,
                              [](Frame& inner, const casework::CaseRecord& record) { return show_page(inner, record, {}); });
    });
    member_post(router, services, "/cases/{id}/withdraw", [](Frame& frame) { return with_open_case(frame, withdraw); });
}

}  // namespace kuaiban::web::pages
