#pragma once

#include <expected>
#include <string>
#include <vector>

#include "casework/paper/paper_records.hpp"
#include "casework/review/case_file.hpp"

namespace kuaiban::casework {

/// Where a couple may have the certificate printed: the office that issued it, then the others responsible for them.
std::vector<domain::DivisionCode> paper_offices(const CaseFile& file);

/// A certificate on paper, at that office; its id. Refuses NotFound, TransitionNotAllowed (the certificate is not valid),
/// NotAChoice ("office": none of paper_offices), PaperOpen.
std::expected<std::string, domain::Refusal> ask_for_paper(const Bench& bench, const Account& account, std::string_view case_id,
                                                          std::string_view office, Instant now);

/// The couple wants it no more. Refuses NotFound, VersionConflict (meanwhile handed over, or printed).
std::optional<domain::Refusal> cancel_paper(const Bench& bench, PaperRecords& papers, const Account& account,
                                            std::string_view case_id, std::int64_t expected_version, Instant now);

/// The certificate, and the paper at the office that issues it where the application asked for one.
void add_certificate(Changes& changes, const domain::Application& application, const CertificateIssued& certificate, Instant now);

/// A step of a certificate's paper, for the case's history. `detail`: JSON, sealed.
EventRecorded paper_event(const std::string& case_id, std::string actor, std::string kind, std::string reason, std::string detail,
                          Instant now);

}  // namespace kuaiban::casework
