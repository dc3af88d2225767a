#pragma once

#include <string>
#include <string_view>

namespace kuaiban::casework {

/// Sixteen random bytes in hex: the name of an attempt, and the secret its report has to bring.
std::string unguessable();
/// What of the secret is kept: a stolen table forges no report.
std::string hash_of_report_secret(std::string_view secret);

}  // namespace kuaiban::casework
