#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kuaiban::domain {

/// How a paper of the checklist stands at the counter.
enum class MaterialStanding : std::uint8_t {
    Seen,                                       // 已核原件: the original was seen and given back
    Copy,                                       // 已留复印件
    Electronic,                                 // 电子: the department's own record was looked at
    Signed,                                     // 已签: a text of the definition, signed at the counter
    Later                                       // 容缺: missing, allowed to be brought until a day
};
inline constexpr std::size_t material_standing_count = 5;
/// "seen", "copy", "electronic", "signed", "later": stored, and part of the definition.
std::string_view name_of(MaterialStanding standing) noexcept;
std::optional<MaterialStanding> material_standing(std::string_view name) noexcept;

}  // namespace kuaiban::domain
