#pragma once

#include <boost/json/object.hpp>

#include <expected>
#include <string_view>

#include "definition/divisions.hpp"
#include "definition/form.hpp"
#include "domain/calendar_date.hpp"
#include "domain/refusal.hpp"

namespace kuaiban::definition {

/// The whole form: normalised answers (X upper case, eleven-digit mobiles, ISO dates, short division codes), or every
/// refusal, each naming its field ("woman.id_number", "children[0].born_on"). Fields the form does not know are refused.
std::expected<boost::json::object, domain::Refusals> validate(const Form& form, const boost::json::object& answers,
                                                              const Divisions& divisions, domain::CalendarDate today);

/// One section as its page brings it; `others` are the sections already saved, for the conditions across fields.
std::expected<boost::json::value, domain::Refusals> validate_section(const Form& form, std::string_view section,
                                                                     const boost::json::value& typed,
                                                                     const boost::json::object& others,
                                                                     const Divisions& divisions, domain::CalendarDate today);

}  // namespace kuaiban::definition
