#include "certificate/sheet_layout.hpp"

#include <algorithm>
#include <numeric>

#include "certificate/ornaments.hpp"
#include "certificate/paragraph.hpp"
#include "certificate/sheet_text.hpp"

namespace kuaiban::certificate {
namespace {

using casework::Sheet;

// A4 in points, y from the top edge.
constexpr double left = 50, right = 545.28, top_edge = 44, bottom_edge = 806;
constexpr double band_wide = 26, label_wide = 76, padding = 7;
constexpr double label_size = 9, value_size = 10.5, row_high = 24;
constexpr double promise_high = 92, note_leading = 12.5, note_size = 7.8;
constexpr Colour rule{"0.66 0.7 0.76"}, frame_rule{"0.2 0.23 0.28"}, tint{"0.955 0.965 0.98"}, faint{"0.4 0.43 0.48"};

/// A box of a row: its label on tint, its value beside it.
struct Box {
    const Sheet::Cell* cell;
    double from, label_end, to;                 ///< label_end == from: no label, == to: no value
};
using Row = std::vector<Box>;

std::vector<Row> rows_of(const Sheet::Group& group) {
    const double first = left + band_wide, wide = right - first;
    std::vector<Row> rows;
    const auto as_table_row = [&](const std::vector<Sheet::Cell>& cells, bool is_head) {
        const double shares =
            std::accumulate(cells.begin(), cells.end(), 0.0, [](double sum, const auto& c) { return sum + c.share; });
        auto& row = rows.emplace_back();
        double x = first;
        for (const auto& cell : cells) {
            const double to = x + wide * cell.share / shares;
            row.push_back({&cell, x, is_head ? to : x, to});
            x = to;
        }
    };
    if (!group.columns.empty())
        as_table_row(group.columns, true);
    for (const auto& cells : group.rows) {
        if (!group.columns.empty()) {
            as_table_row(cells, false);
            continue;
        }
        auto& row = rows.emplace_back();
        const double each = wide / static_cast<double>(cells.size());
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const double x = first + each * static_cast<double>(i);
            row.push_back({&cells[i], x, x + label_wide, x + each});
        }
    }
    return rows;
}

/// As high as the value wants at a size that is still easy to read.
double wanted_height(const Row& row, SheetText& text) {
    constexpr double easy = 9, leading = 1.3, air = 7;
    double high = row_high;
    for (const auto& box : row)
        if (box.to > box.label_end) {
            const auto lines = broken_into_lines(text.glyphs(box.cell->value), easy, box.to - box.label_end - 2 * padding).size();
            if (lines > 2 || (lines == 2 && row_high < 2 * easy * leading + air))
                high = std::max(high, static_cast<double>(lines) * easy * leading + air);
        }
    return high;
}

void draw_fitted(Canvas& canvas, const Glyphs& line, const Box& box, bool is_label, double top, double high) {
    const double from = is_label ? box.from : box.label_end, to = is_label ? box.label_end : box.to;
    const double inset = is_label ? 5 : padding;
    const auto set = fitted(line, to - from - 2 * inset, high - 4, is_label ? label_size : value_size);
    const double first = top + high / 2 - (static_cast<double>(set.lines.size()) - 1) * set.leading / 2 + set.size * 0.36;
    for (std::size_t i = 0; i < set.lines.size(); ++i) {
        const double baseline = first + static_cast<double>(i) * set.leading;
        if (is_label)
            canvas.centred(set.lines[i], (from + to) / 2, baseline, set.size);
        else
            canvas.text(set.lines[i], from + inset, baseline, set.size);
    }
}

void draw_row(Canvas& canvas, SheetText& text, const Row& row, double top, double high) {
    canvas.fill_with(tint);
    for (const auto& box : row)
        if (box.label_end > box.from)
            canvas.filled_rectangle(box.from, top, box.label_end - box.from, high);
    canvas.fill_with(ink);
    canvas.stroke_with(rule, 0.5);
    for (const auto& box : row) {
        if (box.label_end > box.from)
            draw_fitted(canvas, text.glyphs(box.cell->label, Weight::SemiBold), box, true, top, high);
        if (box.to > box.label_end)
            draw_fitted(canvas, text.glyphs(box.cell->value), box, false, top, high);
        for (const double x : {box.label_end, box.to})
            if (x > box.from && x < right - 1)
                canvas.line(x, top, x, top + high);
    }
}

/// The group's title, its characters below one another.
void draw_band(Canvas& canvas, SheetText& text, const std::string& title, double top, double high) {
    constexpr double size = 11.5, step = 16;
    const auto characters = text.glyphs(title, Weight::SemiBold);
    canvas.fill_with(tint);
    canvas.filled_rectangle(left, top, band_wide, high);
    canvas.fill_with(ink);
    canvas.begin_word(characters);
    double baseline = top + high / 2 - (static_cast<double>(characters.size()) - 1) * step / 2 + size * 0.36;
    for (const auto& character : characters) {
        canvas.centred({character}, left + band_wide / 2, baseline, size);
        baseline += step;
    }
    canvas.end_word();
    canvas.stroke_with(rule, 0.5);
    canvas.line(left + band_wide, top, left + band_wide, top + high);
}

double draw_group(Canvas& canvas, SheetText& text, const Sheet::Group& group, double top, double scale) {
    const auto rows = rows_of(group);
    double y = top;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double high = wanted_height(rows[i], text) * scale;
        draw_row(canvas, text, rows[i], y, high);
        if (i > 0) {
            canvas.stroke_with(rule, 0.5);
            canvas.line(left + band_wide, y, right, y);
        }
        y += high;
    }
    draw_band(canvas, text, group.title, top, y - top);
    return y;
}

