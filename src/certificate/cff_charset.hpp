#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace kuaiban::certificate {

/// Glyph → CID of a CID-keyed CFF table (Adobe Technical Note 5176, §13). Empty where the font is not CID-keyed.
/// PDF viewers address CIDFontType0C glyphs by this number, and a subset keeps it while renumbering its glyphs.
std::vector<std::uint16_t> cff_charset(std::string_view cff, unsigned glyph_count);

}  // namespace kuaiban::certificate
