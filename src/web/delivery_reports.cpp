#include "web/delivery_reports.hpp"

#include "casework/messages/delivery_report.hpp"

namespace kuaiban::web {

namespace {

using casework::AttemptState;

http::Response take(const http::Request& request, Services& services, std::optional<AttemptState> said) {
    if (!said)
        return {400, "text/plain; charset=utf-8", {}, "not a delivery report\n", {}};
    const bool ours =
        casework::take_delivery_report(services.ledger, services.messages, request.path_value("id"), request.path_value("secret"),
                                       *said, services.settings.message_silence, request.received_at);
    if (!ours)
        return {404, "text/plain; charset=utf-8", {}, "no such message\n", {}};
    return {204, "", {}, "", {}};
}

}  // namespace

void add_delivery_reports(http::Router& router, Services& services) {
    constexpr auto pattern = "/delivery-reports/{id}/{secret}";
    router.add(http::Method::Get, pattern, [&services](const http::Request& request) {
        return take(request, services, casework::read_kannel_status(request.query_value("status")));
    });
    router.add(http::Method::Post, pattern, [&services](const http::Request& request) {
        return take(request, services, casework::read_provider_report(request.body));
    });
}

}  // namespace kuaiban::web
