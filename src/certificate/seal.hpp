#pragma once

#include "certificate/canvas.hpp"

namespace kuaiban::certificate {

/// The visible seal (国发〔1999〕25号: round, 42 mm, a star, the name along the ring from left to right).
/// Between the star and the bottom text it leaves a clear band for the date.
struct Seal {
    static constexpr double radius = 59.5;      ///< 42 mm across
    static constexpr double date_below_centre = 26;     ///< baseline of the date, points
    double x, y;
};
void draw_seal(Canvas& canvas, const Seal& seal, const Glyphs& ring, const Glyphs& bottom);

}  // namespace kuaiban::certificate
