#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "casework/messages/deliver_messages.hpp"

namespace kuaiban::messaging {

/// The ways to the telephones, as the operator wrote them down (docs/operations.md shows the file).
struct Gateways {
    std::vector<std::unique_ptr<casework::MessageGateway>> owned;
    std::vector<int> weights;                   ///< one for each
    casework::DeliveryPatience patience;

    std::vector<casework::MessageDelivery::Way> ways() const;
};

/// Reads the file and the secrets it names. An address is http only where it stays on this machine or is Kannel's.
/// Throws std::runtime_error saying every line that is wrong; no secret is in the text.
Gateways read_gateways(const std::filesystem::path& file, const std::string& public_url);
/// Without a file: nothing leaves the machine.
Gateways spool_only();

}  // namespace kuaiban::messaging
