#pragma once

#include <boost/json/value.hpp>

#include <optional>
#include <string_view>

namespace kuaiban::casework {

/// JSON (RFC 8259) without its ambiguities: UTF-8 only, no key twice in one object, no number beyond a double, at most 32 levels. A byte order mark is
/// passed over. Nothing where the text is not that.
std::optional<boost::json::value> parse_strict_json(std::string_view text);

}  // namespace kuaiban::casework
