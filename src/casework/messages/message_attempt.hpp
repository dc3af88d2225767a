#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/calendar_date.hpp"

namespace kuaiban::casework {

using domain::Instant;

/// How far one asking of one gateway has come; it only goes up, as its message does.
enum class AttemptState : std::uint8_t {
    Asked,                                      ///< and we never learned more: the gateway may have it
    NotTaken,
    Unanswered,                                 ///< the gateway may have it
    Accepted,
    Sent,
    Failed,
    Delivered
};
std::string_view name_of(AttemptState state) noexcept;  ///< "not-taken" …
std::optional<AttemptState> attempt_state(std::string_view name) noexcept;

struct MessageAttempt {
    std::string id, message_id, gateway, report_hash;
    AttemptState state;
    Instant asked_at;
    std::optional<Instant> moved_at;
};

}  // namespace kuaiban::casework
