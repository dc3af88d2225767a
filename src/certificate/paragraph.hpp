#pragma once

#include <vector>

#include "certificate/font_library.hpp"

namespace kuaiban::certificate {

/// Breaks a line of Chinese text after the rules of 避头尾 (kinsoku, GB/T 15834): no closing mark begins a line, no opening
/// bracket ends one, Latin words and numbers stay whole.
std::vector<Glyphs> broken_into_lines(const Glyphs& text, double size, double wide, double first_line_indent = 0);

/// The largest setting of `text` that stays inside wide × high points.
struct Fitted {
    std::vector<Glyphs> lines;
    double size, leading;
};
Fitted fitted(const Glyphs& text, double wide, double high, double largest_size);

}  // namespace kuaiban::certificate
