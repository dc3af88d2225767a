#pragma once

#include <boost/json/value.hpp>

namespace kuaiban::definition {

/// JsonLogic (jsonlogic.com) with the semantics of its reference implementation: JavaScript's truthiness, loose equality
/// and number conversion. An unknown operator throws std::invalid_argument naming it; so does nesting beyond 200.
boost::json::value apply(const boost::json::value& rule, const boost::json::value& data);

/// Whether the rule's answer counts as true. What most rules of a form say outright, `true` or `false`, costs nothing.
bool holds(const boost::json::value& rule, const boost::json::value& data);

/// `!!value` in JsonLogic's eyes: "0" is true, [] is false.
bool truthy(const boost::json::value& value);

}  // namespace kuaiban::definition
