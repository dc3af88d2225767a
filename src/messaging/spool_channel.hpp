#pragma once

#include "casework/ports.hpp"

namespace kuaiban::messaging {

/// The channel of a city without a carrier (demo, rehearsal): a message counts as sent when it is in the outbox, where
/// /demo/messages shows it. Nothing leaves the machine.
class SpoolChannel : public casework::MessageChannel {
public:
    bool send(const casework::Message& message) override;
};

}  // namespace kuaiban::messaging