/// A statement, and below it a line for each signature and the day.
double draw_signing(Canvas& canvas, SheetText& text, const Sheet::Signing& signing, double top) {
    constexpr double size = 9.5, leading = 16, lines_up = 17;
    const double first = left + band_wide + padding + 3, wide = right - first - padding - 3;
    canvas.fill_with(ink);
    double y = top + 22;
    for (const auto& line : broken_into_lines(text.glyphs(signing.statement), size, wide)) {
        canvas.text(line, first, y, size);
        y += leading;
    }
    auto labels = signing.signatures;
    labels.push_back(signing.day);
    const double each = wide / static_cast<double>(labels.size()), baseline = top + promise_high - lines_up;
    canvas.stroke_with(faint, 0.5);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto label = text.glyphs(labels[i]);
        const double x = first + each * static_cast<double>(i), after = x + width(label, label_size) + 5;
        canvas.text(label, x, baseline, label_size);
        canvas.line(after, baseline + 3, x + each - 12, baseline + 3);
    }
    draw_band(canvas, text, signing.title, top, promise_high);
    return top + promise_high;
}

/// Copy, title, code and what stands below the title; where the table begins.
double draw_head(Canvas& canvas, SheetText& text, const Sheet& sheet, const std::string& copy) {
    constexpr double title_size = 21, head_size = 9.5, code_side = 66;
    const auto title = text.glyphs(sheet.title, Weight::Black);
    canvas.fill_with(faint);
    canvas.text(text.glyphs(copy), left, top_edge + 8, label_size);
    canvas.fill_with(ink);
    canvas.begin_word(title);
    canvas.centred(title, Canvas::page_width / 2, top_edge + 38, std::min(title_size, 360 / std::max(1.0, width(title, 1))), 1.5);
    canvas.end_word();
    if (!sheet.qr_text.empty()) {
        draw_qr(canvas, encode_qr(sheet.qr_text), right - code_side + 6, top_edge - 16, code_side);
        canvas.fill_with(faint);
        canvas.centred(text.glyphs(sheet.qr_caption), right - code_side / 2 + 6, top_edge + code_side - 13, 7);
        canvas.fill_with(ink);
    }
    const double baseline = top_edge + 70, room = right - left;
    constexpr double shares[] = {0.45, 0.3, 0.25};
    double x = left;
    for (std::size_t i = 0; i < sheet.head.size(); ++i) {
        const double wide = sheet.head.size() == 3 ? room * shares[i] : room / static_cast<double>(sheet.head.size());
        const auto label = text.glyphs(sheet.head[i].first), value = text.glyphs(sheet.head[i].second);
        const double after = x + width(label, head_size) + 6, rest = x + wide - 14 - after;
        canvas.fill_with(faint);
        canvas.text(label, x, baseline, head_size);
        canvas.fill_with(ink);
        canvas.text(value, after, baseline, std::min(head_size, rest / std::max(0.001, width(value, 1))));
        if (value.empty()) {
            canvas.stroke_with(faint, 0.5);
            canvas.line(after, baseline + 3, after + rest, baseline + 3);
        }
        x += wide;
    }
    return baseline + 12;
}

double notes_height(const Sheet& sheet) {
    return 8 + note_leading * static_cast<double>(sheet.notes.size());
}

}  // namespace

void draw_sheet(Canvas& canvas, const Sheet& sheet, const std::string& copy, FontLibrary& fonts) {
    SheetText text{fonts};
    const double top = draw_head(canvas, text, sheet, copy);
    double wanted = 0;
    for (const auto& group : sheet.groups)
        for (const auto& row : rows_of(group))
            wanted += wanted_height(row, text);
    const double room = bottom_edge - top - notes_height(sheet) - promise_high * static_cast<double>(sheet.signings.size());
    const double scale = std::min(1.0, room / std::max(wanted, 1.0));

    std::vector<double> between;
    double y = top;
    for (const auto& group : sheet.groups)
        between.push_back(y = draw_group(canvas, text, group, y, scale));
    for (const auto& signing : sheet.signings)
        between.push_back(y = draw_signing(canvas, text, signing, y));
    canvas.stroke_with(frame_rule, 0.8);
    for (const double line : between)
        canvas.line(left, line, right, line);
    canvas.stroke_with(frame_rule, 1.1);
    canvas.rectangle(left, top, right - left, y - top);

    canvas.fill_with(faint);
    y += 8;
    for (const auto& note : sheet.notes) {
        const auto line = text.glyphs(note);
        canvas.text(line, left, y += note_leading, std::min(note_size, (right - left) / std::max(0.001, width(line, 1))));
    }
}

}  // namespace kuaiban::certificate
