#include "domain/refusal.hpp"

#include <algorithm>
#include <array>

namespace kuaiban::domain {
namespace {

struct Entry {
    RefusalCode code;
    std::string_view name;
};

// In the order of the enumerators, so that a code is its own index.
constexpr std::array catalogue{
#define KUAIBAN_REFUSAL(enumerator, name) Entry{RefusalCode::enumerator, name},
#include "domain/refusal_codes.inc"
#undef KUAIBAN_REFUSAL
};

}  // namespace

std::string_view name_of(RefusalCode code) noexcept {
    return catalogue[static_cast<std::size_t>(code)].name;
}

std::optional<RefusalCode> refusal_code(std::string_view name) noexcept {
    const auto found = std::ranges::find(catalogue, name, &Entry::name);
    return found == catalogue.end() ? std::nullopt : std::optional{found->code};
}

std::vector<RefusalCode> all_refusal_codes() {
    std::vector<RefusalCode> codes;
    std::ranges::transform(catalogue, std::back_inserter(codes), &Entry::code);
    return codes;
}

}  // namespace kuaiban::domain
