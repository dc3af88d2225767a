#pragma once

#include <string>
#include <string_view>

#include "certificate/embedded_fonts.hpp"

namespace kuaiban::certificate {

/// Red, green, blue from 0 to 1, as PDF operands.
struct Colour {
    std::string_view operands;
};

inline constexpr Colour state_red{"0.745 0.063 0.106"}, gold{"0.69 0.55 0.25"}, ink{"0.11 0.1 0.1"}, grey{"0.4 0.38 0.37"},
    seal_red{"0.82 0.07 0.1"};

/// Width of a line at `size` with `tracking` between its characters, points.
double width(const Glyphs& line, double size, double tracking = 0);

/// A PDF content stream. Lengths are points; y grows downward from the top edge of the A4 page.
class Canvas {
public:
    static constexpr double page_width = 595.28, page_height = 841.89;

    explicit Canvas(EmbeddedFonts& fonts) : fonts_{fonts} {}

    void fill_with(Colour colour);
    void stroke_with(Colour colour, double line_width);
    void line(double x1, double y1, double x2, double y2);
    void rectangle(double x, double y, double wide, double high);
    void filled_rectangle(double x, double y, double wide, double high);
    void star(double x, double y, double radius);
    void circle(double x, double y, double radius);

    void text(const Glyphs& line, double x, double baseline, double size, double tracking = 0);
    void centred(const Glyphs& line, double x, double baseline, double size, double tracking = 0);
    void right_aligned(const Glyphs& line, double right, double baseline, double size, double tracking = 0);
    /// One glyph standing on (x, baseline), turned clockwise by `radians`, its width scaled.
    void turned(const Glyph& glyph, double x, double baseline, double size, double radians, double scale_x);
    /// What readers copy and hear for what is drawn between begin and end, where characters stand too far apart to be a word.
    void begin_word(const Glyphs& word);
    void end_word();
    /// Thickens what is written between begin and end, `by` points.
    void begin_bold(Colour colour, double by);
    void end_bold();

    /// Operators as they are; y grows upward in them.
    void raw(std::string_view operators) { content_ += operators; }
    const std::string& content() const noexcept { return content_; }

private:
    void show(const Glyphs& line, double size);

    EmbeddedFonts& fonts_;
    std::string content_;
};

}  // namespace kuaiban::certificate
