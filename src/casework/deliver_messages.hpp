#pragma once

#include "casework/ports.hpp"

namespace kuaiban::casework {

/// Sends what is due in the outbox through `channel`: the first try at once, then every five minutes, 48 times; then it has
/// failed. Returns how many were claimed, so that a full batch is followed by another at once.
int deliver_messages(Ledger& ledger, MessageChannel& channel, Instant now);

}  // namespace kuaiban::casework
