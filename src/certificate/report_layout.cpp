#include "certificate/report_layout.hpp"

#include <algorithm>

#include "certificate/paragraph.hpp"
#include "certificate/sheet_text.hpp"

namespace kuaiban::certificate {
namespace {

using casework::Report;

// A4 in points, y from the top edge.
constexpr double left = 60, right = 535.28, top_edge = 62, bottom_edge = 774, foot_at = 806;
constexpr double label_wide = 132, gap = 14, leading = 15, above_row = 4.5;
constexpr double label_size = 9, value_size = 10;
constexpr std::size_t unbroken_lines = 6;       ///< a row of no more is never torn
constexpr Colour rule{"0.8 0.83 0.87"}, accent{"0.1 0.3 0.55"}, faint{"0.4 0.43 0.48"};

class Pages {
public:
    Pages(EmbeddedFonts& embedded, FontLibrary& fonts) : embedded_{embedded}, text_{fonts} { turn(); }

    void title(const Report& report);
    void part(const Report::Part& part);
    std::vector<Canvas> with_foot(const Report& report);

private:
    Canvas& canvas() { return pages_.back(); }
    void turn() {
        pages_.emplace_back(embedded_);
        y_ = top_edge;
    }
    void make_room(double high) {
        if (y_ + high > bottom_edge)
            turn();
    }
    void heading(const Report::Part& part);
    void row(const Report::Row& row);

    EmbeddedFonts& embedded_;
    SheetText text_;
    std::vector<Canvas> pages_;
    double y_{};
};

void Pages::title(const Report& report) {
    constexpr double size = 22, lead_size = 9.5, after = 10;
    y_ += size * 0.4;
    canvas().fill_with(ink);
    canvas().text(text_.glyphs(report.title, Weight::Black), left, y_, size);
    y_ += after;
    canvas().fill_with(faint);
    for (const auto& paragraph : report.lead)
        for (const auto& line : broken_into_lines(text_.glyphs(paragraph), lead_size, right - left))
            canvas().text(line, left, y_ += leading, lead_size);
    y_ += after;
}

void Pages::heading(const Report::Part& part) {
    constexpr double with_what_follows = 48;
    const double size = part.is_chapter ? 13.5 : 10.5, above = part.is_chapter ? 26 : 15, below = part.is_chapter ? 8 : 4;
    make_room(above + size + below + with_what_follows);
    if (y_ > top_edge)
        y_ += above;
    else
        y_ += size * 0.5;
    canvas().fill_with(part.is_chapter ? ink : accent);
    for (const auto& line : broken_into_lines(text_.glyphs(part.title, Weight::SemiBold), size, right - left)) {
        canvas().text(line, left, y_, size);
        y_ += size * 1.3;
    }
    y_ += below - size * 1.3;
    canvas().stroke_with(part.is_chapter ? accent : rule, part.is_chapter ? 1.1 : 0.5);
    canvas().line(left, y_, right, y_);
}

void Pages::row(const Report::Row& row) {
    const double value_from = left + label_wide + gap;
    const auto labels = broken_into_lines(text_.glyphs(row.label), label_size, label_wide);
    const auto values = broken_into_lines(text_.glyphs(row.value), value_size, right - value_from);
    const auto lines = std::max(labels.size(), values.size());
    make_room(2 * above_row + leading * static_cast<double>(std::min(lines, unbroken_lines)));
    y_ += above_row;
    for (std::size_t i = 0; i < lines; ++i) {
        make_room(leading);
        const double baseline = y_ + leading * 0.72;
        canvas().fill_with(faint);
        if (i < labels.size())
            canvas().text(labels[i], left, baseline, label_size);
        canvas().fill_with(ink);
        if (i < values.size())
            canvas().text(values[i], value_from, baseline, value_size);
        y_ += leading;
    }
    y_ += above_row;
    canvas().stroke_with(rule, 0.4);
    canvas().line(left, y_, right, y_);
}

void Pages::part(const Report::Part& part) {
    heading(part);
    for (const auto& one : part.rows)
        row(one);
}

std::vector<Canvas> Pages::with_foot(const Report& report) {
    for (std::size_t i = 0; i < pages_.size(); ++i) {
        pages_[i].fill_with(faint);
        pages_[i].text(text_.glyphs(report.title), left, foot_at, label_size);
        pages_[i].right_aligned(text_.glyphs(report.foot(i + 1, pages_.size())), right, foot_at, label_size);
    }
    return std::move(pages_);
}

}  // namespace

std::vector<Canvas> draw_report(EmbeddedFonts& embedded, const Report& report, FontLibrary& fonts) {
    Pages pages{embedded, fonts};
    pages.title(report);
    for (const auto& part : report.parts)
        pages.part(part);
    return pages.with_foot(report);
}

}  // namespace kuaiban::certificate
