#include "web/pages/frame.hpp"
#include "web/pages/routes.hpp"

namespace kuaiban::web::pages {

namespace {

/// "Windows 上的 Edge"; a device that sent no words we know is called so.
std::string device_in_words(const Frame& frame, std::string_view device) {
    const auto slash = device.find('/');
    if (slash == std::string_view::npos)
        return frame.text("run.session.unknown");
    return frame.text("run.session.device", {{"browser", frame.text("run.browser." + std::string{device.substr(0, slash)})},
                                             {"system", frame.text("run.system." + std::string{device.substr(slash + 1)})}});
}

http::Response show_sessions(Frame& frame) {
    auto page = start_page(frame);
    const auto sessions = frame.services.ledger.sessions_of(frame.account().id);
    for (const auto& session : sessions) {
        if (!casework::is_live(session, frame.now()))
            continue;
        const bool here = session.token_hash == frame.visit.visitor->session.token_hash;
        auto& row = page.section("SESSION");
        row.set("SESSION_DEVICE", device_in_words(frame, session.device))
            .set("SESSION_SINCE", time_in_words(frame.language, session.opened_at, frame.now()))
            .set("SESSION_SEEN", time_in_words(frame.language, here ? frame.now() : session.seen_at, frame.now()));
        if (here)
            row.show("SESSION_HERE");
        else
            row.section("SESSION_END").set("SESSION_ID", session.token_hash);
    }
    if (sessions.size() > 1)
        page.show("OTHERS");
    return show(frame, "sessions", page);
}

http::Response end_sessions(Frame& frame) {
    if (frame.was_posted("end_others"))
        frame.services.accounts.end_others(*frame.visit.visitor);
    else
        frame.services.accounts.end_session(*frame.visit.visitor, frame.posted("session"));
    return redirect(frame, "/account/sessions");
}

}  // namespace

void add_session_pages(http::Router& router, Services& services) {
    member_get(router, services, "/account/sessions", show_sessions);
    member_post(router, services, "/account/sessions", end_sessions);
}

}  // namespace kuaiban::web::pages
