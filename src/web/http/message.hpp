#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/calendar_date.hpp"

namespace kuaiban::web::http {

enum class Method { Get, Head, Post, Put, Patch, Delete, Options, Other };
std::string_view name_of(Method method) noexcept;

/// A request whose framing was already judged; names of headers are lower case.
struct Request {
    Method method{Method::Get};
    std::string target;                          ///< as sent: "/cases/1?x=y"
    std::string path;                            ///< percent-decoded once, without query; always starts with '/'
    std::vector<std::pair<std::string, std::string>> query;     ///< decoded, in order
    std::vector<std::pair<std::string, std::string>> headers;
    std::vector<std::pair<std::string, std::string>> path_values;   ///< of the route's {names}, set by the router
    std::string body;
    std::string remote_address;
    domain::Instant received_at{};
    std::string reference;                       ///< eight digits people can read out; in every log line and error page
    std::string_view route;  ///< pattern it fell on, set by the router: for logs and metrics, never the raw path

    std::string_view header(std::string_view lower_case_name) const noexcept;  // "" if absent
    std::optional<std::string> cookie(std::string_view name) const;
    std::string_view query_value(std::string_view name) const noexcept;  // "" if absent
    std::string_view path_value(std::string_view name) const noexcept;
};

struct Response {
    int status{200};
    std::string content_type{"text/html; charset=utf-8"};
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    std::shared_ptr<const std::string> shared_body;  ///< instead of `body`: cached bytes, not copied
};

/// Plain synchronous code, called on a worker thread.
using Handler = std::function<Response(const Request&)>;

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// application/x-www-form-urlencoded, at most `most` pairs; nothing on a malformed or oversized body,
/// on text that is not UTF-8, or on a NUL.
std::optional<Pairs> parse_form(std::string_view body, std::size_t most = 500);

}  // namespace kuaiban::web::http
