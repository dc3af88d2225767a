#pragma once

#include "casework/counter/counter_records.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

/// The counter's questions to the ledger's database.
class CounterStore final : public casework::CounterRecords {
public:
    CounterStore(Database& database, const crypto::KeyRing& keys) : shelf_{database, keys} {}

    std::vector<casework::Account> accounts_of(const domain::ResidentId& person) override;
    std::vector<casework::CaseRecord> cases_naming(const domain::ResidentId& person) override;
    bool was_revoked_for(const domain::ResidentId& person, const std::vector<std::string>& reasons) override;
    std::optional<casework::Registration> registration_of(std::string_view case_id) override;
    std::vector<casework::CaseMaterial> materials_of(std::string_view case_id) override;

private:
    Shelf shelf_;
};

}  // namespace kuaiban::store
