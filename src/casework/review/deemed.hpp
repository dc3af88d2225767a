#pragma once

#include <boost/json/object.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "casework/changes.hpp"
#include "casework/check_application.hpp"

namespace kuaiban::casework {

/// A reason that no longer stands against a case although the registers did not take it back: a lawful basis was shown
/// (deemed consistent, 视为一致), the place that supplied the record confirmed the declaration, or – for what is no difference
/// between declaration and record – a reviewer stated a ground.
struct Deemed {
    std::string by{};                           ///< basis | inquiry | ground
    std::string reason{};                       ///< the code it answers
    /// The very finding, with both values: where either changes, it is a different question. Empty for a rule's reason.
    std::string subject{}, fact{}, direction{}, declared{}, recorded{};
    std::string paper{}, number{}, dated{}, seen_by{};  ///< of a basis: kind, number, ISO date, who saw the original
    std::string words{};                        ///< the ground, or what the inquiry answered
    std::string officer{};                      ///< id of who recorded it
    Instant at{};
};

/// What stands in a case's findings under "deemed"; none where there is no such list.
std::vector<Deemed> deemed_in(std::string_view findings);
/// A check as a case keeps it: findings_document(check), and "deemed" where there is any.
std::string findings_json(const CheckResult& check, const std::vector<Deemed>& deemed);

/// The entry that answers `finding`, by `by`; the basis and words are for the caller to fill in.
Deemed deemed_for(const comparison::Finding& finding, std::string by, std::string officer, Instant at);
bool answers(const Deemed& deemed, const comparison::Finding& finding);

/// One reason that still stands. A rule's reason has no finding of its own.
struct OpenPoint {
    std::string reason;
    comparison::Outcome outcome;                ///< what it makes of the case
    std::vector<comparison::Finding> findings;  ///< those not answered yet; empty: a rule's reason
    /// Nothing differs: a person only has to look (a rule's reason, a placeholder for a rare character). A stated ground is enough.
    bool wants_ground_only() const;
};
/// What still stands between a case and its certificate, the weightiest first.
std::vector<OpenPoint> open_points(const definition::ServiceVersion& version, const CheckResult& check,
                                   const std::vector<Deemed>& deemed);
/// The check as it counts: reasons that are answered no longer weigh. The findings stay as they were found.
CheckResult settled(const definition::ServiceVersion& version, CheckResult check, const std::vector<Deemed>& deemed);

}  // namespace kuaiban::casework
