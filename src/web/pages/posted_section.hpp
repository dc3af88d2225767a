#pragma once

#include <boost/json/object.hpp>

#include <string_view>

#include "definition/form.hpp"
#include "web/pages/frame.hpp"

namespace kuaiban::web::pages {

/// A section's fields as one form brought them, as typed; a field left empty is not there. Dates become "2024-05-20", places the
/// deepest level that fits the one above it.
boost::json::object posted_section(const Frame& frame, const definition::Section& section, std::string_view prefix);

/// True where the form that was posted had this field at all, filled in or not. Radios and boxes not chosen look like no field.
bool had_field(const Frame& frame, std::string_view name);

}  // namespace kuaiban::web::pages
