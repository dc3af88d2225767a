#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kuaiban::domain {

/// What keyboards, phones and copied texts put between or around the characters a person meant.
bool is_blank(char32_t c) noexcept;             // ASCII space, U+3000 and the other space separators; no tabs, no line ends
bool is_zero_width(char32_t c) noexcept;        // zero-width spaces and joiners, soft hyphen, variation selectors
bool is_control(char32_t c) noexcept;           // C0, C1, line separators, and the marks that turn the writing direction

/// Full-width ASCII (U+FF01–U+FF5E) as ASCII; anything else as it is.
char32_t fold_width(char32_t c) noexcept;

/// A number or code as typed on any keyboard: full-width characters as ASCII, blanks and zero-width characters dropped.
/// Nothing where something else than ASCII remains, or the text is not UTF-8.
std::optional<std::string> as_typed_ascii(std::string_view utf8);

/// The same in capitals, and empty text in place of nothing: for codes made of letters and digits.
std::string as_typed_code(std::string_view utf8);

bool is_digits(std::string_view text) noexcept; // ASCII digits only, at least one

}  // namespace kuaiban::domain
