#pragma once

#include "casework/feedback/rating_records.hpp"
#include "web/pages/frame.hpp"

namespace kuaiban::web::pages {

std::string level_in_words(const Frame& frame, domain::Satisfaction level);
/// "办得快；说得清楚": what was ticked; a code no policy knows any more is left out.
std::string reasons_in_words(const Frame& frame, const std::vector<std::string>& codes);

}  // namespace kuaiban::web::pages
