#include "store/counter_store.hpp"

#include "store/repositories/accounts.hpp"
#include "store/repositories/cases.hpp"
#include "store/repositories/registrations.hpp"

namespace kuaiban::store {

std::vector<casework::Account> CounterStore::accounts_of(const domain::ResidentId& person) {
    std::vector<casework::Account> found;
    for (const auto& id : store::account_ids_of(shelf_, person))
        if (auto account = store::account(shelf_, id))
            found.push_back(std::move(*account));
    return found;
}

std::vector<casework::CaseRecord> CounterStore::cases_naming(const domain::ResidentId& person) {
    std::vector<casework::CaseRecord> found;
    for (const auto& id : store::cases_naming(shelf_, person))
        if (auto record = case_by_id(shelf_, id))
            found.push_back(std::move(*record));
    return found;
}

bool CounterStore::was_revoked_for(const domain::ResidentId& person, const std::vector<std::string>& reasons) {
    return store::was_revoked_for(shelf_, person, reasons);
}

std::optional<casework::Registration> CounterStore::registration_of(std::string_view case_id) {
    return store::registration_of(shelf_, case_id);
}

std::vector<casework::CaseMaterial> CounterStore::materials_of(std::string_view case_id) {
    return store::materials_of(shelf_, case_id);
}

}  // namespace kuaiban::store
