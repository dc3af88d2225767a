#include "domain/characters.hpp"

#include <algorithm>

#include "domain/utf8.hpp"

namespace kuaiban::domain {
namespace {

bool is_within(char32_t c, char32_t first, char32_t last) {
    return first <= c && c <= last;
}

}  // namespace

bool is_blank(char32_t c) noexcept {
    return c == U' ' || c == 0x00A0 || c == 0x1680 || is_within(c, 0x2000, 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_zero_width(char32_t c) noexcept {
    return c == 0x00AD || is_within(c, 0x200B, 0x200D) || c == 0x2060 || c == 0xFEFF || is_within(c, 0xFE00, 0xFE0F) ||
           is_within(c, 0xE0100, 0xE01EF);
}

bool is_control(char32_t c) noexcept {
    return c < 0x20 || is_within(c, 0x7F, 0x9F) || c == 0x061C || is_within(c, 0x200E, 0x200F) || is_within(c, 0x2028, 0x202E) ||
           is_within(c, 0x2066, 0x2069);
}

char32_t fold_width(char32_t c) noexcept {
    return is_within(c, 0xFF01, 0xFF5E) ? c - 0xFF01 + U'!' : c;
}

std::optional<std::string> as_typed_ascii(std::string_view utf8) {
    const auto code_points = decode_utf8(utf8);
    if (!code_points)
        return std::nullopt;
    std::string result;
    for (const char32_t c : *code_points) {
        if (is_blank(c) || is_zero_width(c))
            continue;
        const char32_t folded = fold_width(c);
        if (folded > 0x7F)
            return std::nullopt;
        result.push_back(static_cast<char>(folded));
    }
    return result;
}

std::string as_typed_code(std::string_view utf8) {
    auto text = as_typed_ascii(utf8).value_or("");
    for (char& c : text)
        if ('a' <= c && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    return text;
}

bool is_digits(std::string_view text) noexcept {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return '0' <= c && c <= '9'; });
}

}  // namespace kuaiban::domain
