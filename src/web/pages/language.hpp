#pragma once

#include <string_view>

namespace kuaiban::web::pages {

enum class Language { Chinese, English };
/// "zh-CN", "en".
std::string_view tag_of(Language language) noexcept;
/// Takes a tag; whatever is not English is Chinese.
Language language_of(std::string_view tag) noexcept;

}  // namespace kuaiban::web::pages
