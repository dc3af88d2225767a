#include <algorithm>

#include "certificate/layout.hpp"
#include "certificate/ornaments.hpp"
#include "certificate/page_geometry.hpp"
#include "certificate/paragraph.hpp"

namespace kuaiban::certificate {
namespace {

/// The largest size up to `size` at which the line is no wider than `wide`.
double shrunk(const Glyphs& line, double size, double wide) {
    return std::min(size, wide / std::max(width(line, 1), 1e-6));
}

/// A line whose characters stand apart.
void draw_spaced(Canvas& canvas, const Glyphs& line, double baseline, double size, double tracking) {
    canvas.begin_word(line);
    canvas.centred(line, geometry::middle, baseline, size, tracking);
    canvas.end_word();
}

void draw_heading(Canvas& canvas, const SetFace& face) {
    constexpr double title_size = 37, widest_title = 400;
    canvas.fill_with(state_red);
    draw_spaced(canvas, face.country_line, 105, 15, 6.5);
    const double gaps = std::max<double>(1, static_cast<double>(face.title.size()) - 1);
    const double size = shrunk(face.title, title_size, widest_title);
    const double tracking = std::clamp((widest_title - width(face.title, size)) / gaps, 0.0, 12.0);
    draw_spaced(canvas, face.title, 157, size, tracking);
    canvas.fill_with(grey);
    draw_spaced(canvas, face.subtitle, 181, 12, 3);
    draw_starred_rule(canvas, 148, 447.28, 195);
    canvas.fill_with(ink);
}

void draw_grid(Canvas& canvas, const SetFace& face) {
    namespace g = geometry;
    const double bottom = g::table_bottom(face.rows.size()), high = g::row_height_of(face.rows.size());
    canvas.stroke_with(gold, 0.6);
    for (std::size_t i = 0; i < face.rows.size(); ++i) {
        const double y = g::table_top + static_cast<double>(i) * high;
        if (i > 0)
            canvas.line(g::left, y, g::right, y);
        if (face.rows[i].size() > 1)
            for (const double x : {g::value_1_end, g::label_2_end})
                canvas.line(x, y, x, y + high);
    }
    canvas.line(g::label_1_end, g::table_top, g::label_1_end, bottom);
    canvas.stroke_with(state_red, 1.2);
    canvas.rectangle(g::left, g::table_top, g::right - g::left, bottom - g::table_top);
}

void draw_labels(Canvas& canvas, const SetFace& face) {
    namespace g = geometry;
    const double high = g::row_height_of(face.rows.size());
    canvas.fill_with(state_red);
    for (std::size_t i = 0; i < face.rows.size(); ++i) {
        const double baseline = g::table_top + (static_cast<double>(i) + 0.5) * high + 4.2;
        for (std::size_t j = 0; j < face.rows[i].size(); ++j) {
            const double from = j == 0 ? g::left : g::value_1_end, to = j == 0 ? g::label_1_end : g::label_2_end;
            const auto& label = face.rows[i][j].label;
            canvas.centred(label, (from + to) / 2, baseline, shrunk(label, 11.5, to - from - 14), label.size() <= 4 ? 1.2 : 0);
        }
    }
}

/// Justified, first line indented by two characters.
void draw_statement(Canvas& canvas, const SetFace& face) {
    namespace g = geometry;
    constexpr double size = 13, leading = 25.5, from_table = 35, lowest = 566;
    const double wide = g::right - g::left;
    double fitting = size, spacing = leading, indent = 2 * size;
    auto lines = broken_into_lines(face.statement, fitting, wide, indent);
    const double top = g::table_bottom(face.rows.size()) + from_table;
    while (top + spacing * (static_cast<double>(lines.size()) - 1) > lowest && fitting > 6) {
        fitting -= 0.5;
        spacing = fitting * 1.7;
        indent = 2 * fitting;
        lines = broken_into_lines(face.statement, fitting, wide, indent);
    }
    canvas.fill_with(ink);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const double inset = i == 0 ? indent : 0;
        const bool last = i + 1 == lines.size();
        const double gaps = static_cast<double>(lines[i].size()) - 1;
        const double tracking = last || gaps < 1 ? 0 : (wide - inset - width(lines[i], fitting)) / gaps;
        canvas.text(lines[i], g::left + inset, top + static_cast<double>(i) * spacing, fitting, tracking);
    }
}

void draw_notes(Canvas& canvas, const SetFace& face) {
    namespace g = geometry;
    constexpr double size = 7.6, leading = 13.6, label_wide = 28;
    canvas.stroke_with(gold, 0.6);
    canvas.line(g::left, g::notes_rule, g::right, g::notes_rule);
    canvas.fill_with(grey);
    if (face.notes.empty())
        return;
    double y = g::notes_rule + 13.5;
    canvas.text(face.notes_label, g::left, y, size);
    for (const auto& note : face.notes) {
        const double fitting = shrunk(note, size, g::right - g::left - label_wide);
        canvas.text(note, g::left + label_wide, y, fitting);
        y += leading;
    }
}

}  // namespace

void draw_constant_part(Canvas& canvas, const SetFace& face) {
    namespace g = geometry;
    draw_rosette(canvas, g::middle, 405, 205);
    draw_frame(canvas);
    draw_heading(canvas, face);
    draw_grid(canvas, face);
    draw_labels(canvas, face);
    draw_statement(canvas, face);
    canvas.stroke_with(gold, 0.8);
    canvas.rectangle(g::qr_left, g::qr_top, g::qr_side, g::qr_side);
    canvas.fill_with(state_red);
    canvas.centred(face.qr_caption, g::qr_left + g::qr_side / 2, g::qr_top + g::qr_side + 17, 10, 1.2);
    draw_notes(canvas, face);
}

}  // namespace kuaiban::certificate
