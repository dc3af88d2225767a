#pragma once

#include <expected>
#include <string>

#include "casework/paper/paper_records.hpp"
#include "casework/review/case_file.hpp"

namespace kuaiban::casework {

/// 挂失补证: the certificate of the case is lost. Another with a number of its own takes its place in one unit of work, both
/// spouses are told, and what was asked for on paper is asked for of the new one. `number`: of the certificate declared lost.
/// Returns the new number.
///
/// By a holder: refuses NotFound, TransitionNotAllowed (it is not valid), RevocationOpen (somebody proposed to revoke it),
/// VersionConflict (replaced meanwhile), TooManyTries (three within a day), GlyphMissing.
std::expected<std::string, domain::Refusal> declare_lost(const Bench& bench, PaperRecords& papers, const Account& account,
                                                         std::string_view case_id, std::string_view number, Instant now);
/// For a holder who came to the counter; also NotAllowed and OwnCase, and no limit.
std::expected<std::string, domain::Refusal> record_lost(const Bench& bench, PaperRecords& papers, const Officer& officer,
                                                        std::string_view case_id, std::string_view number, Instant now);

}  // namespace kuaiban::casework
