#pragma once

#include <expected>

#include "casework/counter/at_counter.hpp"
#include "casework/review/case_file.hpp"
#include "casework/review/roster.hpp"

namespace kuaiban::casework {

/// A case that was called to the counter, with what the officer typed while the couple stood there.
struct CaseAtCounter {
    std::string case_id;
    std::int64_t expected_version;              ///< as the officer saw it
    boost::json::object answers;                ///< the whole form; numbers and mobiles stay as they were declared
    CounterNotes notes;
};

/// The couple (or their agent) came: the form as corrected with them, papers and agent are recorded, the comparison runs again, and
/// the case is issued at once, waits for a register, or stays in review on this officer's desk. One unit of work. Returns the state.
/// Refuses NotFound, NotAllowed, OwnCase, TransitionNotAllowed (not called to the counter), ClaimedByAnother, VersionConflict,
/// CertificateExists, and all reasons of the form, the papers and the agent.
std::expected<domain::CaseState, domain::Refusals> register_case_at_counter(const Bench& bench, CounterRecords& records,
                                                                            const Officer& officer, const CaseAtCounter& come,
                                                                            Instant first_retry, Instant now);

}  // namespace kuaiban::casework
