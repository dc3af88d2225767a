#include "certificate/font_face.hpp"

#include <hb-ot.h>
#include <hb-subset.h>
#include <malloc.h>

#include <stdexcept>

#include "certificate/cff_charset.hpp"

namespace kuaiban::certificate {
namespace {

struct FreeBlob {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};
struct FreeInput {
    void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
};
struct FreePlan {
    void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
};
using Blob = std::unique_ptr<hb_blob_t, FreeBlob>;

constexpr hb_tag_t cff_tag = HB_TAG('C', 'F', 'F', ' ');

// A PDF addresses glyphs by number: everything that serves text layout only stays behind.
constexpr hb_tag_t layout_tables[] = {
    HB_TAG('c', 'm', 'a', 'p'), HB_TAG('n', 'a', 'm', 'e'), HB_TAG('p', 'o', 's', 't'), HB_TAG('O', 'S', '/', '2'),
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'), HB_TAG('B', 'A', 'S', 'E'),
    HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'), HB_TAG('V', 'O', 'R', 'G'), HB_TAG('D', 'S', 'I', 'G'),
    HB_TAG('g', 'a', 's', 'p'), HB_TAG('k', 'e', 'r', 'n'), HB_TAG('h', 'd', 'm', 'x'), HB_TAG('V', 'D', 'M', 'X'),
};

std::string_view view(const Blob& blob) {
    unsigned size = 0;
    const char* data = hb_blob_get_data(blob.get(), &size);
    return {data, size};
}

}  // namespace

void FontFace::Free::operator()(hb_face_t* face) const {
    hb_face_destroy(face);
}
void FontFace::Free::operator()(hb_font_t* font) const {
    hb_font_destroy(font);
}

FontFace FontFace::open(const std::string& path, unsigned index, std::string postscript_name, Use use) {
    const Blob blob{hb_blob_create_from_file_or_fail(path.c_str())};
    if (!blob)
        throw std::runtime_error("cannot read the font " + path + "; the packages are named in script/packages.txt");
    std::unique_ptr<hb_face_t, Free> face{hb_face_create(blob.get(), index)};
    if (hb_face_get_glyph_count(face.get()) == 0)
        throw std::runtime_error("no font face in " + path);
    if (use == Use::Often) {
        face.reset(hb_subset_preprocess(face.get()));
        malloc_trim(0);                         // preprocessing leaves several times its result behind
    }
    return FontFace{std::move(face), std::move(postscript_name)};
}

FontFace::FontFace(std::unique_ptr<hb_face_t, Free> face, std::string postscript_name)
    : face_{std::move(face)}, font_{hb_font_create(face_.get())}, postscript_name_{std::move(postscript_name)} {
    hb_font_set_scale(font_.get(), 1000, 1000);
    hb_font_make_immutable(font_.get());
    const Blob cff{hb_face_reference_table(face_.get(), cff_tag)};
    outlines_ = view(cff).empty() ? Outlines::TrueType : Outlines::Cff;
    if (outlines_ == Outlines::Cff)
        cids_ = cff_charset(view(cff), hb_face_get_glyph_count(face_.get()));
}

std::optional<GlyphId> FontFace::glyph(char32_t code_point) const {
    hb_codepoint_t glyph = 0;
    if (!hb_font_get_nominal_glyph(font_.get(), code_point, &glyph) || glyph == 0)
        return std::nullopt;
    return glyph;
}

double FontFace::advance(GlyphId glyph) const {
    return hb_font_get_glyph_h_advance(font_.get(), glyph);
}

FontMetrics FontFace::metrics() const {
    hb_font_extents_t extents{};
    hb_font_get_h_extents(font_.get(), &extents);
    return {static_cast<double>(extents.ascender),
            static_cast<double>(extents.descender),
            733,
            0,
            {-1000, static_cast<double>(extents.descender), 2000, static_cast<double>(extents.ascender)}};
}

FontFace::Subset FontFace::subset(const std::set<GlyphId>& glyphs) const {
    const std::unique_ptr<hb_subset_input_t, FreeInput> input{hb_subset_input_create_or_fail()};
    if (!input)
        throw std::bad_alloc{};
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE);
    hb_set_t* const wanted = hb_subset_input_glyph_set(input.get());
    for (const auto glyph : glyphs)
        hb_set_add(wanted, glyph);
    hb_set_t* const dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const auto table : layout_tables)
        hb_set_add(dropped, table);

    const std::unique_ptr<hb_subset_plan_t, FreePlan> plan{hb_subset_plan_create_or_fail(face_.get(), input.get())};
    const std::unique_ptr<hb_face_t, Free> result{plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr};
    if (!result)
        throw std::runtime_error("cannot subset the font " + postscript_name_);

    const Blob program{outlines_ == Outlines::Cff ? hb_face_reference_table(result.get(), cff_tag)
                                                  : hb_face_reference_blob(result.get())};
    Subset subset{.program = std::string{view(program)}, .renumbered = {}};
    if (outlines_ == Outlines::TrueType) {
        const hb_map_t* const renumbering = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
        for (const auto glyph : glyphs)
            subset.renumbered[glyph] = hb_map_get(renumbering, glyph);
    }
    return subset;
}

}  // namespace kuaiban::certificate
