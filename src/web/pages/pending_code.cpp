#include "web/pages/pending_code.hpp"

#include <fmt/format.h>

#include "casework/identity/change_mobile.hpp"
#include "web/pages/sealed_parts.hpp"

namespace kuaiban::web::pages {

std::string short_cookie(const Frame& frame, std::string_view name, std::string_view value, int seconds) {
    return fmt::format("{}={}; Path=/; Max-Age={}; HttpOnly; SameSite=Lax{}", name, value, value.empty() ? 0 : seconds,
                       frame.services.settings.behind_tls() ? "; Secure" : "");
}

http::Response enter(const Frame& frame, const casework::OpenedSession& opened, std::string_view next) {
    auto response = redirect(frame, next);
    response.headers.emplace_back("set-cookie", set_session_cookie(frame.services, opened.token));
    return response;
}

std::string next_of(const Frame& frame) {
    const auto posted = frame.posted("next");
    return safe_next(posted.empty() ? frame.request.query_value("next") : posted);
}

void keep_pending(http::Response& response, const Frame& frame, const PendingCode& pending) {
    const auto sealed = seal_parts(frame, "pending", {pending.code_id, pending.mobile, pending.purpose, pending.next});
    response.headers.emplace_back("set-cookie", short_cookie(frame, "kb_pending", sealed, 900));
}

std::optional<PendingCode> read_pending(const Frame& frame) {
    const auto parts = open_parts(frame, "pending", frame.request.cookie("kb_pending").value_or(""), 4);
    return parts ? std::optional{PendingCode{parts->at(0), parts->at(1), parts->at(2), parts->at(3)}} : std::nullopt;
}

std::expected<std::string, domain::Refusal> send_pending_code(const Frame& frame, const domain::Mobile& mobile,
                                                              std::string_view purpose) {
    return frame.services.codes.send(
        {std::string{purpose == "mobile" ? casework::move_code : "enter"}, mobile, frame.visit.code_binding(frame.services),
         frame.request.remote_address, std::string{frame.tag()}},
        frame.now());
}

std::expected<http::Response, domain::Refusal> ask_for_pending_code(const Frame& frame, const domain::Mobile& mobile,
                                                                    std::string_view purpose, std::string_view next) {
    const auto sent = send_pending_code(frame, mobile, purpose);
    if (!sent)
        return std::unexpected{sent.error()};
    auto response = redirect(frame, "/login/code");
    keep_pending(response, frame, {*sent, std::string{mobile.reveal()}, std::string{purpose}, std::string{next}});
    return response;
}

}  // namespace kuaiban::web::pages
