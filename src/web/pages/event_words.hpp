#pragma once

#include <span>
#include <string>
#include <string_view>

#include "web/pages/frame.hpp"

namespace kuaiban::web::pages {

/// Kinds of events of a case that do not move it. Those that do are domain::CaseEvent.
std::span<const std::string_view> events_without_move();

/// What an event of a case is called, "Other" where it has no name of its own.
std::string event_in_words(const Frame& frame, std::string_view kind);

}  // namespace kuaiban::web::pages
