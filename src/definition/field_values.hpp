#pragma once

#include <boost/json/value.hpp>

#include <expected>

#include "definition/divisions.hpp"
#include "definition/form.hpp"
#include "domain/calendar_date.hpp"

namespace kuaiban::definition {

/// One field's value, read and normalised by its kind; the refusal's field is left for the caller to name.
std::expected<boost::json::value, domain::Refusal> read_value(const Field& field, const boost::json::value& typed,
                                                              const Divisions& divisions, domain::CalendarDate today);

/// Nothing was filled in: null, "" or blanks.
bool is_blank(const boost::json::value& typed);

}  // namespace kuaiban::definition
