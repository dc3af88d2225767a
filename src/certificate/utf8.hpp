#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kuaiban::certificate {

/// Code points of UTF-8 text; a malformed byte becomes U+FFFD.
std::u32string code_points(std::string_view utf8);
/// UTF-16BE in lower-case hex, as PDF text strings and ToUnicode maps want it.
std::string utf16_hex(std::u32string_view text);
/// "U+20BB7 U+2EBF0"
std::string code_point_names(const std::vector<char32_t>& characters);

}  // namespace kuaiban::certificate
