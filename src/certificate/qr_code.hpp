#pragma once

#include <string>
#include <vector>

namespace kuaiban::certificate {

/// A QR code (ISO/IEC 18004, level M) as runs of dark modules, row by row from the top left.
struct QrCode {
    struct Run {
        int x, y, length;
    };
    int modules{};                              ///< a side, without the quiet zone
    std::vector<Run> runs;
};

/// Throws std::runtime_error where the text does not fit.
QrCode encode_qr(const std::string& text);

/// The code as a picture for a page, quiet zone included.
std::string qr_as_svg(const QrCode& code);

}  // namespace kuaiban::certificate
