#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "web/http/message.hpp"

namespace kuaiban::web::http {

struct Target {
    std::string path;                           ///< decoded once
    Pairs query;
};

/// Reads "/path?query". Nothing on another form (absolute, "*"), broken escapes, NUL, text that is not UTF-8,
/// dot segments, encoded slashes or backslashes, or more than 100 query pairs.
std::optional<Target> parse_target(std::string_view target);

}  // namespace kuaiban::web::http
