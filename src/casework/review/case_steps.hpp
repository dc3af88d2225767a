#pragma once

#include "casework/review/case_file.hpp"
#include "casework/review/roster.hpp"

namespace kuaiban::casework {

/// What one look at a case asks for, decided without asking any clock.
struct CaseSteps {
    CaseClock clock;                            ///< as it is to be set: when to look again, who was told what
    Changes changes;
};
CaseSteps steps_due(const Bench& bench, const CaseFile& file, const CaseClock& clock, Instant now);

/// Puts a case in order that has no owner, clock or reason, or whose named officer has left or never was; nothing where all is
/// well, or where nobody is appointed.
Changes mend(const Bench& bench, Roster& roster, const CaseFile& file, Instant now);

}  // namespace kuaiban::casework
