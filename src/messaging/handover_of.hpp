#pragma once

#include "casework/messages/gateway_port.hpp"
#include "messaging/http_exchange.hpp"

namespace kuaiban::messaging {

/// What an HTTP answer says of a message: 2xx taken; a clear no (4xx, 503) not taken; nothing, or a fault on the way after the
/// request had left us, unclear.
constexpr casework::Handover handover_of(const HttpReply& reply) noexcept {
    using enum casework::Handover;
    if (reply.status >= 200 && reply.status < 300)
        return Taken;
    if (reply.status == 0)
        return reply.was_sent ? Unclear : NotTaken;
    return reply.status < 500 || reply.status == 503 ? NotTaken : Unclear;
}

}  // namespace kuaiban::messaging
