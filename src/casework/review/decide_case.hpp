#pragma once

#include <expected>

#include "casework/review/case_file.hpp"
#include "casework/review/decision.hpp"

namespace kuaiban::casework {

/// Everything a decision would do, before it is done.
struct DecisionPlan {
    domain::CaseState to;
    Changes changes;                            ///< the whole unit of work, messages included
    std::vector<MessageQueued> messages;        ///< as both spouses would read them, in their languages
};

/// What the officer's screen shows before confirming: exactly the messages `decide` would send, made by the same code; only a
/// certificate's number is not known before it is issued, and words stand in its place. Nothing is written.
/// Refuses as `decide` does.
std::expected<DecisionPlan, domain::Refusals> preview_decision(const Bench& bench, const Officer& officer,
                                                               const Decision& decision, Instant now);

/// Takes a decision in one unit of work: the case moved, the event with reason and sealed detail, messages to both spouses,
/// the certificate where one is issued. Returns the case's new state.
///
/// Refuses NotFound, NotAllowed, OwnCase, VersionConflict (details "seen", "now"; also where another was quicker),
/// TransitionNotAllowed, ClaimedByAnother, Required and other refusals of fields, CorrectionFieldUnknown, GlyphMissing
/// (the case stays where it is), CertificateExists, and FindingsOpen (detail "reasons"): nobody is issued a certificate
/// without a consistent comparison, a lawful basis, or a confirmed inquiry.
std::expected<domain::CaseState, domain::Refusals> decide_case(const Bench& bench, const Officer& officer,
                                                               const Decision& decision, Instant now);

/// The fields an officer may ask to be corrected, in the form's order: not the identity numbers and mobiles people are found by,
/// not the office; not the sensitive ones nobody declared, for whoever did not agree to give them is not to be asked for them
/// (个人信息保护法 第二十九条). The children are one: "children".
std::vector<std::string> correctable_fields(const CaseFile& file);

}  // namespace kuaiban::casework
