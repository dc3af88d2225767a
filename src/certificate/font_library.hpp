#pragma once

#include <array>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "certificate/font_face.hpp"

namespace kuaiban::certificate {

/// Weights of Noto Serif CJK SC on the paper: texts, labels, the title.
enum class Weight { Medium, SemiBold, Black };

/// One drawable character.
struct Glyph {
    const FontFace* face;
    GlyphId id;
    char32_t code_point;
    double advance;                             ///< thousandths of an em
};
using Glyphs = std::vector<Glyph>;

/// The faces a certificate is printed with, each opened when first needed. For every character the first that draws it:
/// the cut face, the whole face, HanaMinA, HanaMinB, BabelStone Han.
class FontLibrary {
public:
    /// `cut_folder` holds serif-{medium,semibold,black}.otf made by kuaiban_cut_fonts; `system_folder` is /usr/share/fonts.
    explicit FontLibrary(std::string cut_folder, std::string system_folder = "/usr/share/fonts");

    /// The glyphs of `text` (UTF-8). Characters that no face draws, private ones and malformed
    /// bytes (U+FFFD) are appended to `missing`.
    Glyphs glyphs(std::string_view text, Weight weight, std::vector<char32_t>& missing);

private:
    struct LazyFace {
        std::string path, postscript_name;
        unsigned index = 0;
        FontFace::Use use = FontFace::Use::Seldom;
        std::once_flag once{};
        std::optional<FontFace> face{};
    };
    const FontFace& open(LazyFace& lazy);
    std::optional<Glyph> draw(LazyFace& lazy, char32_t code_point);
    std::optional<Glyph> first_drawing(std::size_t weight, char32_t code_point);

    std::array<LazyFace, 3> cut_, whole_;
    std::array<LazyFace, 3> rare_;
};

}  // namespace kuaiban::certificate
