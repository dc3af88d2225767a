#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kuaiban::domain {

/// How far a message has come. The order is the rule: a message only ever goes up, so reports may come late, twice or in any
/// order and the end is the same. Delivered is above everything: what reached the telephone has reached it.
enum class MessageState : std::uint8_t {
    Queued,                                     ///< waits for its first or next try
    Accepted,                                   ///< a gateway has taken it
    Sent,  ///< the carrier has it; or, where no report is to be expected, as far as we know
    Unknown,  ///< taken, and nobody has said anything since
    Failed,  ///< the carrier says no, or no gateway took it in any try
    Delivered
};
/// "queued" …: stored, and part of the API.
std::string_view name_of(MessageState state) noexcept;
std::optional<MessageState> message_state(std::string_view name) noexcept;

/// A report only moves it up.
constexpr MessageState further(MessageState now, MessageState reported) noexcept {
    return reported > now ? reported : now;
}
/// Nobody can say that it arrived: another way has to be found.
constexpr bool is_astray(MessageState state) noexcept {
    return state == MessageState::Unknown || state == MessageState::Failed;
}

}  // namespace kuaiban::domain
