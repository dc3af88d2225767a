#pragma once

#include "casework/identity/identity_records.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

/// The questions of identity, asked of the same database as the ledger.
class IdentityStore final : public casework::IdentityRecords {
public:
    IdentityStore(Database& database, const crypto::KeyRing& keys) : shelf_{database, keys} {}

    std::vector<casework::Account> accounts_of(const domain::ResidentId& person) override;
    std::vector<casework::CaseEventRecord> events_of_account(std::string_view account_id) override;

private:
    Shelf shelf_;
};

}  // namespace kuaiban::store
