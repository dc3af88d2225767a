#include "web/http/response_head.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>
#include <stdexcept>

namespace kuaiban::web::http {

namespace {

/// "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n", made once a second on each thread.
std::string_view date_line(domain::Instant now) {
    struct Cache {
        std::time_t second{-1};
        std::string line;
    };
    thread_local Cache cache;
    const auto second = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    if (cache.second != second) {
        std::tm broken{};
        const std::time_t time = second;
        gmtime_r(&time, &broken);
        std::array<char, 64> text{};
        const auto length = std::strftime(text.data(), text.size(), "Date: %a, %d %b %Y %H:%M:%S GMT\r\n", &broken);
        cache = {second, {text.data(), length}};
    }
    return cache.line;
}

void append_number(std::string& out, std::size_t number) {
    std::array<char, 20> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

void append_header(std::string& out, std::string_view name, std::string_view value) {
    const auto breaks = [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F; };
    if (std::ranges::any_of(name, breaks) || std::ranges::any_of(value, breaks))
        throw std::invalid_argument{"a response header holds a control character"};
    out.append(name).append(": ").append(value).append("\r\n");
}

}  // namespace

std::string_view reason_of(int status) noexcept {
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 302: return "Found";
    case 303: return "See Other";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 417: return "Expectation Failed";
    case 422: return "Unprocessable Content";
    case 428: return "Precondition Required";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    default: return "Status";
    }
}

Wire to_wire(Response&& response, const Request& request, std::string_view common_head, bool keep_alive) {
    Wire wire{{}, std::move(response.body), std::move(response.shared_body)};
    const bool bodiless = response.status == 204 || response.status == 304;
    auto& head = wire.head;
    head.reserve(512 + common_head.size());
    head.append("HTTP/1.1 ");
    append_number(head, static_cast<std::size_t>(response.status));
    head.append(" ").append(reason_of(response.status)).append("\r\n").append(date_line(request.received_at));
    if (!bodiless) {
        append_header(head, "Content-Type", response.content_type);
        head.append("Content-Length: ");
        append_number(head, wire.body_view().size());
        head.append("\r\n");
    }
    for (const auto& [name, value] : response.headers)
        append_header(head, name, value);
    head.append(common_head).append(keep_alive ? "\r\n" : "Connection: close\r\n\r\n");
    if (bodiless || request.method == Method::Head) {
        wire.body.clear();
        wire.shared_body.reset();
    }
    return wire;
}

}  // namespace kuaiban::web::http
