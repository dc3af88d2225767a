#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/pages/frame.hpp"

namespace kuaiban::web::pages {

/// What one page hands to the next through the browser, in a cookie or a hidden field: neither readable nor changeable
/// there, and of no use to another asker or for another purpose. Parts hold no line breaks.
std::string seal_parts(const Frame& frame, std::string_view purpose, const std::vector<std::string>& parts);
/// Exactly `count` parts; nothing for an old, foreign or damaged text: the page then begins again.
std::optional<std::vector<std::string>> open_parts(const Frame& frame, std::string_view purpose, std::string_view sealed,
                                                   std::size_t count);

}  // namespace kuaiban::web::pages
