#pragma once

#include <expected>
#include <string_view>

#include "casework/counter/checklist.hpp"
#include "casework/review/case_file.hpp"

namespace kuaiban::casework {

/// The checklist of a case and how it stands.
struct CaseChecklist {
    CaseFile file;
    Checklist checklist;
    std::vector<CaseMaterial> materials;
};
/// Refuses NotFound, NotAllowed, OwnCase.
std::expected<CaseChecklist, domain::Refusal> open_checklist(const Bench& bench, CounterRecords& records, const Officer& officer,
                                                             std::string_view case_id, Instant now);

/// A paper was brought, or stands otherwise than noted: each that changed is noted, with an event that tells what. Refuses as
/// open_checklist, NotAChoice at "material.<code>".
domain::Refusals note_materials(const Bench& bench, CounterRecords& records, const Officer& officer, std::string_view case_id,
                                const Standings& standings, Instant now);

/// The jobs "material-due" and "material-overdue": papers still to be brought are told to the couple and to who registered it.
/// Safe to run twice; nothing where all were brought or the case came to nothing.
void follow_up_materials(const Bench& bench, CounterRecords& records, const Job& job, Instant now);

/// "双方户口簿、女方离婚协议": papers as a message names them.
std::string papers_in_words(const definition::ServiceVersion& version, const Wording& wording, std::string_view language,
                            const std::vector<std::string>& codes);

}  // namespace kuaiban::casework
