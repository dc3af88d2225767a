#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kuaiban::web::http {

enum class Plus { Literal, Space };

/// Decodes %XX once. Nothing on a broken escape, a NUL, or a result that is not UTF-8.
std::optional<std::string> percent_decode(std::string_view text, Plus plus);

}  // namespace kuaiban::web::http
