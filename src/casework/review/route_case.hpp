#pragma once

#include <expected>
#include <string>
#include <vector>

#include "casework/review/case_file.hpp"
#include "casework/review/roster.hpp"

namespace kuaiban::casework {

/// The offices that are responsible for a case, all with equal duty, by the definition's places (duties.yaml): towns or streets of
/// the city, without repeats.
std::vector<domain::DivisionCode> responsible_offices(const CaseFile& file);
bool is_responsible(const CaseFile& file, const domain::DivisionCode& office);

/// 转办: an office that is none of those responsible passes the case to one that is. The couple is told, nothing is asked again,
/// the clock runs on, and an officer there is named. Refuses NotFound, NotAllowed, OwnCase, VersionConflict,
/// TransitionNotAllowed (not with an office), OfficeUnknown ("office"), OfficeNotResponsible ("office": where it should go),
/// OfficeIsResponsible (who has it may not pass it on; a supervisor may).
std::expected<CaseMoved, domain::Refusals> reroute_case(const Bench& bench, Roster& roster, const Officer& officer,
                                                        std::string_view case_id, std::int64_t expected_version,
                                                        const domain::DivisionCode& to, Instant now);

/// The messages both spouses would get; nothing is written. Refuses as `reroute_case` does.
std::expected<std::vector<MessageQueued>, domain::Refusals> preview_reroute(const Bench& bench, const Officer& officer,
                                                                            std::string_view case_id,
                                                                            std::int64_t expected_version,
                                                                            const domain::DivisionCode& to, Instant now);

/// 改派: to another officer of the office that has it. Refuses NotFound, NotAllowed, VersionConflict, TransitionNotAllowed
/// (closed, or with the machine), OfficerUnknown ("officer": nobody of that office who decides cases).
std::expected<CaseMoved, domain::Refusals> reassign_case(const Bench& bench, const Officer& officer, std::string_view case_id,
                                                         std::int64_t expected_version, std::string_view to_officer, Instant now);

/// The colleagues a case may be given to.
std::vector<Officer> officers_who_could_take(Ledger& ledger, const CaseFile& file);

}  // namespace kuaiban::casework
