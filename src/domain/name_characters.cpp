#include "domain/name_characters.hpp"

#include <algorithm>
#include <array>

#include "domain/characters.hpp"

namespace kuaiban::domain {
namespace {

bool is_within(char32_t c, char32_t first, char32_t last) {
    return first <= c && c <= last;
}

bool is_one_of(std::u32string_view characters, char32_t c) {
    return characters.find(c) != characters.npos;
}

// NFKC folds none of these to U+00B7.
constexpr std::u32string_view middle_dots = U"\u00B7\u0387\u2022\u2024\u2027\u2219\u22C5\u2E31\u2E33\u30FB\uFF65\uFF0E";
constexpr std::u32string_view hyphens = U"-\u2010\u2011\uFF0D";
constexpr std::u32string_view apostrophes = U"'\u2018\u2019\u02BC\uFF07";

/// Ideographs, CJK compatibility ideographs and 〇.
bool is_han(char32_t c) {
    return is_within(c, 0x4E00, 0x9FFF) || is_within(c, 0x3400, 0x4DBF) || is_within(c, 0x20000, 0x323AF) || c == 0x3007 ||
           is_within(c, 0xF900, 0xFAD9);
}

/// Basic Latin to Latin Extended-B, and Latin Extended Additional (Vietnamese); full width too.
bool is_latin(char32_t c) {
    const char32_t narrow = fold_width(c);
    return is_within(narrow, U'A', U'Z') || is_within(narrow, U'a', U'z') ||
           (is_within(c, 0x00C0, 0x024F) && c != 0x00D7 && c != 0x00F7) || is_within(c, 0x1E00, 0x1EFF);
}

bool is_private_use(char32_t c) {
    return is_within(c, 0xE000, 0xF8FF) || is_within(c, 0xF0000, 0xFFFFD) || is_within(c, 0x100000, 0x10FFFD);
}

// Positions FE51–FEA0 of GBK, as GB18030 has them since 2005 (and 2022 for the last six); 0: a component, not a character.
constexpr char32_t first_mapped = 0xE815;
constexpr std::array<char32_t, 80> mapped{
    0,       0x20087, 0x20089, 0x200CC, 0,      0x3473, 0x3447, 0,      0,       0x9FB4, 0x359E,  0x361A, 0x360E, 0,
    0,       0x396E,  0x3918,  0x9FB5,  0x39CF, 0x39DF, 0x3A73, 0x39D0, 0x9FB6,  0x9FB7, 0x3B4E,  0x3C6E, 0x3CE0, 0,
    0x215D7, 0x9FB8,  0,       0x4056,  0x415F, 0,      0x4337, 0,      0,       0,      0x2298F, 0x43B1, 0x43AC, 0,
    0x43DD,  0x44D6,  0x4661,  0x464C,  0x9FB9, 0x4723, 0x4729, 0x477C, 0x478D,  0,      0x4947,  0x497A, 0x497D, 0x4982,
    0x4983,  0x4985,  0x4986,  0x499F,  0x499B, 0x49B7, 0x49B6, 0x9FBA, 0x241FE, 0x4CA3, 0x4C9F,  0x4CA0, 0x4CA1, 0x4C77,
    0x4CA2,  0x4D13,  0x4D14,  0x4D15,  0x4D16, 0x4D17, 0x4D18, 0x4D19, 0x4DAE,  0x9FBB};

struct Pair {
    char32_t from, to;
};
// The compatibility ideographs of GBK that have a unified form.
constexpr std::array compatibility{Pair{0xF92C, 0x90DE}, Pair{0xF979, 0x51C9}, Pair{0xF995, 0x79CA},
                                   Pair{0xF9E7, 0x88CF}, Pair{0xF9F1, 0x96A3}, Pair{0xFA0C, 0x5140},
                                   Pair{0xFA0D, 0x55C0}, Pair{0xFA18, 0x793C}, Pair{0xFA20, 0x8612}};

char32_t unified(char32_t c) {
    const auto found = std::ranges::find(compatibility, c, &Pair::from);
    return found == compatibility.end() ? c : found->to;
}

char32_t upper_case(char32_t c) {
    if (is_within(c, U'a', U'z') || (is_within(c, 0xE0, 0xFE) && c != 0xF7))
        return c - 0x20;
    if (c == 0xFF)
        return 0x178;
    const bool small_is_odd = is_within(c, 0x100, 0x137) || is_within(c, 0x14A, 0x177) || is_within(c, 0x1A0, 0x1A5) ||
                              is_within(c, 0x1DE, 0x1EF) || is_within(c, 0x1F8, 0x21F) || is_within(c, 0x222, 0x233) ||
                              is_within(c, 0x1E00, 0x1E95) || is_within(c, 0x1EA0, 0x1EFF);
    const bool small_is_even =
        is_within(c, 0x139, 0x148) || is_within(c, 0x179, 0x17E) || is_within(c, 0x1AF, 0x1B0) || is_within(c, 0x1CD, 0x1DC);
    if ((small_is_odd && c % 2 == 1) || (small_is_even && c % 2 == 0))
        return c - 1;
    return c;
}

}  // namespace

NameCharacter kind_of(char32_t c) noexcept {
    if (is_han(c))
        return NameCharacter::Han;
    if (is_latin(c))
        return NameCharacter::Latin;
    if (is_one_of(middle_dots, c))
        return NameCharacter::MiddleDot;
    if (c == U'.')
        return NameCharacter::FullStop;
    if (is_one_of(hyphens, c))
        return NameCharacter::Hyphen;
    if (is_one_of(apostrophes, c))
        return NameCharacter::Apostrophe;
    if (is_blank(c))
        return NameCharacter::Blank;
    if (is_zero_width(c))
        return NameCharacter::ZeroWidth;
    return is_private_use(c) ? NameCharacter::PrivateUse : NameCharacter::Other;
}

char32_t without_private_use(char32_t c) noexcept {
    if (!is_within(c, first_mapped, first_mapped + mapped.size() - 1))
        return c;
    const char32_t standard = mapped[c - first_mapped];
    return standard == 0 ? c : standard;
}

char32_t folded_in_name(char32_t c) noexcept {
    if (is_one_of(middle_dots, c))
        return U'\u00B7';
    if (is_one_of(hyphens, c))
        return U'-';
    if (is_one_of(apostrophes, c))
        return U'\'';
    return upper_case(unified(fold_width(without_private_use(c))));
}

bool is_rare(char32_t c) noexcept {
    return c > 0xFFFF || is_within(c, 0x3400, 0x4DBF) || is_within(c, 0x9FA6, 0x9FFF);
}

}  // namespace kuaiban::domain
