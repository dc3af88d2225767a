#pragma once

#include <expected>
#include <string>
#include <vector>

#include "casework/review/case_file.hpp"

namespace kuaiban::casework {

/// A certificate is revoked by two: one officer proposes, another confirms or refuses. `reason`: of the catalogue (revoke);
/// `words`: read by both holders.
struct RevocationProposal {
    std::string case_id, reason, words;
};
/// The proposal's id. Refuses NotFound, NotAllowed, OwnCase, TransitionNotAllowed (not valid any more), Required,
/// RevocationOpen (one is proposed already).
std::expected<std::string, domain::Refusals> propose_revocation(const Bench& bench, const Officer& officer,
                                                                const RevocationProposal& proposal, Instant now);

/// The messages both holders would get if it were confirmed.
std::expected<std::vector<MessageQueued>, domain::Refusals> preview_revocation(const Bench& bench, const Officer& officer,
                                                                               const RevocationProposal& proposal, Instant now);

/// Confirms: the certificate is revoked from now on, both holders are told. Refuses SecondOfficerNeeded to who proposed it,
/// NotFound, NotAllowed, OwnCase, VersionConflict (already decided).
std::optional<domain::Refusal> confirm_revocation(const Bench& bench, const Officer& officer, std::string_view proposal_id,
                                                  Instant now);
/// Refuses the proposal: the certificate stands. `words`: why, kept with the case.
std::optional<domain::Refusal> refuse_revocation(const Bench& bench, const Officer& officer, std::string_view proposal_id,
                                                 std::string words, Instant now);

}  // namespace kuaiban::casework
