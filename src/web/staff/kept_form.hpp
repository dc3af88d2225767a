#pragma once

#include <optional>
#include <string_view>

#include "web/staff/frame.hpp"

namespace kuaiban::web::staff {

/// A form that was open when its session ended by time: the page that gives back what was typed, to be sent once more after logging
/// in again in another window. Nothing where this is no such form; uploads are not kept.
std::optional<http::Response> give_back(pages::Frame& frame, std::string_view token);

/// True where the form carries the seal of give_back, made for this officer and this address within the last ten hours.
bool is_given_back(const StaffFrame& frame);

}  // namespace kuaiban::web::staff
