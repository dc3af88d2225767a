#include "domain/utf8.hpp"

#include <algorithm>
#include <cstdint>

namespace kuaiban::domain {
namespace {

struct Sequence {
    std::size_t length;                         // bytes, 0: not the start of a character
    char32_t first_bits;
    char32_t smallest;                          // below it the form is overlong
};

Sequence sequence_started_by(std::uint8_t byte) {
    if (byte < 0x80)
        return {1, byte, 0};
    if ((byte & 0xE0) == 0xC0)
        return {2, byte & 0x1FU, 0x80};
    if ((byte & 0xF0) == 0xE0)
        return {3, byte & 0x0FU, 0x800};
    if ((byte & 0xF8) == 0xF0)
        return {4, byte & 0x07U, 0x10000};
    return {0, 0, 0};
}

bool is_scalar_value(char32_t c) {
    return c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
}

/// The character in front, taken off; nothing where there is none.
std::optional<char32_t> take_character(std::string_view& utf8) {
    const auto sequence = sequence_started_by(static_cast<std::uint8_t>(utf8.front()));
    if (sequence.length == 0 || sequence.length > utf8.size())
        return std::nullopt;
    char32_t c = sequence.first_bits;
    for (const char continuation : utf8.substr(1, sequence.length - 1)) {
        const auto byte = static_cast<std::uint8_t>(continuation);
        if ((byte & 0xC0) != 0x80)
            return std::nullopt;
        c = (c << 6) | (byte & 0x3FU);
    }
    if (c < sequence.smallest || !is_scalar_value(c))
        return std::nullopt;
    utf8.remove_prefix(sequence.length);
    return c;
}

}  // namespace

std::optional<std::u32string> decode_utf8(std::string_view utf8) {
    std::u32string result;
    result.reserve(utf8.size());
    while (!utf8.empty()) {
        const auto c = take_character(utf8);
        if (!c)
            return std::nullopt;
        result.push_back(*c);
    }
    return result;
}

std::string encode_utf8(std::u32string_view code_points) {
    std::string result;
    result.reserve(code_points.size() * 3);
    const auto put = [&](char32_t byte) { result.push_back(static_cast<char>(static_cast<std::uint8_t>(byte))); };
    for (const char32_t c : code_points) {
        if (c < 0x80) {
            put(c);
        } else if (c < 0x800) {
            put(0xC0 | (c >> 6));
            put(0x80 | (c & 0x3F));
        } else if (c < 0x10000) {
            put(0xE0 | (c >> 12));
            put(0x80 | ((c >> 6) & 0x3F));
            put(0x80 | (c & 0x3F));
        } else {
            put(0xF0 | (c >> 18));
            put(0x80 | ((c >> 12) & 0x3F));
            put(0x80 | ((c >> 6) & 0x3F));
            put(0x80 | (c & 0x3F));
        }
    }
    return result;
}

bool is_valid_utf8(std::string_view utf8) {
    while (!utf8.empty())
        if (!take_character(utf8))
            return false;
    return true;
}

std::size_t count_code_points(std::string_view utf8) noexcept {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char byte) { return (static_cast<std::uint8_t>(byte) & 0xC0) != 0x80; }));
}

}  // namespace kuaiban::domain
