#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "web/http/message.hpp"

namespace kuaiban::web::http {

struct Route {
    Method method;
    std::string pattern;                        ///< "/api/v1/cases/{id}"
    Handler handler;
};

/// One table of routes: an unknown path is 404, a known one with another method 405 with Allow. HEAD is answered from GET,
/// OPTIONS with Allow. A literal path comes before one with {names}. A {name} takes one segment, never an empty one.
class Router {
public:
    void add(Method method, std::string pattern, Handler handler);
    /// Pages for people; programs (under /api/) get problem+json in any case.
    void on_not_found(Handler handler);
    void on_method_not_allowed(Handler handler);
    Response handle(Request& request) const;     ///< sets request.route and request.path_values
    const std::vector<Route>& routes() const noexcept { return routes_; }

private:
    std::vector<const Route*> of_path(Request& request) const;

    std::vector<Route> routes_;
    std::unordered_map<std::string, std::vector<std::size_t>> literal_;
    std::vector<std::size_t> named_;
    Handler not_found_, method_not_allowed_;
};

}  // namespace kuaiban::web::http
