#pragma once

#include <cstdint>

#include "web/staff/frame.hpp"

namespace kuaiban::web::staff {

/// The version of the thing as the officer saw it; 0 where the form has none, which nothing has.
std::int64_t posted_version(const StaffFrame& frame);

}  // namespace kuaiban::web::staff
