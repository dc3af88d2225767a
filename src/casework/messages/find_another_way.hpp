#pragma once

#include "casework/messages/message_records.hpp"
#include "casework/review/bench.hpp"

namespace kuaiban::casework {

/// Looks after what the gateways have had: a message nobody reported on in time is unknown from then on; one that went astray is noted
/// with its case, and the other spouse is asked to pass it on, at most once a day for each case. The account's page shows the message
/// in any case; what failed is a to-do for the office to phone (review/undelivered.hpp). Returns how many were looked at.
int look_after_messages(const Bench& bench, MessageRecords& records, Instant now);

}  // namespace kuaiban::casework
