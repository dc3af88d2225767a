#pragma once

#include <string>
#include <vector>

#include "casework/printing/sheet_port.hpp"
#include "certificate/canvas.hpp"

namespace kuaiban::certificate {

/// One page of a form. Rows are as high as their texts want; where all together are too high for the page, every row gives way.
void draw_sheet(Canvas& canvas, const casework::Sheet& sheet, const std::string& copy, FontLibrary& fonts);

}  // namespace kuaiban::certificate
