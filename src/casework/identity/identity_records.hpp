#pragma once

#include <string_view>
#include <vector>

#include "casework/ports.hpp"

namespace kuaiban::casework {

/// What is asked where people prove who they are, beside the ledger's own questions.
class IdentityRecords {
public:
    virtual ~IdentityRecords() = default;
    /// Accounts verified as this person, the last verified first: one, but for those made before the same person was known.
    virtual std::vector<Account> accounts_of(const domain::ResidentId& person) = 0;
    virtual std::vector<CaseEventRecord> events_of_account(std::string_view account_id) = 0;    ///< oldest first
};

}  // namespace kuaiban::casework
