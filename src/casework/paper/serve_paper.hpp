#pragma once

#include <expected>
#include <optional>
#include <string>

#include "casework/paper/paper_records.hpp"
#include "casework/review/case_file.hpp"

namespace kuaiban::casework {

/// A paper with its case, as an officer of its office sees it.
struct PaperAtHand {
    PaperRequest request;
    CaseFile file;
    Certificate certificate;
};
/// Refuses NotFound; NotAllowed where the role may not do `action` at the paper's office; OwnCase.
std::expected<PaperAtHand, domain::Refusal> take_paper(const Bench& bench, PaperRecords& papers, const Officer& officer,
                                                       domain::Action action, std::string_view request_id);

/// The couple asks for it at the counter: one at the officer's own office, its id; the one that is open already where there is
/// one. Refuses NotFound, NotAllowed, OwnCase, TransitionNotAllowed (the certificate is not valid), PaperOpen.
std::expected<std::string, domain::Refusal> order_paper(const Bench& bench, PaperRecords& papers, const Officer& officer,
                                                        std::string_view case_id, Instant now);

/// Printed on the sheet of that serial; both spouses are told that it is ready. Refuses as take_paper, SheetForm and SheetUsed
/// ("serial"), VersionConflict.
std::optional<domain::Refusal> record_printed(const Bench& bench, PaperRecords& papers, const Officer& officer,
                                              std::string_view request_id, std::int64_t expected_version, std::string_view serial,
                                              Instant now);
/// The sheet was spoiled (`reason`: misprinted | damaged) and is void; printed again on another. Nobody is told twice.
std::optional<domain::Refusals> record_reprinted(const Bench& bench, PaperRecords& papers, const Officer& officer,
                                                 std::string_view request_id, std::int64_t expected_version,
                                                 std::string_view reason, std::string_view serial, Instant now);

/// To whom a paper is handed over.
struct HandOver {
    std::string request_id;
    std::int64_t expected_version;
    std::string collector;                      ///< woman | man | agent
    std::string name, id_number, letter;        ///< an agent's; letter: which authority was shown
};
/// Handed over; both spouses are told to whom. Refuses as take_paper, NotAChoice ("collector"), what is wrong with an agent's
/// name, id_number and letter, VersionConflict (not printed, or handed over already).
std::optional<domain::Refusals> hand_over(const Bench& bench, PaperRecords& papers, const Officer& officer, const HandOver& to,
                                          Instant now);

/// Nobody came for it: the sheet is void, the couple is told.
std::optional<domain::Refusal> record_uncollected(const Bench& bench, PaperRecords& papers, const Officer& officer,
                                                  std::string_view request_id, std::int64_t expected_version, Instant now);

}  // namespace kuaiban::casework
