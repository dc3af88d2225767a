#pragma once

#include <chrono>
#include <functional>
#include <vector>

#include "casework/messages/gateway_port.hpp"
#include "casework/messages/gateway_weights.hpp"

namespace kuaiban::casework {

/// How hard a message is tried.
struct DeliveryPatience {
    std::chrono::milliseconds pause{std::chrono::minutes{5}};       ///< between two tries
    int most_tries{48};
    std::chrono::milliseconds silence{std::chrono::hours{24}};      ///< taken, and no report for so long: unknown
};

/// Brings what is due in the outbox to the gateways: the first try at once, then one every pause, as often as patience has it; then
/// it has failed. Who is asked is written down before the asking (GatewayAsked): if we die in between, the message is tried again a
/// pause later, and may by then have been reported delivered. Runs on one thread of a node; any number of nodes share the outbox.
class MessageDelivery {
public:
    struct Way {
        MessageGateway* gateway;
        int weight;
    };
    /// Precondition: at least one way.
    MessageDelivery(Ledger& ledger, std::vector<Way> ways, DeliveryPatience patience = {});

    /// How many were due, so that a full batch is followed by another at once.
    int deliver(Instant now);
    const DeliveryPatience& patience() const noexcept { return patience_; }
    int weight(std::size_t way) const { return weights_.weight(way); }

private:
    struct Errand {
        const Message* message;
        std::vector<bool> tried;  ///< by way
        std::size_t way{};
        std::string attempt_id{}, secret{};
    };
    using Group = std::vector<Errand*>;
    void ask(std::vector<Errand>& errands, Instant now);
    std::vector<Group> choose_ways(std::vector<Errand>& errands, Instant now);
    void write_down(const std::vector<Group>& groups, Instant now);
    std::vector<std::vector<Handover>> hand_over(const std::vector<Group>& groups);
    void settle(std::vector<Errand>& errands, const std::vector<Group>& groups, const std::vector<std::vector<Handover>>& answers,
                Instant now);
    bool is_hopeless(const Message& message, Instant now) const;

    Ledger& ledger_;
    std::vector<Way> ways_;
    DeliveryPatience patience_;
    GatewayWeights weights_;
};

}  // namespace kuaiban::casework
