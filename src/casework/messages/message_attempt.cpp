#include "casework/messages/message_attempt.hpp"

#include "domain/enumerator_names.hpp"

namespace kuaiban::casework {
namespace {

constexpr std::array<std::string_view, 7> attempt_names{"asked", "not-taken", "unanswered", "accepted",
                                                        "sent",  "failed",    "delivered"};

}  // namespace

std::string_view name_of(AttemptState state) noexcept {
    return attempt_names.at(static_cast<std::size_t>(state));
}
std::optional<AttemptState> attempt_state(std::string_view name) noexcept {
    return domain::enumerator_named<AttemptState>(attempt_names, name);
}

}  // namespace kuaiban::casework
