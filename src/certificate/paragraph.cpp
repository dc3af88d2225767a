#include "certificate/paragraph.hpp"

#include <algorithm>
#include <string_view>

#include "certificate/canvas.hpp"

namespace kuaiban::certificate {
namespace {

constexpr std::u32string_view never_first = U"，。、；：？！）》」』”’】〉〕…—·,.;:?!)]}%";
constexpr std::u32string_view never_last = U"（《「『“‘【〈〔([{";
constexpr char32_t name_dot = U'·';                // 阿卜杜拉·买买提: the best place to break a long name
constexpr char32_t wide_blank = U'\u3000';          // between the boxes of a form: each stays beside its word

bool is_latin(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || c == U'-' || c == U'*';
}

bool may_break_between(char32_t before, char32_t after) {
    return !(is_latin(before) && is_latin(after)) && !never_first.contains(after) && !never_last.contains(before);
}

/// How many glyphs from `from` make one line: as many as fit, drawn back to the last allowed break; all that fit where there is none.
std::size_t line_length(const Glyphs& text, std::size_t from, double size, double wide) {
    double used = 0;
    std::size_t end = from;
    while (end < text.size() && (used += text[end].advance * size / 1000) <= wide)
        ++end;
    if (end == text.size())
        return end - from;
    end = std::max(end, from + 1);
    for (std::size_t cut = end; cut > from + (end - from) / 2; --cut)
        if (text[cut - 1].code_point == name_dot || text[cut - 1].code_point == wide_blank)
            return cut - from;
    for (std::size_t cut = end; cut > from + 1; --cut)
        if (may_break_between(text[cut - 1].code_point, text[cut].code_point))
            return cut - from;
    return end - from;
}

}  // namespace

std::vector<Glyphs> broken_into_lines(const Glyphs& text, double size, double wide, double first_line_indent) {
    std::vector<Glyphs> lines;
    for (std::size_t from = 0; from < text.size();) {
        const auto length = line_length(text, from, size, wide - (from == 0 ? first_line_indent : 0));
        const auto begin = text.begin() + static_cast<std::ptrdiff_t>(from);
        lines.emplace_back(begin, begin + static_cast<std::ptrdiff_t>(length));
        from += length;
    }
    return lines;
}

Fitted fitted(const Glyphs& text, double wide, double high, double largest_size) {
    constexpr double step = 0.5, leading_in_ems = 1.3, smallest_on_one_line = 0.8;
    for (double size = largest_size;; size -= step) {
        const auto lines = broken_into_lines(text, size, wide);
        const double leading = size * leading_in_ems;
        const bool one_line_first = lines.size() <= 1 || size < largest_size * smallest_on_one_line;
        if ((one_line_first && static_cast<double>(lines.size()) * leading <= high) || size <= 2 * step)
            return {lines, size, leading};
    }
}

}  // namespace kuaiban::certificate
