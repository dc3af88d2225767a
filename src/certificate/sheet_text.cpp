#include "certificate/sheet_text.hpp"

#include <algorithm>
#include <string>

#include "certificate/utf8.hpp"

namespace kuaiban::certificate {

Glyphs SheetText::glyphs(std::string_view text, Weight weight) {
    std::vector<char32_t> missing;
    auto line = fonts_.glyphs(text, weight, missing);
    if (missing.empty())
        return line;
    std::vector<char32_t> none;
    const auto mark = fonts_.glyphs("〓", weight, none);
    Glyphs marked;
    auto drawn = line.begin();
    for (const char32_t character : code_points(text))
        if (std::ranges::find(missing, character) != missing.end())
            marked.insert(marked.end(), mark.begin(), mark.end());
        else if (drawn != line.end())
            marked.push_back(*drawn++);
    return marked;
}

}  // namespace kuaiban::certificate
