#pragma once

#include <boost/json/value.hpp>

#include <expected>

#include "definition/divisions.hpp"
#include "definition/form.hpp"
#include "domain/calendar_date.hpp"
#include "domain/refusal.hpp"

namespace kuaiban::definition {

/// Nothing was given: null, or text of blanks only.
bool is_empty(const boost::json::value& given);

/// One answer as its field's type reads it: the normalised value, or why not (the refusal names no field yet).
/// Pages send all answers as text, so numbers and yes/no are also taken in words of digits and "true"/"false".
std::expected<boost::json::value, domain::Refusal> read_field(const Field& field, const boost::json::value& given,
                                                              const Divisions& divisions, domain::CalendarDate today);

}  // namespace kuaiban::definition
