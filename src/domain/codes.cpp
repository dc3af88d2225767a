#include "domain/codes.hpp"

#include <algorithm>
#include <array>

namespace kuaiban::domain {
namespace {

struct MaritalEntry {
    MaritalStatus status;
    std::string_view name;
    int gb_code;
};
constexpr std::array marital_states{
    MaritalEntry{MaritalStatus::NeverMarried, "never_married", 10},
    MaritalEntry{MaritalStatus::FirstMarriage, "first_marriage", 21},
    MaritalEntry{MaritalStatus::Remarried, "remarried", 22},
    MaritalEntry{MaritalStatus::RemarriedSameSpouse, "remarried_same_spouse", 23},
    MaritalEntry{MaritalStatus::Divorced, "divorced", 40},
    MaritalEntry{MaritalStatus::Widowed, "widowed", 30},
};

const MaritalEntry& entry_of(MaritalStatus status) noexcept {
    return marital_states[static_cast<std::size_t>(status)];
}

}  // namespace

std::expected<Sex, Refusal> parse_sex(std::string_view text) {
    if (text == "male" || text == "1" || text == "男")
        return Sex::Male;
    if (text == "female" || text == "2" || text == "女")
        return Sex::Female;
    return std::unexpected{Refusal{RefusalCode::SexUnknown}};
}

std::string_view name_of(Sex sex) noexcept {
    return sex == Sex::Male ? "male" : "female";
}

std::expected<MaritalStatus, Refusal> parse_marital_status(std::string_view text) {
    const auto found = std::ranges::find(marital_states, text, &MaritalEntry::name);
    if (found == marital_states.end())
        return std::unexpected{Refusal{RefusalCode::MaritalStatusUnknown}};
    return found->status;
}

std::string_view name_of(MaritalStatus status) noexcept {
    return entry_of(status).name;
}

int gb_code(MaritalStatus status) noexcept {
    return entry_of(status).gb_code;
}

bool is_married(MaritalStatus status) noexcept {
    return status == MaritalStatus::FirstMarriage || status == MaritalStatus::Remarried ||
           status == MaritalStatus::RemarriedSameSpouse;
}

}  // namespace kuaiban::domain
