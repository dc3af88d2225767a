#pragma once

#include "casework/ports.hpp"

namespace kuaiban::casework {

/// Whether, as far as anybody can know, its reader has it: reported delivered, with a carrier that reports nothing, read in the
/// account, or told by phone. Nobody is held to what they were not told.
inline bool was_told(const Message& message) noexcept {
    return message.state == domain::MessageState::Delivered || message.state == domain::MessageState::Sent ||
           message.was_told_otherwise();
}

}  // namespace kuaiban::casework
