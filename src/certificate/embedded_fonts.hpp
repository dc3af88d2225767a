#pragma once

#include <map>
#include <string>
#include <vector>

#include "certificate/font_library.hpp"
#include "certificate/pdf_objects.hpp"

namespace kuaiban::certificate {

/// The fonts of one content stream: hands out resource names and character codes while text is set,
/// then embeds a subset of each face with just the glyphs that were used.
class EmbeddedFonts {
public:
    struct Code {
        std::size_t font;
        std::uint16_t cid;
    };
    Code use(const Glyph& glyph);

    /// Writes the font objects and returns the entries of the resource dictionary: "/F0 12 0 R /F1 17 0 R".
    std::string embed(PdfObjects& objects, int deflate_level);

private:
    struct Font {
        const FontFace* face;
        std::map<GlyphId, std::uint16_t> cids;
        std::map<std::uint16_t, Glyph> used;
    };
    int embed(PdfObjects& objects, const Font& font, int deflate_level);

    std::vector<Font> fonts_;
};

}  // namespace kuaiban::certificate
