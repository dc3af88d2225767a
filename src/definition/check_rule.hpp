#pragma once

#include <boost/json/value.hpp>

#include <optional>
#include <string>

namespace kuaiban::definition {

/// The first operator in the rule that JsonLogic does not have: told when a definition is loaded, not when a citizen waits.
std::optional<std::string> unknown_operator(const boost::json::value& rule);

}  // namespace kuaiban::definition
