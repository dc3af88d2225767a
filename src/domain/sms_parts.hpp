#pragma once

#include <cstddef>
#include <string_view>

namespace kuaiban::domain {

/// How many messages an SMS text is billed and sent as: one up to 70 UCS-2 units, else parts of 67 (3GPP TS 23.040: six
/// bytes of each part join them). A character outside the BMP is two units and is never split between parts.
/// Precondition: valid UTF-8. An empty text is one message.
std::size_t sms_parts(std::string_view utf8);

}  // namespace kuaiban::domain
