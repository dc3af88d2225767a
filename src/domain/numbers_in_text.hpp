#pragma once

#include <string_view>

namespace kuaiban::domain {

/// Whether somebody's 公民身份号码 stands in free text, however it was typed: full-width, or broken by blanks or hyphens.
/// Eighteen digits by themselves count when a day stands where the birth does, even with a wrong check character: one
/// mistyped digit hides nobody. Within a longer number (a licence has thirty) it must be a valid one. Telephone numbers,
/// and the numbers of marriage certificates and judgments, are none. Text that is not UTF-8 has none.
bool holds_resident_id(std::string_view utf8);

}  // namespace kuaiban::domain
