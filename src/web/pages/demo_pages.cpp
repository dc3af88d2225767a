#include "web/pages/case_words.hpp"
#include "web/pages/frame.hpp"
#include "web/pages/routes.hpp"

namespace kuaiban::web::pages {

namespace {

constexpr int newest = 100;

http::Response show_messages(Frame& frame) {
    auto page = start_page(frame);
    const auto messages = frame.services.ledger.recent_messages(newest);
    for (const auto& message : messages)
        add_message(page.section("MESSAGE"), frame, message);
    if (messages.empty())
        page.show("EMPTY");
    return show(frame, "demo-messages", page);
}

}  // namespace

void add_demo_pages(http::Router& router, Services& services) {
    get(router, services, "/demo/messages", show_messages);
}

}  // namespace kuaiban::web::pages
