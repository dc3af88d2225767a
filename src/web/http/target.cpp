#include "web/http/target.hpp"

#include <algorithm>

#include "web/http/percent.hpp"

namespace kuaiban::web::http {

namespace {

constexpr std::size_t most_query_pairs = 100;

bool has_encoded_slash(std::string_view path) noexcept {
    for (auto at = path.find('%'); at != std::string_view::npos && at + 2 < path.size(); at = path.find('%', at + 1)) {
        const char high = path[at + 1], low = path[at + 2];
        if ((high == '2' && (low == 'f' || low == 'F')) || (high == '5' && (low == 'c' || low == 'C')))
            return true;
    }
    return false;
}

bool has_dot_segment(std::string_view path) noexcept {
    while (!path.empty()) {
        const auto end = std::min(path.find('/'), path.size());
        if (const auto segment = path.substr(0, end); segment == "." || segment == "..")
            return true;
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return false;
}

}  // namespace

std::optional<Target> parse_target(std::string_view target) {
    const auto question = std::min(target.find('?'), target.size());
    const auto raw_path = target.substr(0, question);
    if (!raw_path.starts_with('/') || target.find('#') != std::string_view::npos || has_encoded_slash(raw_path) ||
        raw_path.find('\\') != std::string_view::npos)
        return {};
    auto path = percent_decode(raw_path, Plus::Literal);
    if (!path || has_dot_segment(*path))
        return {};
    auto query = parse_form(target.substr(std::min(question + 1, target.size())), most_query_pairs);
    if (!query)
        return {};
    return Target{std::move(*path), std::move(*query)};
}

}  // namespace kuaiban::web::http
