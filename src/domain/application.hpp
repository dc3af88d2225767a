#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/calendar_date.hpp"
#include "domain/codes.hpp"
#include "domain/division_code.hpp"
#include "domain/mobile.hpp"
#include "domain/person_name.hpp"
#include "domain/resident_id.hpp"

namespace kuaiban::domain {

/// What one spouse declares.
struct Spouse {
    PersonName name;
    ResidentId id_number;
    Ethnicity ethnicity;
    MaritalStatus marital_status;
    std::optional<CalendarDate> marital_event_on;
    std::string marriage_certificate_number;    // empty: none given
    DivisionCode household_division;
    std::string household_address;
    DivisionCode residence_division;
    std::string residence_address;
    std::optional<CalendarDate> residence_since;
    std::string employer;
    Mobile mobile;
};

enum class ChildRelation : std::uint8_t { Both, Woman, Man, Adopted };

struct Child {
    PersonName name;
    Sex sex;
    CalendarDate born_on;
    std::optional<ResidentId> id_number;
    std::string birth_certificate_number;
    std::string adoption_number;
    ChildRelation relation;
};

enum class PregnancyState : std::uint8_t { NotPregnant, Pregnant, Born };

/// What a couple declares, every field already a proven value. One form for the API, the pages, the counter and `kuaiban check`.
struct Application {
    CalendarDate submitted_on;
    Spouse woman;
    Spouse man;
    std::vector<Child> children;
    PregnancyState state;
    std::optional<int> pregnancy_weeks;
    int child_ordinal;
    DivisionCode office;
    bool paper_copy;
    bool by_agent;
};

}  // namespace kuaiban::domain
