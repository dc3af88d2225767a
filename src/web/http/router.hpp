#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "web/http/message.hpp"

namespace kuaiban::web::http {

struct Route {
    Method method;
    std::string pattern;                        ///< "/api/v1/cases/{id}"
    Handler handler;
};

/// One table of routes: an unknown path is 404, a known one with another method 405 with Allow. HEAD is answered from GET.
class Router {
public:
    void add(Method method, std::string pattern, Handler handler);
    void on_not_found(Handler handler);
    void on_method_not_allowed(Handler handler);
    Response handle(Request& request) const;
    const std::vector<Route>& routes() const noexcept { return routes_; }
    /// The pattern a request fell on, for metrics (never the raw path: it may hold personal data).
    std::string_view pattern_of(const Request& request) const;

private:
    const Route* match(Request& request, bool& path_known) const;
    std::vector<Route> routes_;
    Handler not_found_, method_not_allowed_;
};

}  // namespace kuaiban::web::http
