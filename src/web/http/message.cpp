#include "web/http/message.hpp"

#include <algorithm>

#include "web/http/percent.hpp"

namespace kuaiban::web::http {

namespace {

std::string_view find(const Pairs& pairs, std::string_view name) noexcept {
    const auto found = std::ranges::find(pairs, name, &Pairs::value_type::first);
    return found == pairs.end() ? std::string_view{} : std::string_view{found->second};
}

}  // namespace

std::string_view name_of(Method method) noexcept {
    switch (method) {
    case Method::Get: return "GET";
    case Method::Head: return "HEAD";
    case Method::Post: return "POST";
    case Method::Put: return "PUT";
    case Method::Patch: return "PATCH";
    case Method::Delete: return "DELETE";
    case Method::Options: return "OPTIONS";
    case Method::Other: return "OTHER";
    }
    return "OTHER";
}

std::string_view Request::header(std::string_view lower_case_name) const noexcept {
    return find(headers, lower_case_name);
}

std::string_view Request::query_value(std::string_view name) const noexcept {
    return find(query, name);
}

std::string_view Request::path_value(std::string_view name) const noexcept {
    return find(path_values, name);
}

/// The first of that name: a browser sends the cookie of the most specific path first (RFC 6265 5.4).
std::optional<std::string> Request::cookie(std::string_view name) const {
    for (const auto& [header_name, value] : headers) {
        if (header_name != "cookie")
            continue;
        std::string_view rest = value;
        while (!rest.empty()) {
            const auto end = std::min(rest.find(';'), rest.size());
            auto pair = rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
            pair.remove_prefix(std::min(pair.find_first_not_of(" \t"), pair.size()));
            if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=')
                return std::string{pair.substr(name.size() + 1)};
        }
    }
    return {};
}

std::optional<Pairs> parse_form(std::string_view body, std::size_t most) {
    Pairs pairs;
    while (!body.empty()) {
        const auto end = std::min(body.find('&'), body.size());
        const auto pair = body.substr(0, end);
        body.remove_prefix(std::min(end + 1, body.size()));
        if (pair.empty())
            continue;
        if (pairs.size() == most)
            return {};
        const auto equals = std::min(pair.find('='), pair.size());
        auto name = percent_decode(pair.substr(0, equals), Plus::Space);
        auto value = percent_decode(pair.substr(std::min(equals + 1, pair.size())), Plus::Space);
        if (!name || !value)
            return {};
        pairs.emplace_back(std::move(*name), std::move(*value));
    }
    return pairs;
}

}  // namespace kuaiban::web::http
