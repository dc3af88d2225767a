#include "certificate/ornaments.hpp"

#include <fmt/format.h>

#include <cmath>
#include <iterator>
#include <numbers>

namespace kuaiban::certificate {
namespace {

constexpr double rule_at = 26, band_at = 36.6, hairline_at = 47, notch_at = 53;

/// One 回 of the band: a square spiral, `turn` quarter turns, mirrored on request, centred on (x, y) with y upward.
void fret(Canvas& canvas, double x, double y, double side, int turn, bool mirrored) {
    constexpr double spiral[][2] = {{-0.5, -0.42},  {0.42, -0.42}, {0.42, 0.42}, {-0.42, 0.42},
                                    {-0.42, -0.16}, {0.16, -0.16}, {0.16, 0.16}, {-0.14, 0.16}};
    std::string path;
    for (const auto& [px, py] : spiral) {
        double dx = (mirrored ? -px : px) * side, dy = py * side;
        for (int i = 0; i < turn; ++i)
            std::tie(dx, dy) = std::pair{-dy, dx};
        path += fmt::format("{:.1f} {:.1f} {} ", x + dx, y + dy, path.empty() ? 'm' : 'l');
    }
    canvas.raw(path + "S\n");
}

void fret_band(Canvas& canvas) {
    const double wide = Canvas::page_width - 2 * band_at, high = Canvas::page_height - 2 * band_at;
    constexpr int across = 56, down = 82;
    const double step_x = wide / across, step_y = high / down, side = std::min(step_x, step_y);
    canvas.stroke_with(gold, 0.6);
    for (int i = 0; i <= across; ++i)
        for (const bool top : {true, false})
            fret(canvas, band_at + i * step_x, top ? Canvas::page_height - band_at : band_at, side, top ? 2 : 0,
                 i % 2 == (top ? 1 : 0));
    for (int i = 1; i < down; ++i)
        for (const bool left : {true, false})
            fret(canvas, left ? band_at : Canvas::page_width - band_at, band_at + i * step_y, side, left ? 3 : 1,
                 i % 2 == (left ? 1 : 0));
}

void notch(Canvas& canvas, double x, double y, double towards_x, double towards_y) {
    constexpr double arm = 20;
    canvas.line(x - towards_x * 0.7, y, x + towards_x * arm, y);
    canvas.line(x, y, x, y + towards_y * arm);
}

void frame_rectangle(Canvas& canvas, double inset) {
    canvas.rectangle(inset, inset, Canvas::page_width - 2 * inset, Canvas::page_height - 2 * inset);
}

}  // namespace

void draw_frame(Canvas& canvas) {
    canvas.stroke_with(state_red, 2.4);
    frame_rectangle(canvas, rule_at);
    fret_band(canvas);
    canvas.stroke_with(state_red, 0.7);
    frame_rectangle(canvas, hairline_at);
    canvas.stroke_with(state_red, 1.4);
    for (const double x : {notch_at, Canvas::page_width - notch_at})
        for (const double y : {notch_at, Canvas::page_height - notch_at})
            notch(canvas, x, y, x < 100 ? 1 : -1, y < 100 ? 1 : -1);
}

void draw_rosette(Canvas& canvas, double x, double y, double radius) {
    struct Ring {
        double offset, long_axis, short_axis;   // of the ellipse that is turned about the centre, in radii
        int times;
        std::string_view colour;
    };
    constexpr Ring rings[] = {
        {0, 1, 0.56, 36, "0.957 0.929 0.865"}, {0.36, 0.36, 0.2, 48, "0.972 0.925 0.918"}, {0, 0.4, 0.2, 24, "0.95 0.917 0.845"}};
    canvas.raw("q 0.3 w\n");
    for (const auto& ring : rings) {
        const double a = ring.long_axis * radius, b = ring.short_axis * radius, c = ring.offset * radius, k = 0.5522847;
        const auto ellipse = fmt::format(
            "{:.1f} 0 m {:.1f} {:.1f} {:.1f} {:.1f} {:.1f} {:.1f} c {:.1f} {:.1f} {:.1f} {:.1f} {:.1f} 0 c "
            "{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} {:.1f} c {:.1f} {:.1f} {:.1f} {:.1f} {:.1f} 0 c S Q\n",
            c + a, c + a, k * b, c + k * a, b, c, b, c - k * a, b, c - a, k * b, c - a, c - a, -k * b, c - k * a, -b, c, -b,
            c + k * a, -b, c + a, -k * b, c + a);
        const double full = ring.offset == 0 ? std::numbers::pi : 2 * std::numbers::pi;
        canvas.raw(fmt::format("{} RG\n", ring.colour));
        for (int i = 0; i < ring.times; ++i) {
            const double angle = full * i / ring.times;
            canvas.raw(fmt::format("q {0:.4f} {1:.4f} {2:.4f} {0:.4f} {3:.2f} {4:.2f} cm ", std::cos(angle), std::sin(angle),
                                   -std::sin(angle), x, Canvas::page_height - y) +
                       ellipse);
        }
    }
    canvas.raw("Q\n");
}

void draw_starred_rule(Canvas& canvas, double left, double right, double y) {
    constexpr double gap = 12, star_radius = 5;
    const double middle = (left + right) / 2;
    canvas.stroke_with(gold, 0.8);
    canvas.line(left, y, middle - gap, y);
    canvas.line(middle + gap, y, right, y);
    canvas.fill_with(state_red);
    canvas.star(middle, y + 0.4, star_radius);
}

void draw_qr(Canvas& canvas, const QrCode& code, double left, double top, double side) {
    constexpr int quiet_zone = 4;
    const double module = side / (code.modules + 2 * quiet_zone);
    canvas.raw(fmt::format("q {0:.5f} 0 0 {0:.5f} {1:.2f} {2:.2f} cm 0 g\n", module, left + quiet_zone * module,
                           Canvas::page_height - top - (quiet_zone + code.modules) * module));
    std::string path;
    for (const auto& run : code.runs)
        fmt::format_to(std::back_inserter(path), "{} {} {} 1 re\n", run.x, code.modules - 1 - run.y, run.length);
    canvas.raw(path + "f Q\n");
}

}  // namespace kuaiban::certificate
