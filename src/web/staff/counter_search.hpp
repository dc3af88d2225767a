#pragma once

#include "web/staff/frame.hpp"

namespace kuaiban::web::staff {

/// The counter's page with what exists of who was posted: woman, man, mobile.
http::Response look_up_at_counter(StaffFrame& frame);

}  // namespace kuaiban::web::staff
