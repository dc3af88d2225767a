#include "domain/records.hpp"

#include <algorithm>
#include <array>

namespace kuaiban::domain {
namespace {

// In the order of the enumerators.
constexpr std::array<std::string_view, 6> names{"households", "residences", "marriages", "births", "certificates", "mobiles"};

}  // namespace

std::string_view name_of(Register kind) noexcept {
    return names[static_cast<std::size_t>(kind)];
}

std::optional<Register> register_named(std::string_view name) noexcept {
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt : std::optional{static_cast<Register>(found - names.begin())};
}

}  // namespace kuaiban::domain
