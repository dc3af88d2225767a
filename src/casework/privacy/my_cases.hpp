#pragma once

#include <boost/json/array.hpp>

#include "casework/privacy/my_data.hpp"

namespace kuaiban::casework {

/// The parts of `my_data` that tell of cases and of certificates.
boost::json::array my_cases(const HeldRecords& held, const Account& account);
boost::json::array my_certificates(const HeldRecords& held, const Account& account);

}  // namespace kuaiban::casework
