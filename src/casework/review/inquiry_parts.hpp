#pragma once

#include "casework/review/case_file.hpp"
#include "casework/review/inquiry_words.hpp"

// What sending, answering and the inquiry clocks have in common.
namespace kuaiban::casework {

/// Why this officer may not do that with things of that office.
std::optional<domain::Refusal> objection_at(const Officer& officer, domain::Action action, std::string_view office);

/// The office that answers, or the one that asked where the answer comes by letter.
const std::string& answering_office(const Inquiry& inquiry);

/// An event of the inquiry in the case's history.
EventRecorded inquiry_event(const Inquiry& inquiry, const std::string& actor, std::string kind, Instant now);

/// When a case that was in inquiry is due again; its own due time where no special procedure is open.
std::optional<Instant> due_after_inquiry(Ledger& ledger, const CaseFile& file, Instant now);

/// Of a question's or an answer's own words: at most 500 characters.
domain::Refusals faults_in_words(std::string_view words);

}  // namespace kuaiban::casework
