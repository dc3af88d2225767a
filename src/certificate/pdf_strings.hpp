#pragma once

#include <string>
#include <string_view>

#include "domain/calendar_date.hpp"

namespace kuaiban::certificate {

std::string pdf_date(domain::Instant at);       ///< D:20261123104500+08'00'
std::string iso_date_time(domain::Instant at);  ///< 2026-11-23T10:45:00+08:00
std::string xml_text(std::string_view text);
/// The inside of a literal string: brackets and backslashes escaped (ISO 32000-1, 7.3.4.2).
std::string pdf_literal(std::string_view text);

}  // namespace kuaiban::certificate
