#include "certificate/font_library.hpp"

#include <algorithm>
#include <filesystem>

#include "certificate/utf8.hpp"

namespace kuaiban::certificate {
namespace {

constexpr unsigned simplified_chinese = 2;      // index in Noto's collections: JP, KR, SC, TC, HK
constexpr std::array<std::array<std::string_view, 2>, 3> weight_names{
    {{"medium", "Medium"}, {"semibold", "SemiBold"}, {"black", "Black"}}};
constexpr std::array<std::array<std::string_view, 2>, 3> rare_files{{{"truetype/hanazono/HanaMinA.ttf", "HanaMinA"},
                                                                     {"truetype/hanazono/HanaMinB.ttf", "HanaMinB"},
                                                                     {"truetype/babelstone/BabelStoneHan.ttf", "BabelStoneHan"}}};

/// Whatever a font draws for these, it is not what the writer meant: malformed text, private use.
bool means_nothing(char32_t c) {
    return c == 0xfffd || (c >= 0xe000 && c <= 0xf8ff) || c >= 0xf0000;
}

}  // namespace

FontLibrary::FontLibrary(std::string cut_folder, std::string system_folder) {
    for (std::size_t i = 0; i < weight_names.size(); ++i) {
        const auto [lower, title] = weight_names[i];
        const auto name = "NotoSerifCJKsc-" + std::string{title};
        whole_[i].path = system_folder + "/opentype/noto/NotoSerifCJK-" + std::string{title} + ".ttc";
        whole_[i].index = simplified_chinese;
        whole_[i].postscript_name = name;
        cut_[i].path = cut_folder + "/serif-" + std::string{lower} + ".otf";
        cut_[i].postscript_name = name;
    }
    cut_[static_cast<std::size_t>(Weight::Medium)].use = FontFace::Use::Often;
    for (std::size_t i = 0; i < rare_files.size(); ++i) {
        rare_[i].path = system_folder + "/" + std::string{rare_files[i][0]};
        rare_[i].postscript_name = rare_files[i][1];
    }
}

const FontFace& FontLibrary::open(LazyFace& lazy) {
    std::call_once(lazy.once,
                   [&lazy] { lazy.face.emplace(FontFace::open(lazy.path, lazy.index, lazy.postscript_name, lazy.use)); });
    return *lazy.face;
}

std::optional<Glyph> FontLibrary::draw(LazyFace& lazy, char32_t code_point) {
    const auto& face = open(lazy);
    const auto id = face.glyph(code_point);
    if (!id)
        return std::nullopt;
    return Glyph{&face, *id, code_point, face.advance(*id)};
}

std::optional<Glyph> FontLibrary::first_drawing(std::size_t weight, char32_t code_point) {
    if (means_nothing(code_point))
        return std::nullopt;
    for (auto* const lazy : {&cut_[weight], &whole_[weight], &rare_[0], &rare_[1], &rare_[2]})
        if (const auto glyph = draw(*lazy, code_point))
            return glyph;
    return std::nullopt;
}

Glyphs FontLibrary::glyphs(std::string_view text, Weight weight, std::vector<char32_t>& missing) {
    const auto which = static_cast<std::size_t>(weight);
    Glyphs result;
    for (const char32_t code_point : code_points(text)) {
        if (const auto glyph = first_drawing(which, code_point))
            result.push_back(*glyph);
        else if (std::ranges::find(missing, code_point) == missing.end())
            missing.push_back(code_point);
    }
    return result;
}

}  // namespace kuaiban::certificate
