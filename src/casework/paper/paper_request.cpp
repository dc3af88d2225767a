#include "casework/paper/paper_request.hpp"

#include <array>

#include "domain/enumerator_names.hpp"

namespace kuaiban::casework {

namespace {

constexpr std::array<std::string_view, 4> state_names{"requested", "printed", "handed-over", "cancelled"};

}  // namespace

std::string_view name_of(PaperState state) noexcept {
    return state_names[static_cast<std::size_t>(state)];
}

std::optional<PaperState> paper_state(std::string_view name) noexcept {
    return domain::enumerator_named<PaperState>(state_names, name);
}

bool is_open(PaperState state) noexcept {
    return state == PaperState::Requested || state == PaperState::Printed;
}

}  // namespace kuaiban::casework
