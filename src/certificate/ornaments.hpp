#pragma once

#include "certificate/canvas.hpp"
#include "certificate/qr_code.hpp"

namespace kuaiban::certificate {

/// The frame: red rule, band of 回纹 in gold, red hairline, corner notches.
void draw_frame(Canvas& canvas);
/// A pale guilloche rose behind the text.
void draw_rosette(Canvas& canvas, double x, double y, double radius);
/// A gold rule with a red star in its middle.
void draw_starred_rule(Canvas& canvas, double left, double right, double y);
/// The code with its quiet zone in a square of `side`.
void draw_qr(Canvas& canvas, const QrCode& code, double left, double top, double side);

}  // namespace kuaiban::certificate
