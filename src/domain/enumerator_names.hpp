#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace kuaiban::domain {

/// The enumerator whose name stands at its place in the list; nothing where none has that name.
template <class Enum, std::size_t N>
std::optional<Enum> enumerator_named(const std::array<std::string_view, N>& names, std::string_view name) noexcept {
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt : std::optional{static_cast<Enum>(found - names.begin())};
}

}  // namespace kuaiban::domain
