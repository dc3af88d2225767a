#include "casework/deliver_messages.hpp"

#include <chrono>

namespace kuaiban::casework {

namespace {

using namespace std::chrono_literals;

constexpr int batch = 100;
constexpr std::int64_t lease_ms = 60'000;
constexpr auto pause_between_tries = 5min;
constexpr int most_tries = 48;

}  // namespace

int deliver_messages(Ledger& ledger, MessageChannel& channel, Instant now) {
    const auto due = ledger.claim_messages(now, batch, lease_ms);
    Changes moved;
    for (const auto& message : due) {
        const int attempts = message.attempts + 1;
        if (channel.send(message))
            moved.push_back(MessageMoved{message.id, "sent", now, std::nullopt, attempts});
        else if (attempts >= most_tries)
            moved.push_back(MessageMoved{message.id, "failed", now, std::nullopt, attempts});
        else
            moved.push_back(MessageMoved{message.id, "queued", now, now + pause_between_tries, attempts});
    }
    if (!moved.empty())
        ledger.commit(moved);
    return static_cast<int>(due.size());
}

}  // namespace kuaiban::casework
