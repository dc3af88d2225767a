#pragma once

#include <string>
#include <string_view>

#include "web/pages/frame.hpp"

namespace kuaiban::web::pages {

/// A place chosen level by level without a script: district, town, village; with `anywhere` also provinces and counties
/// outside the city. `chosen` is the code so far. Returns the kind's row.
PageData& add_place_field(PageData& page, const Frame& frame, const Errors& errors, std::string_view name, std::string_view label,
                          std::string_view chosen, bool anywhere);

/// The code the posted levels NAME.1, NAME.2 … come to: the last that belongs below the one before it; "" where none was chosen.
std::string posted_place(const Frame& frame, std::string_view name);

}  // namespace kuaiban::web::pages
