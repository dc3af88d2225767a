#pragma once

#include <charconv>
#include <cstdint>

#include "web/pages/frame.hpp"

namespace kuaiban::web::pages {

/// The version of the case its form was made from; 0, which is no version, where it is not a number.
inline std::int64_t posted_version(const Frame& frame) {
    const auto text = frame.posted("version");
    std::int64_t version = 0;
    std::from_chars(text.data(), text.data() + text.size(), version);
    return version;
}

}  // namespace kuaiban::web::pages
