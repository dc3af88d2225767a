#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

struct hb_face_t;
struct hb_font_t;

namespace kuaiban::certificate {

using GlyphId = std::uint32_t;

/// What a PDF font descriptor wants to know, in thousandths of an em.
struct FontMetrics {
    double ascent, descent, cap_height, italic_angle;
    double box[4];
};

/// One face of one font file. Immutable once open: any thread may ask it for glyphs and subsets.
class FontFace {
public:
    enum class Outlines { Cff, TrueType };
    enum class Use { Often, Seldom };           ///< Often: prepared for fast subsetting, at the price of memory

    /// Throws std::runtime_error naming the file where it is no font.
    static FontFace open(const std::string& path, unsigned index, std::string postscript_name, Use use);

    std::optional<GlyphId> glyph(char32_t code_point) const;
    double advance(GlyphId glyph) const;        ///< thousandths of an em
    Outlines outlines() const noexcept { return outlines_; }
    const std::string& postscript_name() const noexcept { return postscript_name_; }
    FontMetrics metrics() const;

    /// The character identifier under which a CFF font program knows the glyph, in every subset of it.
    std::uint16_t cid(GlyphId glyph) const { return cids_.empty() ? static_cast<std::uint16_t>(glyph) : cids_.at(glyph); }

    struct Subset {
        std::string program;                    ///< bare CFF table, or a TrueType file
        std::map<GlyphId, GlyphId> renumbered;  ///< TrueType: this face's glyph → the subset's
    };
    Subset subset(const std::set<GlyphId>& glyphs) const;

private:
    struct Free {
        void operator()(hb_face_t* face) const;
        void operator()(hb_font_t* font) const;
    };

    FontFace(std::unique_ptr<hb_face_t, Free> face, std::string postscript_name);

    std::unique_ptr<hb_face_t, Free> face_;
    std::unique_ptr<hb_font_t, Free> font_;
    std::string postscript_name_;
    Outlines outlines_;
    std::vector<std::uint16_t> cids_;
};

}  // namespace kuaiban::certificate
