#include "comparison/reasons.hpp"

#include <algorithm>
#include <array>

namespace kuaiban::comparison {
namespace {

// The weightiest first: people read the first one.
constexpr auto table = std::to_array<Reason>({
    {reason::pregnant_after_divorce, Outcome::Counter},
    {reason::pregnant_after_widowhood, Outcome::Counter},
    {reason::residence_too_short, Outcome::NotEligible},
    {reason::residence_not_registered, Outcome::NotEligible},
    {reason::deceased_on_record, Outcome::NeedsReview},
    {reason::spouse_deceased, Outcome::NeedsReview},
    {reason::divorced_on_record, Outcome::NeedsReview},
    {reason::annulled_on_record, Outcome::NeedsReview},
    {reason::married_to_somebody_else, Outcome::NeedsReview},
    {reason::earlier_marriage_not_declared, Outcome::NeedsReview},
    {reason::marriage_not_on_record, Outcome::NeedsReview},
    {reason::marital_status_differs, Outcome::NeedsReview},
    {reason::marital_event_differs, Outcome::NeedsReview},
    {reason::marital_event_not_on_record, Outcome::NeedsReview},
    {reason::marriage_certificate_differs, Outcome::NeedsReview},
    {reason::marriage_certificate_not_on_record, Outcome::NeedsReview},
    {reason::child_not_declared, Outcome::NeedsReview},
    {reason::child_not_on_record, Outcome::NeedsReview},
    {reason::child_record_cancelled, Outcome::NeedsReview},
    {reason::child_deceased, Outcome::NeedsReview},
    {reason::child_name_differs, Outcome::NeedsReview},
    {reason::child_sex_differs, Outcome::NeedsReview},
    {reason::child_born_on_differs, Outcome::NeedsReview},
    {reason::child_number_differs, Outcome::NeedsReview},
    {reason::child_relation_differs, Outcome::NeedsReview},
    {reason::child_ordinal_differs, Outcome::NeedsReview},
    {reason::certificate_for_same_child, Outcome::NeedsReview},
    {reason::household_not_on_record, Outcome::NeedsReview},
    {reason::household_cancelled, Outcome::NeedsReview},
    {reason::household_differs, Outcome::NeedsReview},
    {reason::name_differs, Outcome::NeedsReview},
    {reason::name_placeholder, Outcome::NeedsReview},
    {reason::sex_differs, Outcome::NeedsReview},
    {reason::born_on_differs, Outcome::NeedsReview},
    {reason::ethnicity_differs, Outcome::NeedsReview},
    {reason::residence_differs, Outcome::NeedsReview},
    {reason::residence_not_on_record, Outcome::NeedsReview},
    {reason::residence_ended, Outcome::NeedsReview},
    {reason::residence_since_differs, Outcome::NeedsReview},
    {reason::residence_since_not_on_record, Outcome::NeedsReview},
    {reason::households_no_answer, Outcome::Waiting},
    {reason::residences_no_answer, Outcome::Waiting},
    {reason::marriages_no_answer, Outcome::Waiting},
    {reason::births_no_answer, Outcome::Waiting},
    {reason::certificates_no_answer, Outcome::Waiting},
});

}  // namespace

std::span<const Reason> reasons() noexcept {
    return table;
}

Outcome reason::outcome_of(std::string_view code) noexcept {
    const auto found = std::ranges::find(table, code, &Reason::code);
    return found == table.end() ? Outcome::Consistent : found->outcome;
}

}  // namespace kuaiban::comparison
