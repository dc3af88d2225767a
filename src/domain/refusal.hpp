#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kuaiban::domain {

/// Why a rule said no. Each has a published name (docs/refusals.md) and words for people (pages/texts.*.yaml).
enum class RefusalCode {
#define KUAIBAN_REFUSAL(enumerator, name) enumerator,
#include "domain/refusal_codes.inc"
#undef KUAIBAN_REFUSAL
};

/// A rule's "no": its code, the field it concerns ("woman.mobile", "children[0].born_on"; empty: none in particular),
/// and figures for the sentence people read (counts, limits, dates). Details never hold personal data: refusals are logged.
struct Refusal {
    RefusalCode code;
    std::string field{};
    std::map<std::string, std::string, std::less<>> details{};

    bool operator==(const Refusal&) const = default;
};

/// All reasons, not the first; never empty where it stands for a "no".
using Refusals = std::vector<Refusal>;

std::string_view name_of(RefusalCode code) noexcept;
std::optional<RefusalCode> refusal_code(std::string_view name) noexcept;
std::vector<RefusalCode> all_refusal_codes();

}  // namespace kuaiban::domain
