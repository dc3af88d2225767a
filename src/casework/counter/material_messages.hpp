#pragma once

#include <map>
#include <string>

#include "casework/rule_on_case.hpp"

namespace kuaiban::casework {

/// Papers to be brought later (容缺), by code, and the last day of each.
using LaterPapers = std::map<std::string, domain::CalendarDate>;

/// The messages to both spouses, each in their language, that name them and the first of their days; none where there are no such papers.
Changes tell_later(const CaseAtHand& at_hand, Ledger& ledger, const Wording& wording, const char* key, const LaterPapers& later,
                   Instant now);
/// When the machine looks whether they came: while there is still time, and once it is over; for each last day.
Changes looks_at(const CaseAtHand& at_hand, const LaterPapers& later);
/// The end of the last day, 17:30 in China.
Instant end_of(domain::CalendarDate day);

}  // namespace kuaiban::casework
