#pragma once

#include <boost/json/object.hpp>

#include "casework/privacy/privacy_changes.hpp"
#include "definition/privacy.hpp"

namespace kuaiban::casework {

/// Takes what nobody agreed to out of the answers.
void drop_sensitive(const definition::Privacy& privacy, boost::json::object& answers);

/// What was shown with a submission, and what was answered to it.
NoticeKept notice_kept(const std::string& case_id, const definition::Privacy& privacy, bool consent, Instant now);

}  // namespace kuaiban::casework
