#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/messages/message_attempt.hpp"

namespace kuaiban::casework {

struct Message;

/// What became of messages; changed through the ledger, by whole units of work.
class MessageRecords {
public:
    virtual ~MessageRecords() = default;

    virtual std::optional<Message> message(std::string_view id) = 0;
    virtual std::optional<MessageAttempt> attempt(std::string_view id) = 0;
    virtual std::vector<MessageAttempt> attempts_of(std::string_view message_id) = 0;      // oldest first
    /// Ids of those taken whose report is overdue.
    virtual std::vector<std::string> silent(Instant now, int most) = 0;
    /// Gone astray, and no other way was tried yet.
    virtual std::vector<Message> astray(int most) = 0;
};

}  // namespace kuaiban::casework
