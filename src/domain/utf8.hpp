#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kuaiban::domain {

/// The code points of UTF-8 text; nothing where a byte sequence is not UTF-8 (RFC 3629: no surrogates, no overlong forms,
/// nothing above U+10FFFF, nothing cut off).
std::optional<std::u32string> decode_utf8(std::string_view utf8);

/// Precondition: every element is a Unicode scalar value.
std::string encode_utf8(std::u32string_view code_points);

bool is_valid_utf8(std::string_view utf8);

/// Characters as people count them for a limit: code points. Precondition: valid UTF-8.
std::size_t count_code_points(std::string_view utf8) noexcept;

}  // namespace kuaiban::domain
