#include "web/http/head_gate.hpp"

#include <algorithm>
#include <cstddef>

namespace kuaiban::web::http {

namespace {

constexpr std::size_t longest_target = 8 * 1024;
constexpr std::size_t most_headers = 100;

constexpr bool is_token_char(char c) noexcept {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view{"!#$%&'*+-.^_`|~"}.find(c) != std::string_view::npos;
}

bool is_token(std::string_view text) noexcept {
    return !text.empty() && std::ranges::all_of(text, is_token_char);
}

constexpr char lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool same(std::string_view a, std::string_view lower_b) noexcept {
    return std::ranges::equal(a, lower_b, {}, lower);
}

std::string_view trim(std::string_view text) noexcept {
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

bool is_value_char(char c) noexcept {
    const auto byte = static_cast<unsigned char>(c);
    return c == '\t' || (byte >= 0x20 && byte != 0x7F);
}

bool is_host(std::string_view host) noexcept {
    return !host.empty() && std::ranges::all_of(host, [](char c) {
        return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z') ||
               std::string_view{".-_:[]"}.find(c) != std::string_view::npos;
    });
}

bool is_length(std::string_view value) noexcept {
    return !value.empty() && value.size() <= 19 && std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<int> request_line_fault(std::string_view line) {
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last || !is_token(line.substr(0, first)))
        return 400;
    const auto target = line.substr(first + 1, last - first - 1);
    if (target.size() > longest_target)
        return 414;
    if (!std::ranges::all_of(target, [](char c) { return c > 0x20 && c < 0x7F; }))
        return 400;
    const auto version = line.substr(last + 1);
    if (version == "HTTP/1.1" || version == "HTTP/1.0")
        return {};
    return version.size() == 8 && version.starts_with("HTTP/") && version[6] == '.' ? 505 : 400;
}

/// The headers that decide where a message ends, and to whom it goes.
struct Framing {
    std::size_t hosts{0}, lengths{0}, transfer_encodings{0};

    std::optional<int> take(std::string_view name, std::string_view value, bool http_1_0) {
        if (same(name, "host"))
            return ++hosts > 1 || !is_host(value) ? std::optional{400} : std::nullopt;
        if (same(name, "content-length"))
            return ++lengths > 1 || !is_length(value) ? std::optional{400} : std::nullopt;
        if (same(name, "transfer-encoding"))
            return ++transfer_encodings > 1 || !same(value, "chunked") || http_1_0 ? std::optional{400} : std::nullopt;
        if (same(name, "expect"))
            return same(value, "100-continue") ? std::nullopt : std::optional{417};
        if (same(name, "content-encoding"))
            return same(value, "identity") ? std::nullopt : std::optional{415};
        return {};
    }
};

}  // namespace

bool may_begin_a_request(char first) noexcept {
    return is_token_char(first);
}

std::optional<int> head_fault(std::string_view head) {
    auto end = head.find("\r\n");
    const auto request_line = head.substr(0, end);
    if (const auto fault = request_line_fault(request_line))
        return fault;
    const bool http_1_0 = request_line.ends_with('0');

    Framing framing;
    std::size_t count = 0;
    for (head.remove_prefix(end + 2); !head.starts_with("\r\n"); head.remove_prefix(end + 2)) {
        end = head.find("\r\n");
        if (end == std::string_view::npos)
            return 400;
        if (++count > most_headers)
            return 431;
        const auto line = head.substr(0, end);
        const auto colon = line.find(':');
        if (colon == std::string_view::npos || !is_token(line.substr(0, colon)))
            return 400;                         // a folded line begins with a blank, which is no token
        if (!std::ranges::all_of(line, is_value_char))
            return 400;
        if (const auto fault = framing.take(line.substr(0, colon), trim(line.substr(colon + 1)), http_1_0))
            return fault;
    }
    if (framing.hosts != 1 || framing.lengths + framing.transfer_encodings > 1)
        return 400;
    return {};
}

}  // namespace kuaiban::web::http
