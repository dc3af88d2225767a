#include "definition/form.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kuaiban::definition {

namespace {

constexpr auto types = std::to_array<std::pair<FieldType, std::string_view>>({
    {FieldType::ResidentId, "resident-id"},
    {FieldType::PersonName, "person-name"},
    {FieldType::Date, "date"},
    {FieldType::Mobile, "mobile"},
    {FieldType::Division, "division"},
    {FieldType::Office, "office"},
    {FieldType::Choice, "choice"},
    {FieldType::Ethnicity, "ethnicity"},
    {FieldType::WholeNumber, "whole-number"},
    {FieldType::Text, "text"},
    {FieldType::YesNo, "yes-no"},
});

}  // namespace

std::string_view name_of(FieldType type) noexcept {
    return std::ranges::find(types, type, &std::pair<FieldType, std::string_view>::first)->second;
}

std::optional<FieldType> field_type(std::string_view name) noexcept {
    const auto* found = std::ranges::find(types, name, &std::pair<FieldType, std::string_view>::second);
    return found == types.end() ? std::nullopt : std::optional{found->first};
}

const Section* Form::section(std::string_view name) const {
    const auto found = std::ranges::find(sections, name, &Section::name);
    return found == sections.end() ? nullptr : &*found;
}

}  // namespace kuaiban::definition
