#include <exception>

#include "web/http/metrics.hpp"
#include "web/http/plain_fault.hpp"

namespace kuaiban::web::http {

namespace {

Response plain(int status, std::string text) {
    return {status, "text/plain; charset=utf-8", {}, std::move(text), {}};
}

bool answers(const std::function<bool()>& ready) {
    try {
        return !ready || ready();
    } catch (const std::exception&) {
        return false;
    }
}

/// Behind a proxy every caller seems to be this machine; the proxy's header gives it away.
bool is_local_and_direct(const Request& request) {
    const bool local = request.remote_address.starts_with("127.") || request.remote_address == "::1";
    return local && request.header("x-forwarded-for").empty() && request.header("forwarded").empty();
}

}  // namespace

void add_probes(Router& router, const Metrics& metrics, ProbeSettings settings) {
    router.add(Method::Get, "/healthz", [](const Request&) { return plain(200, "alive\n"); });
    router.add(Method::Get, "/readyz", [ready = settings.ready](const Request&) {
        return answers(ready) ? plain(200, "ready\n") : plain(503, "not ready\n");
    });
    router.add(Method::Get, "/metrics", [&metrics, load = settings.load, all = settings.metrics_for_all](const Request& request) {
        if (!all && !is_local_and_direct(request))
            return plain_fault(404, request);
        Response response{200, "text/plain; version=0.0.4; charset=utf-8", {}, {}, {}};
        response.body = metrics.text(load ? load() : Load{});
        return response;
    });
}

}  // namespace kuaiban::web::http
