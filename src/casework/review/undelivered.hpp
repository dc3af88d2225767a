#pragma once

#include <string>
#include <vector>

#include "casework/ports.hpp"

namespace kuaiban::casework {

/// A message nobody got, and the case it was about.
struct Undelivered {
    Message message;
    std::string office;                         ///< whose list the case stands in, 12 digits
};

/// Messages about cases that failed for good, that their reader has not seen in the account, and that nobody has told by phone yet;
/// done by MessagePhoned.
class UndeliveredMessages {
public:
    virtual ~UndeliveredMessages() = default;
    /// Of the office and those below it, oldest first.
    virtual std::vector<Undelivered> undelivered_of(const domain::DivisionCode& office, int most) = 0;
    virtual std::optional<Undelivered> undelivered(std::string_view message_id) = 0;
};

}  // namespace kuaiban::casework
