#pragma once

#include <expected>

#include "casework/review/case_file.hpp"

namespace kuaiban::casework {

/// An officer opens a case: who looked, in which capacity and why ("handling", "own-office", "supervision") is recorded and shown to
/// the couple. Refuses NotFound, NotAllowed.
std::expected<CaseFile, domain::Refusal> view_case(const Bench& bench, const Officer& officer, std::string_view case_id,
                                                   Instant now);

}  // namespace kuaiban::casework
