#pragma once

#include <string_view>

namespace kuaiban::identity {

/// True for a password that attackers try first (NIST 800-63B-4 §3.1.1.2), whatever its capitals.
bool is_common_password(std::string_view password);

}  // namespace kuaiban::identity
