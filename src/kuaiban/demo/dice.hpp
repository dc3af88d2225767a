#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace kuaiban::demo {

/// SplitMix64: the same seed throws the same city on every machine (the standard distributions do not promise that).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_{seed} {}

    std::uint64_t next() {
        auto z = state_ += 0x9e3779b97f4a7c15U;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }
    /// Both ends included.
    int between(int low, int high) { return low + static_cast<int>(next() % static_cast<std::uint64_t>(high - low + 1)); }
    bool chance(int percent) { return between(1, 100) <= percent; }
    template <class T>
    const T& one_of(std::span<const T> choices) {
        return choices[next() % choices.size()];
    }

private:
    std::uint64_t state_;
};

}  // namespace kuaiban::demo
