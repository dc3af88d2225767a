#pragma once

#include <vector>

#include "casework/printing/sheet_port.hpp"
#include "certificate/canvas.hpp"

namespace kuaiban::certificate {

/// The pages of a report. A title stays with what follows it; a row goes to the next page whole, unless it is long.
std::vector<Canvas> draw_report(EmbeddedFonts& embedded, const casework::Report& report, FontLibrary& fonts);

}  // namespace kuaiban::certificate
