#include "domain/person_name.hpp"

#include <algorithm>
#include <optional>

#include "domain/name_characters.hpp"
#include "domain/utf8.hpp"

namespace kuaiban::domain {
namespace {

constexpr std::size_t longest = 50;

bool is_letter(NameCharacter kind) {
    return kind == NameCharacter::Han || kind == NameCharacter::Latin;
}

/// Zero-width characters and the blanks that mean nothing in a name: outer ones, those beside a Chinese character or a dot,
/// and all but one between Latin words.
std::u32string without_padding(std::u32string_view typed) {
    std::u32string text;
    for (const char32_t c : typed)
        if (kind_of(c) != NameCharacter::ZeroWidth)
            text.push_back(without_private_use(c));

    std::u32string result;
    bool is_blank_pending = false;
    for (const char32_t c : text) {
        const auto kind = kind_of(c);
        if (kind == NameCharacter::Blank) {
            is_blank_pending = true;
            continue;
        }
        const auto before = result.empty() ? NameCharacter::Blank : kind_of(result.back());
        const bool ends_a_word = before == NameCharacter::Latin || before == NameCharacter::FullStop;
        if (is_blank_pending && ends_a_word && kind == NameCharacter::Latin)
            result.push_back(U' ');
        result.push_back(c);
        is_blank_pending = false;
    }
    return result;
}

std::optional<RefusalCode> fault_of_characters(std::u32string_view name) {
    for (const char32_t c : name) {
        const auto kind = kind_of(c);
        if (kind == NameCharacter::PrivateUse)
            return RefusalCode::NamePrivateUse;
        if (kind == NameCharacter::Other)
            return RefusalCode::NameCharacters;
    }
    return std::nullopt;
}

/// Dots, hyphens and apostrophes stand between letters. A full stop between Chinese characters is a dot typed on a keyboard
/// without one; after a Latin letter it abbreviates and may end the name ("J. SMITH JR.").
bool has_stray_separator(std::u32string_view name) {
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto kind = kind_of(name[i]);
        if (is_letter(kind) || kind == NameCharacter::Blank)
            continue;
        const auto before = i == 0 ? NameCharacter::Other : kind_of(name[i - 1]);
        const auto after = i + 1 == name.size() ? NameCharacter::Other : kind_of(name[i + 1]);
        const bool abbreviates = kind == NameCharacter::FullStop && before == NameCharacter::Latin;
        if (!abbreviates && !(is_letter(before) && is_letter(after)))
            return true;
    }
    return false;
}

}  // namespace

std::expected<PersonName, Refusal> PersonName::parse(std::string_view utf8) {
    const auto typed = decode_utf8(utf8);
    if (!typed)
        return std::unexpected{Refusal{RefusalCode::NameCharacters}};
    const auto name = without_padding(*typed);
    if (name.empty())
        return std::unexpected{Refusal{RefusalCode::Required}};
    if (const auto fault = fault_of_characters(name))
        return std::unexpected{Refusal{*fault}};
    if (name.size() > longest)
        return std::unexpected{Refusal{
            RefusalCode::NameTooLong, {}, {{"given", std::to_string(name.size())}, {"longest", std::to_string(longest)}}}};
    if (has_stray_separator(name))
        return std::unexpected{Refusal{RefusalCode::NameSeparator}};
    return PersonName{encode_utf8(name)};
}

std::string PersonName::folded() const {
    return fold_name(text_);
}

std::string PersonName::masked() const {
    const auto name = *decode_utf8(text_);
    const std::u32string_view first{name.data(), 1};
    const std::u32string_view last{&name.back(), 1};
    if (name.size() == 1)
        return "*";
    return encode_utf8(first) + '*' + (name.size() > 2 ? encode_utf8(last) : "");
}

std::size_t PersonName::length() const noexcept {
    return count_code_points(text_);
}

std::string fold_name(std::string_view utf8) {
    const auto name = decode_utf8(utf8);
    if (!name)
        return std::string{utf8};
    std::u32string folded;
    for (const char32_t c : *name) {
        const auto kind = kind_of(c);
        if (kind != NameCharacter::Blank && kind != NameCharacter::ZeroWidth)
            folded.push_back(folded_in_name(c));
    }
    for (std::size_t i = 1; i + 1 < folded.size(); ++i)
        if (folded[i] == U'.' && kind_of(folded[i - 1]) == NameCharacter::Han && kind_of(folded[i + 1]) == NameCharacter::Han)
            folded[i] = U'\u00B7';
    return encode_utf8(folded);
}

bool has_placeholder_for(std::string_view declared, std::string_view recorded) {
    constexpr std::u32string_view placeholders = U"?\u25A1\u3007*";
    const auto ours = decode_utf8(fold_name(declared));
    const auto theirs = decode_utf8(fold_name(recorded));
    if (!ours || !theirs || ours->size() != theirs->size())
        return false;
    bool has_placeholder = false;
    for (std::size_t i = 0; i < ours->size(); ++i) {
        const char32_t declared_one = (*ours)[i];
        const char32_t recorded_one = (*theirs)[i];
        if (declared_one == recorded_one)
            continue;
        if (!is_rare(declared_one) || placeholders.find(recorded_one) == placeholders.npos)
            return false;
        has_placeholder = true;
    }
    return has_placeholder;
}

}  // namespace kuaiban::domain
