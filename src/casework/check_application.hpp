#pragma once

#include <boost/json/fwd.hpp>

#include <string>
#include <vector>

#include "comparison/comparison.hpp"
#include "definition/divisions.hpp"
#include "definition/service.hpp"
#include "domain/application.hpp"
#include "domain/records.hpp"

namespace kuaiban::casework {

/// What the rules of the item and the two-way comparison make of an application, together.
struct CheckResult {
    comparison::Outcome outcome{comparison::Outcome::Consistent};
    std::vector<std::string> reasons;           ///< codes, without repeats, the weightiest first; empty where consistent
    std::vector<comparison::Finding> findings;
};

/// The one procedure behind submitting, retrying and `kuaiban check`. `answers` are validated (definition::validate), under the
/// version in force when they were submitted; `on` is the day of the check.
CheckResult check_application(const definition::ServiceVersion& version, const boost::json::object& answers,
                              domain::CalendarDate submitted_on, const domain::RecordedFacts& recorded,
                              const definition::Divisions& divisions, domain::CalendarDate on);
/// The same where the answers were read before.
CheckResult check_application(const definition::ServiceVersion& version, const boost::json::object& answers,
                              const domain::Application& application, const domain::RecordedFacts& recorded,
                              const definition::Divisions& divisions, domain::CalendarDate on);

/// What a reason's code makes of an application under this version, whether a rule's or a finding's.
comparison::Outcome outcome_of_reason(const definition::ServiceVersion& version, std::string_view reason);

/// {"outcome", "reasons", "findings": [{"subject", "fact", "direction", "verdict", "declared", "recorded", "register"}]};
/// null for a value that is not there. Personal data: for the people concerned, officers and sealed storage.
boost::json::object to_json(const CheckResult& result);
/// The same, and each finding's "reason" (empty where the fact agrees): what a case keeps, so that its pages can tell whose
/// fact a reason speaks of.
std::string findings_document(const CheckResult& result);

}  // namespace kuaiban::casework
