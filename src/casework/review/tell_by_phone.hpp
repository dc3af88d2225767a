#pragma once

#include <expected>
#include <optional>

#include "casework/review/bench.hpp"
#include "casework/review/undelivered.hpp"

namespace kuaiban::casework {

/// The message and number an officer needs to phone somebody: who looked is recorded with the case. Refuses NotFound (none that
/// failed, or told already), NotAllowed.
std::expected<Undelivered, domain::Refusal> open_call(Ledger& ledger, UndeliveredMessages& messages, const Officer& officer,
                                                      std::string_view message_id, Instant now);
/// Told: an event of the case, and no to-do any more. Refuses besides VersionConflict where a colleague was quicker.
std::optional<domain::Refusal> told_by_phone(Ledger& ledger, UndeliveredMessages& messages, const Officer& officer,
                                             std::string_view message_id, Instant now);

}  // namespace kuaiban::casework
