#pragma once

#include "casework/review/case_file.hpp"
#include "casework/review/decision.hpp"

namespace kuaiban::casework {

domain::Action action_of(definition::DecisionKind kind);
/// Nothing for a revocation: that is about a certificate, not a case's state.
std::optional<domain::CaseEvent> event_of(definition::DecisionKind kind);

/// Line ends and repeated blanks as one blank, none at the ends: what was typed into a box becomes one sentence of a message.
std::string tidied(std::string_view text);
/// What is wrong with the fields of a decision, all of it. `decision` is tidied.
domain::Refusals faults_of(const CaseFile& file, const Decision& decision, domain::CalendarDate today);
/// The fields with those whose being asked or demanded depends on them: a corrected marital status may need its date.
std::vector<std::string> with_dependents(const CaseFile& file, const std::vector<std::string>& fields);
/// One text that people will read: Required where it must be there, TextTooLong (detail "longest"), TextHasControlCharacters,
/// TextHoldsIdNumber – words are kept unsealed, and go out in messages that rest on other people's machines.
void check_text(domain::Refusals& refusals, std::string field, std::string_view text, std::size_t longest, bool required);

}  // namespace kuaiban::casework
