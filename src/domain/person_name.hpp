#pragma once

#include <compare>
#include <expected>
#include <string>
#include <string_view>

#include "domain/refusal.hpp"

namespace kuaiban::domain {

/// A person's name as given, at most 50 code points: Chinese characters (all extensions), Latin letters with their accents for
/// foreign spouses, and between letters a middle dot of any kind, a hyphen, an apostrophe, a full stop or one blank.
/// Only what nobody sees or means is taken away: blanks around and inside Chinese names, zero-width characters; and private-use
/// code points of old GBK fonts become the characters they show (U+E863 is stored as U+4DAE 䶮). Personal data: no formatter.
class PersonName {
public:
    /// Refuses Required (nothing left), NameCharacters (digits, emoji, controls, direction marks, combining marks, symbols, not
    /// UTF-8), NamePrivateUse (no standard character is known for it: the hint asks for one), NameTooLong (details "given",
    /// "longest"), NameSeparator (a dot, hyphen or apostrophe first, last or doubled).
    static std::expected<PersonName, Refusal> parse(std::string_view utf8);

    std::string_view reveal() const noexcept { return text_; }
    /// What two spellings of one name share: middle dots of every kind as U+00B7, hyphens and apostrophes likewise, full width as
    /// ASCII, GBK's compatibility ideographs as the unified ones, Latin in capitals, no blanks.
    std::string folded() const;
    /// 陈*雨: the first and last character, whatever is between; two characters: 陈*; one: *.
    std::string masked() const;
    std::size_t length() const noexcept;  // code points

    bool operator==(const PersonName&) const = default;
    auto operator<=>(const PersonName&) const = default;

private:
    explicit PersonName(std::string text) : text_{std::move(text)} {}
    std::string text_;
};

/// The comparison key of any text that stands for a name in a register, valid as a PersonName or not.
std::string fold_name(std::string_view utf8);

/// True where `recorded` has a placeholder (? ？ □ 〇 *) exactly where `declared` has a character outside the BMP, in
/// Extension A or after U+9FA5, and agrees (folded) everywhere else: old registers could not hold it.
bool has_placeholder_for(std::string_view declared, std::string_view recorded);

}  // namespace kuaiban::domain
