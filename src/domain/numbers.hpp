#pragma once

#include <compare>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

#include "domain/calendar_date.hpp"
#include "domain/refusal.hpp"

namespace kuaiban::domain {

/// ISO 7064 hybrid check characters. Throw std::invalid_argument for text outside the alphabet (0–9 A–Z; 0–9).
char iso7064_mod_37_36(std::string_view letters_and_digits);
char iso7064_mod_11_10(std::string_view digits);

/// 统一社会信用代码, GB 32100: eighteen characters with a check character modulo 31.
class CreditCode {
public:
    static std::expected<CreditCode, Refusal> parse(std::string_view text);
    std::string_view text() const noexcept { return text_; }
    auto operator<=>(const CreditCode&) const = default;

private:
    explicit CreditCode(std::string text) : text_{std::move(text)} {}
    std::string text_;
};

/// 电子证照标识, GB/T 36904: root 1.2.156.3005.2, then type (21) . issuer (18) . serial . version (3) . check
/// (ISO 7064 MOD 37,36 over the parts after the root, without dots).
class LicenceId {
public:
    /// Reads small letters as capitals. Takes an issuer of six digits too: cities issue under their division code.
    static std::expected<LicenceId, Refusal> parse(std::string_view text);
    /// Serial: 1 to 32 capitals and digits. Throws std::invalid_argument where a part is not of its form: a definition is wrong.
    static LicenceId make(std::string_view type, const CreditCode& issuer, std::string_view serial, std::string_view version);
    /// The widespread variant whose check character is one away from the standard's: worth a warning when read, never issued.
    static bool is_off_by_one_variant(std::string_view text);

    std::string_view text() const noexcept { return text_; }
    auto operator<=>(const LicenceId&) const = default;

private:
    explicit LicenceId(std::string text) : text_{std::move(text)} {}
    std::string text_;
};

/// 办件号: YYMMDD (China date), a serial of five digits or more, an ISO 7064 MOD 11,10 check digit. Digits only, shown in fours.
class CaseNumber {
public:
    static std::expected<CaseNumber, Refusal> parse(std::string_view text);  // blanks and hyphens allowed
    static CaseNumber make(CalendarDate day, std::uint64_t serial);

    std::string_view text() const noexcept { return text_; }
    std::string in_fours() const;  // 2611 2300 4732
    auto operator<=>(const CaseNumber&) const = default;

private:
    explicit CaseNumber(std::string text) : text_{std::move(text)} {}
    std::string text_;
};

}  // namespace kuaiban::domain
