#pragma once

#include <optional>
#include <string>

#include "casework/messages/message_attempt.hpp"
#include "domain/message_state.hpp"
#include "domain/mobile.hpp"

namespace kuaiban::casework {

struct MessageQueued {
    std::string id, case_id, account_id;        // case and account may be empty
    domain::Mobile to;
    std::string kind;                           // code | named | received | issued | waiting | in-review | to-counter …
    std::string text;                           // sealed
    Instant at;
    std::optional<Instant> useless_after{};     // a code nobody can use any more is not sent
};
/// States only go up (domain/message_state.hpp): a move down changes nothing.
struct MessageMoved {
    std::string id;
    domain::MessageState state;
    Instant at;
    std::optional<Instant> report_due_at{};     // silent until then: unknown. Nothing: no report is to be expected
};

/// A gateway is about to be asked: known before it is, so that a program that dies in between knows that it may have been.
struct GatewayAsked {
    std::string attempt_id;                     // nobody can guess it
    std::string report_hash;                    // SHA-256 of the secret that a delivery report has to bring, hex
    std::string message_id, gateway;
    int tries;                                  // of the message, this one counted
    Instant at, next_try_at;                    // unless the gateway takes it
};
struct GatewayAnswered {
    std::string attempt_id;
    AttemptState state;                         // not-taken | unanswered | accepted
    Instant at;
};
/// What the carrier says of one attempt: it and its message go up, or nothing changes.
struct DeliveryReported {
    std::string attempt_id, message_id;
    AttemptState state;                         // sent | failed | delivered
    Instant at;
    std::optional<Instant> report_due_at{};     // of the next one, after sent
};

/// Another way was tried for a message gone astray: once, or VersionConflict.
struct SecondWayTaken {
    std::string message_id;
    Instant at;
};
/// Read in the account after it went astray. The first time counts.
struct MessageSeen {
    std::string message_id;
    Instant at;
};

}  // namespace kuaiban::casework
