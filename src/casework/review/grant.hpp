#pragma once

#include "casework/review/decision.hpp"
#include "casework/review/look_again.hpp"

namespace kuaiban::casework {

/// What lets an officer issue: the comparison as it is now, everything that still stood answered, and the certificate.
struct Grant {
    std::string findings;                       ///< the new check with all that is deemed consistent
    CertificateIssued certificate;
};

/// The one way from review to a certificate. Refuses FindingsOpen (detail "reasons") where a difference is covered by neither
/// a basis of the decision nor what was deemed before; GlyphMissing where no font draws a name.
///
/// A basis settles differences. A stated ground settles only what is no difference: a rule that wants a person's look, a
/// placeholder for a rare character. What belongs at the counter is settled by neither until the couple was there; what the
/// law excludes (not eligible) by no ground.
std::expected<Grant, domain::Refusals> grant(const Bench& bench, const Officer& officer, const CaseFile& file,
                                             const Decision& decision, Instant now);

}  // namespace kuaiban::casework
