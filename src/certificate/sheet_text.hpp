#pragma once

#include <string_view>

#include "certificate/font_library.hpp"

namespace kuaiban::certificate {

/// Texts of a form as glyphs. A character no font draws stands as 〓, the printers' mark for it: a pen puts it right.
class SheetText {
public:
    explicit SheetText(FontLibrary& fonts) : fonts_{fonts} {}
    Glyphs glyphs(std::string_view text, Weight weight = Weight::Medium);

private:
    FontLibrary& fonts_;
};

}  // namespace kuaiban::certificate
