#pragma once

#include <string>
#include <string_view>

namespace kuaiban::domain {

/// What a character may be in a person's name.
enum class NameCharacter { Han, Latin, MiddleDot, FullStop, Hyphen, Apostrophe, Blank, ZeroWidth, PrivateUse, Other };
NameCharacter kind_of(char32_t c) noexcept;

/// The Unicode character that a private-use code point of the GBK and GB18030-2000 fonts (U+E815–U+E864) stands for;
/// any other character as it is. U+E863 is U+4DAE 䶮.
char32_t without_private_use(char32_t c) noexcept;

/// One spelling for characters that mean the same in a name: dots, hyphens, apostrophes, full width, compatibility
/// ideographs of GBK, capitals.
char32_t folded_in_name(char32_t c) noexcept;

/// True for characters the registers' old code page (GBK) had no place for: Extension A, ideographs added after U+9FA5,
/// and everything outside the BMP.
bool is_rare(char32_t c) noexcept;

}  // namespace kuaiban::domain
