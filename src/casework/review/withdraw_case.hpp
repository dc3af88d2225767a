#pragma once

#include <expected>

#include "casework/review/case_file.hpp"

namespace kuaiban::casework {

/// Withdrawn by the couple: by who filed it, or by the verified person it names, in any open state. Both are told, and both may
/// apply again. Refuses NotFound, TransitionNotAllowed (already closed), VersionConflict.
std::optional<domain::Refusal> withdraw_case(const Bench& bench, const Account& account, std::string_view case_id,
                                             std::int64_t expected_version, Instant now);

}  // namespace kuaiban::casework
