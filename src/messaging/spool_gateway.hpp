#pragma once

#include "casework/messages/gateway_port.hpp"

namespace kuaiban::messaging {

/// The way of a city without a carrier (demo, rehearsal): a message counts as sent when it is in the outbox, where
/// /demo/messages shows it. Nothing leaves the machine.
class SpoolGateway final : public casework::MessageGateway {
public:
    std::string_view name() const noexcept override { return "spool"; }
    bool reports() const noexcept override { return false; }
    std::vector<casework::Handover> hand_over(std::span<const casework::Parcel> parcels) override {
        return std::vector(parcels.size(), casework::Handover::Taken);
    }
};

}  // namespace kuaiban::messaging
