#pragma once

#include <compare>
#include <expected>
#include <string>
#include <string_view>

#include "domain/refusal.hpp"

namespace kuaiban::domain {

/// A person's name, stored as given (outer and inner blanks of Chinese names and zero-width characters removed), ≤ 50 code points.
/// Latin letters, hyphen and apostrophe are taken for foreign spouses. Personal data: no formatter.
class PersonName {
public:
    static std::expected<PersonName, Refusal> parse(std::string_view utf8);

    std::string_view reveal() const noexcept { return text_; }
    /// What two spellings of one name share: middle dots of every kind as U+00B7, NFKC-like folding of width, Latin upper-cased,
    /// private-use code points mapped to Unicode.
    std::string folded() const;
    /// 陈*雨: the first and last character; two characters: 陈*.
    std::string masked() const;
    std::size_t length() const noexcept;        // code points

    bool operator==(const PersonName&) const = default;
    auto operator<=>(const PersonName&) const = default;

private:
    explicit PersonName(std::string text) : text_{std::move(text)} {}
    std::string text_;
};

/// The comparison key of any text that stands for a name in a register, valid as a PersonName or not.
std::string fold_name(std::string_view utf8);

/// True where `recorded` has a placeholder (? ？ □ 〇 *) exactly where `declared` has a character outside the BMP or in
/// Extension A, and agrees (folded) everywhere else: old registers could not hold it.
bool has_placeholder_for(std::string_view declared, std::string_view recorded);

}  // namespace kuaiban::domain
