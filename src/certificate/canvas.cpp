#include "certificate/canvas.hpp"

#include <fmt/format.h>

#include <cmath>
#include <iterator>
#include <numbers>

#include "certificate/utf8.hpp"

namespace kuaiban::certificate {
namespace {

template <class... Values>
void write(std::string& out, fmt::format_string<Values...> format, Values&&... values) {
    fmt::format_to(std::back_inserter(out), format, std::forward<Values>(values)...);
}

double up(double y) {
    return Canvas::page_height - y;
}

}  // namespace

double width(const Glyphs& line, double size, double tracking) {
    double total = 0;
    for (const auto& glyph : line)
        total += glyph.advance * size / 1000 + tracking;
    return line.empty() ? 0 : total - tracking;
}

void Canvas::fill_with(Colour colour) {
    write(content_, "{} rg\n", colour.operands);
}
void Canvas::stroke_with(Colour colour, double line_width) {
    write(content_, "{} RG {:.3g} w\n", colour.operands, line_width);
}

void Canvas::line(double x1, double y1, double x2, double y2) {
    write(content_, "{:.2f} {:.2f} m {:.2f} {:.2f} l S\n", x1, up(y1), x2, up(y2));
}

void Canvas::rectangle(double x, double y, double wide, double high) {
    write(content_, "{:.2f} {:.2f} {:.2f} {:.2f} re S\n", x, up(y + high), wide, high);
}

void Canvas::filled_rectangle(double x, double y, double wide, double high) {
    write(content_, "{:.2f} {:.2f} {:.2f} {:.2f} re f\n", x, up(y + high), wide, high);
}

void Canvas::star(double x, double y, double radius) {
    constexpr double inner = 0.381966;          // of a regular pentagram
    for (int i = 0; i < 10; ++i) {
        const double angle = i * std::numbers::pi / 5, reach = i % 2 == 0 ? radius : radius * inner;
        write(content_, "{:.2f} {:.2f} {} ", x + reach * std::sin(angle), up(y) + reach * std::cos(angle), i == 0 ? 'm' : 'l');
    }
    content_ += "f\n";
}

void Canvas::circle(double x, double y, double radius) {
    const double pull = radius * 0.5522847;     // a quarter of a circle as a Bézier curve
    const double cy = up(y);
    write(content_, "{:.2f} {:.2f} m ", x + radius, cy);
    write(content_, "{:.2f} {:.2f} {:.2f} {:.2f} {:.2f} {:.2f} c ", x + radius, cy + pull, x + pull, cy + radius, x, cy + radius);
    write(content_, "{:.2f} {:.2f} {:.2f} {:.2f} {:.2f} {:.2f} c ", x - pull, cy + radius, x - radius, cy + pull, x - radius, cy);
    write(content_, "{:.2f} {:.2f} {:.2f} {:.2f} {:.2f} {:.2f} c ", x - radius, cy - pull, x - pull, cy - radius, x, cy - radius);
    write(content_, "{:.2f} {:.2f} {:.2f} {:.2f} {:.2f} {:.2f} c S\n", x + pull, cy - radius, x + radius, cy - pull, x + radius,
          cy);
}

void Canvas::show(const Glyphs& line, double size) {
    constexpr std::size_t none = ~std::size_t{0};
    std::size_t current = none;
    for (const auto& glyph : line) {
        const auto [font, cid] = fonts_.use(glyph);
        if (font != current) {
            write(content_, "{}/F{} {:.2f} Tf <", current == none ? "" : "> Tj ", font, size);
            current = font;
        }
        write(content_, "{:04x}", cid);
    }
    content_ += "> Tj";
}

void Canvas::text(const Glyphs& line, double x, double baseline, double size, double tracking) {
    if (line.empty())
        return;
    write(content_, "BT {:.3f} Tc {:.2f} {:.2f} Td ", tracking, x, up(baseline));
    show(line, size);
    content_ += " ET\n";
}

void Canvas::centred(const Glyphs& line, double x, double baseline, double size, double tracking) {
    text(line, x - width(line, size, tracking) / 2, baseline, size, tracking);
}

void Canvas::right_aligned(const Glyphs& line, double right, double baseline, double size, double tracking) {
    text(line, right - width(line, size, tracking), baseline, size, tracking);
}

void Canvas::turned(const Glyph& glyph, double x, double baseline, double size, double radians, double scale_x) {
    const double cosine = std::cos(radians), sine = -std::sin(radians);
    write(content_, "BT 0 Tc {:.4f} {:.4f} {:.4f} {:.4f} {:.2f} {:.2f} Tm ", cosine * scale_x, sine * scale_x, -sine, cosine, x,
          up(baseline));
    show({glyph}, size);
    content_ += " ET\n";
}

void Canvas::begin_word(const Glyphs& word) {
    std::u32string text;
    for (const auto& glyph : word)
        text += glyph.code_point;
    write(content_, "/Span << /ActualText <feff{}> >> BDC\n", utf16_hex(text));
}

void Canvas::end_word() {
    content_ += "EMC\n";
}

void Canvas::begin_bold(Colour colour, double by) {
    write(content_, "q 2 Tr {0} RG {0} rg {1:.2f} w\n", colour.operands, by);
}
void Canvas::end_bold() {
    content_ += "Q\n";
}

}  // namespace kuaiban::certificate
