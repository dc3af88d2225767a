#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace kuaiban::fuzz {

inline std::string_view text(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// What must be true of every input; false ends the run like any crash.
inline void demand(bool held) {
    if (!held)
        std::abort();
}

}  // namespace kuaiban::fuzz

/// Defined by each *_fuzz.cpp; whatever it is fed, it returns 0.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
