#include "domain/material_standing.hpp"

#include "domain/enumerator_names.hpp"

namespace kuaiban::domain {
namespace {

constexpr std::array<std::string_view, material_standing_count> names{"seen", "copy", "electronic", "signed", "later"};

}  // namespace

std::string_view name_of(MaterialStanding standing) noexcept {
    return names[static_cast<std::size_t>(standing)];
}

std::optional<MaterialStanding> material_standing(std::string_view name) noexcept {
    return enumerator_named<MaterialStanding>(names, name);
}

}  // namespace kuaiban::domain
