#pragma once

#include <boost/json/object.hpp>

#include <expected>
#include <optional>

#include "casework/review/bench.hpp"
#include "casework/rule_on_case.hpp"
#include "domain/permission.hpp"

namespace kuaiban::casework {

/// A case laid open: the record, the policy it was submitted under, and what was declared.
struct CaseFile {
    CaseRecord record;
    const definition::ServiceItem& item;
    const definition::ServiceVersion& version;
    const definition::Divisions& divisions;
    boost::json::object answers;
    domain::Application application;
    bool has_consent{};                         ///< to sensitive data, given with the submission

    CaseAtHand at_hand() const { return {record.id, record.number, application, item, version, divisions}; }
    /// The office that has it; the chosen one while the system waits for a register.
    domain::DivisionCode office() const;
};

/// Refuses NotFound, and ServiceUnknown where the policy it was submitted under is not loaded.
std::expected<CaseFile, domain::Refusal> open_case_file(const Bench& bench, std::string_view case_id);

/// Why this officer may not do that with this case: NotAllowed (detail "roles": who may), or OwnCase where the officer, or on
/// record the officer's spouse, is one of the couple.
std::optional<domain::Refusal> objection(const Bench& bench, const Officer& officer, domain::Action action, const CaseFile& file);

/// Whether the officer, or on record the officer's spouse, is one of this couple.
bool is_own_couple(Ledger& ledger, Registers& registers, const Officer& officer, const domain::Application& couple);

/// The same move of a case as every use case writes it: the version it saw, the office that has it.
CaseMoved move_of(const CaseFile& file, domain::CaseState to, std::string reason, std::optional<Instant> due_at);
EventRecorded event_of(const CaseRecord& record, domain::CaseEvent event, domain::CaseState to, std::string actor,
                       std::string reason, std::string detail, Instant now);

}  // namespace kuaiban::casework
