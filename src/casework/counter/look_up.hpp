#pragma once

#include <expected>
#include <optional>
#include <vector>

#include "casework/counter/counter_records.hpp"
#include "casework/review/bench.hpp"

namespace kuaiban::casework {

/// Who stands at the counter, as the clerk typed it: at least one of the three.
struct WhoIsHere {
    std::optional<domain::ResidentId> woman, man;
    std::optional<domain::Mobile> mobile;
};

/// What exists of these people already, newest first: they go on with it, and nothing is typed twice.
struct Found {
    std::vector<Draft> drafts;
    std::vector<CaseRecord> open_cases;
    std::vector<CounterAppointment> appointments;       ///< of today, at this office
    std::vector<Certificate> certificates;              ///< valid
};

/// Looks, and writes down that the officer looked and why: an event about the officer, and "viewed" (reason at-counter) of each
/// case found. Refuses NothingToLookFor.
std::expected<Found, domain::Refusal> look_up(const Bench& bench, CounterRecords& records, const Officer& officer,
                                              const WhoIsHere& who, Instant now);

/// A draft found so is taken on by this officer's office (首接责任): it is filled in and registered here. The draft as it is then.
/// Refuses NotFound where the look-up does not find it, OfficeUnknown where this office receives nobody, VersionConflict.
std::expected<Draft, domain::Refusal> take_draft(const Bench& bench, CounterRecords& records, const Officer& officer,
                                                 const WhoIsHere& who, std::string_view draft_id, Instant now);

/// A draft begun at the counter, in the account of the mobile (opened without a password where there is none: its owner logs in by
/// code and sees everything online). What registers hold of the two is filled in. The draft's id.
/// Refuses Required (a number or the mobile is missing), IdNumberWrongSex, AccountOfAnother, OfficeUnknown, ServiceNotInForce,
/// OwnCase.
std::expected<std::string, domain::Refusals> begin_at_counter(const Bench& bench, const Officer& officer, const WhoIsHere& who,
                                                              std::string_view service, Instant now);

}  // namespace kuaiban::casework
