#pragma once

#include <string>

#include "web/http/asio.hpp"
#include "web/http/message.hpp"
#include "web/http/target.hpp"

namespace kuaiban::web::http {

inline Method method_of(beast::http::verb verb) noexcept {
    switch (verb) {
    case beast::http::verb::get: return Method::Get;
    case beast::http::verb::head: return Method::Head;
    case beast::http::verb::post: return Method::Post;
    case beast::http::verb::put: return Method::Put;
    case beast::http::verb::patch: return Method::Patch;
    case beast::http::verb::delete_: return Method::Delete;
    case beast::http::verb::options: return Method::Options;
    default: return Method::Other;
    }
}

inline std::string lower(std::string_view name) {
    std::string text{name};
    for (auto& c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return text;
}

/// The head as our own type; trailers that come after the body never reach it. False: the target is malformed.
inline bool take_head(const Parser::value_type& head, Request& request) {
    const auto view = [](auto text) { return std::string_view{text.data(), text.size()}; };
    request.method = method_of(head.method());
    request.target = view(head.target());
    auto target = parse_target(request.target);
    if (!target)
        return false;
    request.path = std::move(target->path);
    request.query = std::move(target->query);
    for (const auto& field : head)
        request.headers.emplace_back(lower(view(field.name_string())), view(field.value()));
    return true;
}

}  // namespace kuaiban::web::http
