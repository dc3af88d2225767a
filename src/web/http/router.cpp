#include "web/http/router.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "web/http/plain_fault.hpp"

namespace kuaiban::web::http {

namespace {

std::string_view take_segment(std::string_view& path) noexcept {
    const auto end = std::min(path.find('/'), path.size());
    const auto segment = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    return segment;
}

bool is_name(std::string_view segment) noexcept {
    return segment.starts_with('{') && segment.ends_with('}');
}

std::optional<Pairs> values_of(std::string_view pattern, std::string_view path) {
    if (std::ranges::count(pattern, '/') != std::ranges::count(path, '/'))
        return {};
    Pairs values;
    while (!pattern.empty() || !path.empty()) {
        const auto wanted = take_segment(pattern);
        const auto given = take_segment(path);
        if (!is_name(wanted)) {
            if (wanted != given)
                return {};
        } else if (given.empty()) {
            return {};
        } else {
            values.emplace_back(wanted.substr(1, wanted.size() - 2), given);
        }
    }
    return values;
}

std::string allowed(const std::vector<const Route*>& routes) {
    std::vector<std::string_view> names{name_of(Method::Options)};
    for (const auto* route : routes) {
        names.push_back(name_of(route->method));
        if (route->method == Method::Get)
            names.push_back(name_of(Method::Head));
    }
    std::ranges::sort(names);
    std::string text;
    for (const auto name : names)
        text.append(text.empty() ? "" : ", ").append(name);
    return text;
}

Response refuse(int status, const Request& request, const Handler& page) {
    return page && !speaks_json(request) ? page(request) : plain_fault(status, request);
}

}  // namespace

void Router::add(Method method, std::string pattern, Handler handler) {
    const bool taken =
        std::ranges::any_of(routes_, [&](const Route& route) { return route.method == method && route.pattern == pattern; });
    if (taken)
        throw std::logic_error{"route added twice: " + pattern};
    if (pattern.find('{') == std::string::npos)
        literal_[pattern].push_back(routes_.size());
    else
        named_.push_back(routes_.size());
    routes_.push_back({method, std::move(pattern), std::move(handler)});
}

void Router::on_not_found(Handler handler) {
    not_found_ = std::move(handler);
}

void Router::on_method_not_allowed(Handler handler) {
    method_not_allowed_ = std::move(handler);
}

std::vector<const Route*> Router::of_path(Request& request) const {
    std::vector<const Route*> found;
    if (const auto literal = literal_.find(request.path); literal != literal_.end()) {
        for (const auto index : literal->second)
            found.push_back(&routes_[index]);
        return found;
    }
    for (const auto index : named_) {
        const auto& route = routes_[index];
        if (!found.empty()) {
            if (route.pattern == found.front()->pattern)
                found.push_back(&route);
        } else if (auto values = values_of(route.pattern, request.path)) {
            request.path_values = std::move(*values);
            found.push_back(&route);
        }
    }
    return found;
}

Response Router::handle(Request& request) const {
    const auto routes = of_path(request);
    if (routes.empty())
        return refuse(404, request, not_found_);
    request.route = routes.front()->pattern;

    const auto method = request.method == Method::Head ? Method::Get : request.method;
    if (const auto route = std::ranges::find(routes, method, &Route::method); route != routes.end())
        return (*route)->handler(request);

    auto response = request.method == Method::Options ? Response{204, {}, {}, {}, {}} : refuse(405, request, method_not_allowed_);
    response.headers.emplace_back("Allow", allowed(routes));
    return response;
}

}  // namespace kuaiban::web::http
