#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/ports.hpp"

namespace kuaiban::casework {

/// One paper of a case's checklist: found by case and code, which stay; scans refer to it so.
struct CaseMaterial {
    std::string code;
    domain::MaterialStanding standing;
    std::optional<domain::CalendarDate> until;
    std::string officer_id;
    Instant noted_at;
};

struct Registration {
    std::string channel, officer_id, office;    ///< counter | agent; who registered it, twelve digits
    Instant at;
    std::string document;                       ///< see registration_document.hpp
};

/// What the counter asks of what is kept, beside the ledger.
class CounterRecords {
public:
    virtual ~CounterRecords() = default;

    virtual std::vector<Account> accounts_of(const domain::ResidentId& person) = 0;         ///< verified as this person
    virtual std::vector<CaseRecord> cases_naming(const domain::ResidentId& person) = 0;     ///< open and closed, newest first
    /// Whether a certificate of this person was ever revoked for one of these reasons.
    virtual bool was_revoked_for(const domain::ResidentId& person, const std::vector<std::string>& reasons) = 0;

    virtual std::optional<Registration> registration_of(std::string_view case_id) = 0;      ///< nothing: it came online
    virtual std::vector<CaseMaterial> materials_of(std::string_view case_id) = 0;           ///< by code
};

}  // namespace kuaiban::casework
