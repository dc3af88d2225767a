#include "domain/numbers.hpp"

#include <optional>
#include <stdexcept>
#include <vector>

#include "domain/characters.hpp"

namespace kuaiban::domain {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view licence_root = "1.2.156.3005.2.";

bool is_letters_and_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of(alphabet) == text.npos;
}

struct LicenceParts {
    std::string type, issuer, serial, version;
    char check{};

    std::string checked() const { return type + issuer + serial + version; }
};

std::vector<std::string> split_at_dots(std::string_view text) {
    std::vector<std::string> parts{""};
    for (const char c : text) {
        if (c == '.')
            parts.emplace_back();
        else
            parts.back().push_back(c);
    }
    return parts;
}

/// A credit code; some cities put their division code of six digits in its place.
bool is_licence_issuer(std::string_view text) {
    return CreditCode::parse(text).has_value() || (text.size() == 6 && is_digits(text));
}

bool is_well_formed(const LicenceParts& parts) {
    return parts.type.size() == 21 && is_letters_and_digits(parts.type) && is_licence_issuer(parts.issuer) &&
           parts.serial.size() <= 32 && is_letters_and_digits(parts.serial) && parts.version.size() == 3 &&
           is_digits(parts.version) && is_letters_and_digits({&parts.check, 1});
}

std::optional<LicenceParts> read_licence(std::string_view text) {
    if (!text.starts_with(licence_root))
        return std::nullopt;
    const auto parts = split_at_dots(text.substr(licence_root.size()));
    if (parts.size() != 5 || parts[4].size() != 1)
        return std::nullopt;
    LicenceParts licence{parts[0], parts[1], parts[2], parts[3], parts[4].front()};
    return is_well_formed(licence) ? std::optional{std::move(licence)} : std::nullopt;
}

}  // namespace

std::expected<LicenceId, Refusal> LicenceId::parse(std::string_view text) {
    auto typed = as_typed_code(text);
    const auto parts = read_licence(typed);
    if (!parts || iso7064_mod_37_36(parts->checked()) != parts->check)
        return std::unexpected{Refusal{RefusalCode::LicenceIdForm}};
    return LicenceId{std::move(typed)};
}

LicenceId LicenceId::make(std::string_view type, const CreditCode& issuer, std::string_view serial, std::string_view version) {
    LicenceParts parts{std::string{type}, std::string{issuer.text()}, std::string{serial}, std::string{version}, '0'};
    if (!is_well_formed(parts))
        throw std::invalid_argument{
            "an e-licence identifier needs a type of 21, a serial of 1 to 32 and a version of 3 characters"};
    parts.check = iso7064_mod_37_36(parts.checked());
    return LicenceId{std::string{licence_root} + parts.type + '.' + parts.issuer + '.' + parts.serial + '.' + parts.version +
                     '.' + parts.check};
}

bool LicenceId::is_off_by_one_variant(std::string_view text) {
    const auto parts = read_licence(as_typed_code(text));
    if (!parts)
        return false;
    const auto standard = alphabet.find(iso7064_mod_37_36(parts->checked()));
    const auto given = alphabet.find(parts->check);
    return given == (standard + 1) % alphabet.size() || standard == (given + 1) % alphabet.size();
}

}  // namespace kuaiban::domain
