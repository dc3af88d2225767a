#include "domain/numbers.hpp"

#include <stdexcept>

#include "domain/characters.hpp"

namespace kuaiban::domain {
namespace {

constexpr std::string_view letters_and_digits_alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view credit_alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/// The hybrid system of ISO 7064 for an alphabet of M characters: modulo M and M + 1 in turn.
char hybrid_check(std::string_view text, std::string_view alphabet) {
    const auto modulus = alphabet.size();
    auto carried = modulus;
    for (const char c : text) {
        const auto value = alphabet.find(c);
        if (value == alphabet.npos)
            throw std::invalid_argument{"a check character was asked for text outside its alphabet"};
        const auto sum = (carried + value) % modulus;
        carried = (sum == 0 ? modulus : sum) * 2 % (modulus + 1);
    }
    return alphabet[(modulus + 1 - carried) % modulus];
}

bool has_credit_check(std::string_view code) {
    unsigned sum = 0;
    unsigned weight = 1;
    for (const char c : code.substr(0, 17)) {
        sum += weight * static_cast<unsigned>(credit_alphabet.find(c));
        weight = weight * 3 % 31;
    }
    return credit_alphabet[(31 - sum % 31) % 31] == code.back();
}

}  // namespace

char iso7064_mod_37_36(std::string_view letters_and_digits) {
    return hybrid_check(letters_and_digits, letters_and_digits_alphabet);
}

char iso7064_mod_11_10(std::string_view digits) {
    return hybrid_check(digits, letters_and_digits_alphabet.substr(0, 10));
}

std::expected<CreditCode, Refusal> CreditCode::parse(std::string_view text) {
    auto code = as_typed_code(text);
    if (code.size() != 18 || code.find_first_not_of(credit_alphabet) != code.npos || !has_credit_check(code))
        return std::unexpected{Refusal{RefusalCode::CreditCodeForm}};
    return CreditCode{std::move(code)};
}

}  // namespace kuaiban::domain
