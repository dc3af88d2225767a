#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "comparison/comparison.hpp"

/// What counts as the same fact in another spelling. The list is complete: whatever is not here differs.
namespace kuaiban::comparison {

/// A verdict on one pair of values, and the reason where it does not agree plainly.
struct Judgement {
    Verdict verdict;
    std::string_view reason{};
};

/// Eighteen digits of whoever `recorded` names, an old register's fifteen converted; other documents as they stand.
std::string person_of(std::string_view recorded);
bool is_same_person(const domain::ResidentId& person, std::string_view recorded);

/// Folded (middle dots, width, case); a placeholder for a rare character is equivalent, but somebody looks at it.
Judgement compare_names(const domain::PersonName& declared, std::string_view recorded, std::string_view reason_if_not);

/// At the precision both have; or one the other's successor.
Judgement compare_places(const domain::DivisionCode& declared, std::string_view recorded, const domain::DivisionLineage& lineage,
                         std::string_view reason_if_not);
bool is_same_place(const domain::DivisionCode& one, const domain::DivisionCode& other);

/// A document's number without blanks, hyphens, brackets, width and case.
std::string folded_number(std::string_view number);
Judgement compare_numbers(std::string_view declared, std::string_view recorded, std::string_view reason_if_not);

Judgement compare_dates(domain::CalendarDate declared, domain::CalendarDate recorded, std::string_view reason_if_not);

}  // namespace kuaiban::comparison
