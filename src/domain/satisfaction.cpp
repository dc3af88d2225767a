#include "domain/satisfaction.hpp"

#include <array>

#include "domain/enumerator_names.hpp"

namespace kuaiban::domain {

namespace {

constexpr std::array<std::string_view, satisfaction_count> names{"very-satisfied", "satisfied", "acceptable", "dissatisfied",
                                                                 "very-dissatisfied"};

}  // namespace

std::string_view name_of(Satisfaction level) noexcept {
    return names[static_cast<std::size_t>(level)];
}

std::optional<Satisfaction> satisfaction(std::string_view name) noexcept {
    return enumerator_named<Satisfaction>(names, name);
}

}  // namespace kuaiban::domain
