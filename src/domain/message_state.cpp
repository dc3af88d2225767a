#include "domain/message_state.hpp"

#include "domain/enumerator_names.hpp"

namespace kuaiban::domain {
namespace {

constexpr std::array<std::string_view, 6> names{"queued", "accepted", "sent", "unknown", "failed", "delivered"};

}  // namespace

std::string_view name_of(MessageState state) noexcept {
    return names.at(static_cast<std::size_t>(state));
}

std::optional<MessageState> message_state(std::string_view name) noexcept {
    return enumerator_named<MessageState>(names, name);
}

}  // namespace kuaiban::domain
