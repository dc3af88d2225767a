#pragma once

#include "casework/rule_on_case.hpp"

namespace kuaiban::casework {

/// What goes with a ruling wherever it leads: the certificate (and its paper), the parties' freedom to apply again, the next try.
void add_outcome(Changes& changes, const std::string& case_id, const domain::Application& application, const Ruling& ruling,
                 Instant now);

}  // namespace kuaiban::casework
