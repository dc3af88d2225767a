#pragma once

#include <chrono>
#include <expected>
#include <optional>

#include "casework/review/case_file.hpp"

namespace kuaiban::casework {

inline constexpr std::chrono::minutes claim_lasts{30};

/// Whose desk a case lies on, since when.
struct Claim {
    std::string officer_id;
    Instant since;
};
/// The claim that still holds; none after half an hour.
std::optional<Claim> claim_on(const CaseRecord& record, Instant now);

/// Puts the case on this officer's desk (again: the time starts anew). `take_over`: also from another's, which is an event people
/// can see. Refuses ClaimedByAnother (detail "since": RFC 3339), NotFound, NotAllowed, OwnCase, TransitionNotAllowed where the case is closed,
/// VersionConflict where another was quicker.
std::expected<Claim, domain::Refusal> claim_case(const Bench& bench, const Officer& officer, std::string_view case_id,
                                                 bool take_over, Instant now);
/// Puts it back; nothing to say where it did not lie there.
void release_case(Ledger& ledger, const Officer& officer, std::string_view case_id);

}  // namespace kuaiban::casework
