#include <fmt/format.h>
#include <boost/json.hpp>

#include "casework/privacy/my_data.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/my_data_report.hpp"
#include "web/pages/routes.hpp"
#include "web/pdf.hpp"

namespace kuaiban::web::pages {

namespace {

http::Response show_my_data(const Frame& frame, const domain::Refusals& refusals) {
    const Errors errors{frame, refusals};
    auto page = start_page(frame);
    const auto held = casework::holdings_of(frame.services.ledger, frame.account());
    const auto count = [](int number) { return std::to_string(number); };
    page.set("DRAFTS", count(held.drafts)).set("CASES", count(held.open_cases + held.finished_cases));
    page.set("CERTIFICATES", count(held.certificates));
    if (held.can_be_deleted())
        page.show("CAN_DELETE");
    else
        page.show("IN_USE");
    if (held.finished_cases + held.certificates > 0)
        page.show("STAYS");
    errors.summarise(page);
    return show(frame, "my-data", page, refusals.empty() ? 200 : 409);
}

boost::json::object held(const Frame& frame) {
    const auto& services = frame.services;
    return casework::my_data({services.ledger, services.privacy, services.scans, services.papers}, frame.account(), frame.now());
}

/// A file to keep, of which no cache keeps a copy.
http::Response to_keep(http::Response file, std::string_view name) {
    std::erase_if(file.headers, [](const auto& header) { return header.first == "content-disposition"; });
    file.headers.emplace_back("content-disposition", fmt::format("attachment; filename=\"{}\"", name));
    file.headers.emplace_back("cache-control", "no-store");
    return file;
}

http::Response download(Frame& frame) {
    http::Response response;
    response.body = boost::json::serialize(held(frame));
    response.content_type = "application/json; charset=utf-8";
    return to_keep(std::move(response), "my-data.json");
}

http::Response download_readable(Frame& frame) {
    const auto report = my_data_report(frame, held(frame));
    return to_keep(pdf_response(frame.services.sheets.print(report, frame.now()), "my-data"), "my-data.pdf");
}

http::Response delete_account(Frame& frame) {
    if (frame.posted("sure") != "yes")
        return show_my_data(frame, {{domain::RefusalCode::Required, "sure"}});
    if (const auto refused = casework::delete_account(frame.services.ledger, frame.account()))
        return show_my_data(frame, {{*refused, ""}});
    auto response = redirect(frame, "/");
    response.headers.emplace_back("set-cookie", clear_session_cookie(frame.services));
    return response;
}

}  // namespace

// GET /account/data: what is held, and what can be done about it; /account/data.pdf to read, .json for programs: all of it;
// POST: the account goes.
void add_my_data_page(http::Router& router, Services& services) {
    member_get(router, services, "/account/data", [](Frame& frame) { return show_my_data(frame, {}); });
    member_get(router, services, "/account/data.json", download);
    member_get(router, services, "/account/data.pdf", download_readable);
    member_post(router, services, "/account/data", delete_account);
}

}  // namespace kuaiban::web::pages
