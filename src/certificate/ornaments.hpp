#pragma once

#include "certificate/canvas.hpp"

namespace kuaiban::certificate {

/// The frame: red rule, band of 回纹 in gold, red hairline, corner notches.
void draw_frame(Canvas& canvas);
/// A pale guilloche rose behind the text.
void draw_rosette(Canvas& canvas, double x, double y, double radius);
/// A gold rule with a red star in its middle.
void draw_starred_rule(Canvas& canvas, double left, double right, double y);

}  // namespace kuaiban::certificate
