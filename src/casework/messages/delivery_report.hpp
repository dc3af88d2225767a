#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "casework/messages/message_records.hpp"
#include "casework/ports.hpp"

namespace kuaiban::casework {

/// What a carrier says of one attempt, read from its report: the `status` of the query as Kannel sends it (a bit mask, gateway manual
/// §"Delivery reports": 1 delivered, 2 not delivered, 4 queued and 8 accepted by the carrier, 16 refused by it, 32 on its way), or a JSON
/// object's "status": sent, delivered, failed. Nothing where it is neither.
std::optional<AttemptState> read_kannel_status(std::string_view status);
std::optional<AttemptState> read_provider_report(std::string_view body);

/// Moves the attempt and its message up; a report that comes twice, late or out of order changes nothing. False where id or
/// secret are not ours: a stranger learns no more than that.
bool take_delivery_report(Ledger& ledger, MessageRecords& records, std::string_view attempt_id, std::string_view secret,
                          AttemptState said, std::chrono::milliseconds silence, Instant now);

}  // namespace kuaiban::casework
