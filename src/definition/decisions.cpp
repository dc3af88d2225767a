#include "definition/decisions.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace kuaiban::definition {
namespace {

// In the order of the enumerators.
constexpr std::array<std::string_view, 7> names{"issue", "accept", "correct", "counter", "return", "refuse", "revoke"};

}  // namespace

std::string_view name_of(DecisionKind kind) noexcept {
    return names[static_cast<std::size_t>(kind)];
}

std::optional<DecisionKind> decision_kind(std::string_view name) noexcept {
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt : std::optional{static_cast<DecisionKind>(found - names.begin())};
}

const DecisionReason* Decisions::find(DecisionKind kind, std::string_view code) const {
    const auto found =
        std::ranges::find_if(reasons, [&](const DecisionReason& one) { return one.kind == kind && one.code == code; });
    return found == reasons.end() ? nullptr : &*found;
}

std::vector<DecisionReason> Decisions::of(DecisionKind kind) const {
    std::vector<DecisionReason> fitting;
    std::ranges::copy_if(reasons, std::back_inserter(fitting), [&](const DecisionReason& one) { return one.kind == kind; });
    return fitting;
}

}  // namespace kuaiban::definition
