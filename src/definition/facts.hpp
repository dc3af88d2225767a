#pragma once

#include <boost/json/object.hpp>

#include "definition/divisions.hpp"
#include "domain/calendar_date.hpp"

namespace kuaiban::definition {

/// What rules and conditions may ask about: the answers, each spouse's `derived` facts (born_on, sex, age, age_at_event,
/// household_in_city, residence_in_city, area_known), the couple's and children's `derived` facts, and `today`.
boost::json::object facts_of(const boost::json::object& answers, const Divisions& divisions, domain::CalendarDate today);

}  // namespace kuaiban::definition
