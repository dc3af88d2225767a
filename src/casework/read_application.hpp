#pragma once

#include <boost/json/fwd.hpp>

#include "domain/application.hpp"

namespace kuaiban::casework {

/// The form's answers, as definition::validate gives them back, as proven values. What is optional and absent stays empty.
/// Throws std::invalid_argument naming the field where a value is missing or was never validated.
domain::Application read_application(const boost::json::object& answers, domain::CalendarDate submitted_on);

}  // namespace kuaiban::casework
