#include "certificate/seal.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kuaiban::certificate {

void draw_seal(Canvas& canvas, const Seal& seal, const Glyphs& ring, const Glyphs& bottom) {
    constexpr double rule = 2.2, star_radius = 16, text_radius = 43.5, widest_arc = 1.08 * std::numbers::pi;
    canvas.stroke_with(seal_red, rule);
    canvas.circle(seal.x, seal.y, Seal::radius - rule / 2);
    canvas.fill_with(seal_red);
    canvas.star(seal.x, seal.y, star_radius);

    // Few characters stand wide apart, many close together and narrow, as an engraver would cut them.
    const double count = static_cast<double>(ring.size());
    const double step = std::min(0.36, widest_arc / std::max(1.0, count - 1));
    const double room = step * (text_radius + 5);
    const double size = std::clamp(room * 1.25, 7.0, 12.5), scale = std::min(1.0, room * 0.94 / size);
    canvas.begin_bold(seal_red, 0.22);
    canvas.begin_word(ring);
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const double angle = (static_cast<double>(i) - (count - 1) / 2) * step, half = ring[i].advance * size * scale / 2000;
        canvas.turned(ring[i], seal.x + text_radius * std::sin(angle) - half * std::cos(angle),
                      seal.y - text_radius * std::cos(angle) - half * std::sin(angle), size, angle, scale);
    }
    canvas.end_word();
    const double bottom_size = std::min(7.4, 54 / std::max(1.0, width(bottom, 1)));
    canvas.centred(bottom, seal.x, seal.y + 42, bottom_size, 0.2);
    canvas.end_bold();
}

}  // namespace kuaiban::certificate
