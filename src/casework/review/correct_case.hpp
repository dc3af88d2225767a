#pragma once

#include <boost/json/object.hpp>

#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "casework/review/case_file.hpp"

namespace kuaiban::casework {

/// What the couple was asked to correct: the newest of such requests.
struct CorrectionAsked {
    std::vector<std::string> fields;            ///< "woman.household_division", "children"
    std::string reason, words;                  ///< catalogue code; the officer's own words
    std::string officer, office;                ///< who asked, by name
    std::optional<Instant> until;
};
/// Nothing where the case does not wait for a correction.
std::optional<CorrectionAsked> correction_asked(Ledger& ledger, const CaseRecord& record);

/// The whole form with the corrected facts put in, as `resubmit_case` would validate it; facts not asked for are refused
/// (UnknownField), facts asked for and not sent stay as they were declared.
std::expected<boost::json::object, domain::Refusals> corrected_answers(const CaseFile& file, const CorrectionAsked& asked,
                                                                       const boost::json::object& corrected);

/// Takes the correction: validates as at submitting, compares again and rules as at submitting, all in one unit of work; the
/// event keeps what was declared before. Only who filed it may. Refuses NotFound, TransitionNotAllowed, VersionConflict,
/// refusals that name their fields.
std::expected<domain::CaseState, domain::Refusals> resubmit_case(const Bench& bench, const Account& account,
                                                                 std::string_view case_id, std::int64_t expected_version,
                                                                 const boost::json::object& corrected, Instant first_retry,
                                                                 Instant now);

/// Whether none of the messages that asked for the correction still due, or for the last one that never came, reached anybody.
/// Nobody is timed out or refused on such a request.
bool was_asked_in_vain(Ledger& ledger, const CaseRecord& record);

/// The job "correction-deadline": a case whose correction did not come goes back to review. Where the request reached nobody, the time
/// begins anew, once; then it goes to review as correction-unheard, for an officer to phone. Safe to run twice.
void end_correction_time(const Bench& bench, const Job& job, Instant now);

}  // namespace kuaiban::casework
