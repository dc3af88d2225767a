#pragma once

#include <string_view>
#include <vector>

#include "definition/js_value.hpp"

namespace kuaiban::definition::js {

/// One of JsonLogic's plain operators: its arguments already computed, the data it runs over. Null where there is none such.
using Operation = Value (*)(const std::vector<Value>& arguments, const Value& data);
Operation operation(std::string_view name);

}  // namespace kuaiban::definition::js
