#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "casework/ports.hpp"

namespace kuaiban::casework {

/// A message on its way to a gateway.
struct Parcel {
    const Message* message;
    std::string report_path;                    ///< where the carrier reports: "/delivery-reports/ID/SECRET"
};

enum class Handover : std::uint8_t {
    Taken,
    NotTaken,                                   ///< certainly: another gateway may have it at once
    Unclear                                     ///< it may have been taken: asking again could send it twice
};

/// One way to the telephones. Used by one thread at a time.
class MessageGateway {
public:
    virtual ~MessageGateway() = default;
    virtual std::string_view name() const noexcept = 0;
    /// Whether the carrier tells what became of a message; if not, taken is as far as anybody knows.
    virtual bool reports() const noexcept = 0;
    /// All at once, within its own time limit; the answers in the order of the parcels.
    virtual std::vector<Handover> hand_over(std::span<const Parcel> parcels) = 0;
};

}  // namespace kuaiban::casework
