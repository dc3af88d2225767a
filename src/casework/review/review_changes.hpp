#pragma once

#include <string>

#include "domain/calendar_date.hpp"
#include "domain/mobile.hpp"
#include "domain/person_name.hpp"
#include "domain/resident_id.hpp"

namespace kuaiban::casework {

using domain::Instant;

/// Told by phone what a message could not bring: failed and not told before, or VersionConflict.
struct MessagePhoned {
    std::string message_id, officer_id;
    Instant at;
};
/// The officer left or serves elsewhere: the machine looks at their open cases at once and names others.
struct CasesLookedAtAgain {
    std::string officer_id;
    Instant at;
};
/// One of the couple as corrected: found by the new number, mobile and name. Still one open application for each person, or
/// ApplicationOpen.
struct PartyCorrected {
    std::string case_id, role;                  // woman | man
    domain::ResidentId person;
    domain::Mobile mobile;
    domain::PersonName name;
};

}  // namespace kuaiban::casework
