#pragma once

#include <boost/json/object.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "casework/counter/counter_records.hpp"
#include "definition/divisions.hpp"
#include "definition/service.hpp"

namespace kuaiban::casework {

/// One paper somebody may lay on the table; `code` names it within its case for good.
struct ChecklistPaper {
    std::string code;                           ///< "identity-cards", "woman.divorce-certificate"
    const definition::Paper* paper;
};

/// What has to be shown, by any of several groups of papers.
struct ChecklistNeed {
    const definition::Need* need;
    std::string of;                             ///< woman | man; empty: the couple's
    std::vector<std::vector<ChecklistPaper>> any_of;
};
using Checklist = std::vector<ChecklistNeed>;

/// What these answers ask for, be they valid already or half typed. Papers that are signed texts are left out where
/// `offers_commitment` is false.
Checklist checklist_of(const definition::ServiceVersion& version, const boost::json::object& answers,
                       const definition::Divisions& divisions, domain::CalendarDate today, bool offers_commitment);
/// The paper of that code; null where the checklist has none.
const ChecklistPaper* find_paper(const Checklist& checklist, std::string_view code);

/// How the papers stand, by code. A paper nobody said anything of is not in it.
using Standings = std::map<std::string, domain::MaterialStanding, std::less<>>;
Standings standings_of(const std::vector<CaseMaterial>& materials);

/// Every need no whole group shows: MaterialMissing at "material.<code>" of what is missing; NotAChoice where a paper stands as
/// it may not.
domain::Refusals faults_of(const Checklist& checklist, const Standings& standings);

/// 容缺: the last day for a paper that may be brought later.
domain::CalendarDate last_day_for(const definition::Paper& paper, const definition::Divisions& divisions,
                                  domain::CalendarDate today);

/// False where a certificate of either was revoked for a promise that was not true.
bool offers_commitment(CounterRecords& records, const definition::Materials& materials,
                       const std::vector<domain::ResidentId>& couple);

}  // namespace kuaiban::casework
