#include "certificate/qr_code.hpp"

#include <fmt/format.h>
#include <qrencode.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <stdexcept>

namespace kuaiban::certificate {

QrCode encode_qr(const std::string& text) {
    struct Free {
        void operator()(QRcode* code) const { QRcode_free(code); }
    };
    const std::unique_ptr<QRcode, Free> encoded{QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M)};
    if (!encoded)
        throw std::runtime_error("the verification URL does not fit a QR code");
    QrCode code{encoded->width, {}};
    const auto dark = [&](int x, int y) { return x < code.modules && (encoded->data[y * code.modules + x] & 1) != 0; };
    for (int y = 0; y < code.modules; ++y)
        for (int x = 0; x < code.modules;) {
            int end = x;
            while (dark(end, y))
                ++end;
            if (end > x)
                code.runs.push_back({x, y, end - x});
            x = std::max(end, x + 1);
        }
    return code;
}

std::string qr_as_svg(const QrCode& code) {
    constexpr int quiet_zone = 4;
    std::string path;
    for (const auto& run : code.runs)
        fmt::format_to(std::back_inserter(path), "M{} {}h{}v1h-{}z", run.x + quiet_zone, run.y + quiet_zone, run.length,
                       run.length);
    const int side = code.modules + 2 * quiet_zone;
    return fmt::format(R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {0}" shape-rendering="crispEdges">)"
                       R"(<path fill="#fff" d="M0 0h{0}v{0}H0z"/><path fill="#16202e" d="{1}"/></svg>)",
                       side, path);
}

}  // namespace kuaiban::certificate
