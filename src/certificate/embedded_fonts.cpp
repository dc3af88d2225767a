#include "certificate/embedded_fonts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "certificate/utf8.hpp"

namespace kuaiban::certificate {
namespace {

using UsedGlyphs = std::map<std::uint16_t, Glyph>;

std::string widths(const UsedGlyphs& used) {
    std::string result;
    for (const auto& [cid, glyph] : used)
        if (glyph.advance != 1000)              // what /DW says
            fmt::format_to(std::back_inserter(result), "{}[{:.0f}]", cid, glyph.advance);
    return result;
}

/// Lets readers copy and search the text, beyond the BMP too.
std::string to_unicode(const UsedGlyphs& used) {
    std::string cmap =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n"
        "/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n";
    constexpr std::size_t most_a_block = 100;
    std::size_t left = used.size(), in_block = 0;
    for (const auto& [cid, glyph] : used) {
        if (in_block == 0) {
            in_block = std::min(left, most_a_block);
            fmt::format_to(std::back_inserter(cmap), "{} beginbfchar\n", in_block);
        }
        fmt::format_to(std::back_inserter(cmap), "<{:04x}> <{}>\n", cid, utf16_hex({&glyph.code_point, 1}));
        --left;
        if (--in_block == 0)
            cmap += "endbfchar\n";
    }
    return cmap + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

/// Six letters that tell this subset from others of the face (ISO 32000-1, 9.6.4).
std::string subset_tag(const UsedGlyphs& used) {
    std::uint64_t hash = 1469598103934665603ULL;
    for (const auto& [cid, glyph] : used)
        hash = (hash ^ glyph.code_point) * 1099511628211ULL;
    std::string tag;
    for (int i = 0; i < 6; ++i, hash /= 26)
        tag += static_cast<char>('A' + hash % 26);
    return tag;
}

std::string cid_to_gid(const UsedGlyphs& used, const FontFace::Subset& subset) {
    std::string map(2, '\0');
    for (const auto& [cid, glyph] : used) {     // CIDs are 1, 2, 3, …
        const GlyphId id = subset.renumbered.at(glyph.id);
        map += static_cast<char>(id >> 8);
        map += static_cast<char>(id & 0xff);
    }
    return map;
}

}  // namespace

EmbeddedFonts::Code EmbeddedFonts::use(const Glyph& glyph) {
    auto font = std::ranges::find(fonts_, glyph.face, &Font::face);
    if (font == fonts_.end())
        font = fonts_.insert(fonts_.end(), Font{glyph.face, {}, {}});
    auto [entry, is_new] = font->cids.try_emplace(glyph.id, std::uint16_t{0});
    if (is_new) {
        entry->second = glyph.face->outlines() == FontFace::Outlines::Cff ? glyph.face->cid(glyph.id)
                                                                          : static_cast<std::uint16_t>(font->cids.size());
        font->used.emplace(entry->second, glyph);
    }
    return {static_cast<std::size_t>(font - fonts_.begin()), entry->second};
}

std::string EmbeddedFonts::embed(PdfObjects& objects, int deflate_level) {
    std::string entries;
    for (std::size_t i = 0; i < fonts_.size(); ++i)
        entries += fmt::format("/F{} {} 0 R ", i, embed(objects, fonts_[i], deflate_level));
    return entries;
}

int EmbeddedFonts::embed(PdfObjects& objects, const Font& font, int deflate_level) {
    std::set<GlyphId> glyphs;
    for (const auto& [id, cid] : font.cids)
        glyphs.insert(id);
    const auto subset = font.face->subset(glyphs);
    const bool cff = font.face->outlines() == FontFace::Outlines::Cff;
    const auto name = subset_tag(font.used) + "+" + font.face->postscript_name();
    const auto metrics = font.face->metrics();

    const int program = objects.new_number(), descriptor = objects.new_number(), map = objects.new_number();
    const int descendant = objects.new_number(), composite = objects.new_number();
    const auto program_entries = cff ? std::string{"/Subtype /CIDFontType0C"} : fmt::format("/Length1 {}", subset.program.size());
    if (deflate_level > 0)
        objects.add_deflated_stream(program, program_entries, subset.program, deflate_level);
    else
        objects.add_stream(program, program_entries, subset.program);
    objects.add(
        descriptor,
        fmt::format("<< /Type /FontDescriptor /FontName /{} /Flags 4 /FontBBox [{:.0f} {:.0f} {:.0f} {:.0f}] /ItalicAngle 0 "
                    "/Ascent {:.0f} /Descent {:.0f} /CapHeight {:.0f} /StemV 90 /{} {} 0 R >>",
                    name, metrics.box[0], metrics.box[1], metrics.box[2], metrics.box[3], metrics.ascent, metrics.descent,
                    metrics.cap_height, cff ? "FontFile3" : "FontFile2", program));
    objects.add_deflated_stream(map, "", to_unicode(font.used), 1);
    std::string cid_to_gid_entry;
    if (!cff) {
        const int cid_map = objects.new_number();
        objects.add_stream(cid_map, "", cid_to_gid(font.used, subset));
        cid_to_gid_entry = fmt::format("/CIDToGIDMap {} 0 R ", cid_map);
    }
    objects.add(descendant,
                fmt::format("<< /Type /Font /Subtype /{} /BaseFont /{} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
                            "/Supplement 0 >> /FontDescriptor {} 0 R /DW 1000 /W [{}] {}>>",
                            cff ? "CIDFontType0" : "CIDFontType2", name, descriptor, widths(font.used), cid_to_gid_entry));
    objects.add(
        composite,
        fmt::format(
            "<< /Type /Font /Subtype /Type0 /BaseFont /{}{} /Encoding /Identity-H /DescendantFonts [{} 0 R] /ToUnicode {} 0 R >>",
            name, cff ? "-Identity-H" : "", descendant, map));
    return composite;
}

}  // namespace kuaiban::certificate
