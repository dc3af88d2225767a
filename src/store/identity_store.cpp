#include "store/identity_store.hpp"

#include "store/repositories/accounts.hpp"
#include "store/repositories/events.hpp"

namespace kuaiban::store {

std::vector<casework::Account> IdentityStore::accounts_of(const domain::ResidentId& person) {
    return store::accounts_of(shelf_, person);
}

std::vector<casework::CaseEventRecord> IdentityStore::events_of_account(std::string_view account_id) {
    return store::events_of(shelf_, account_id);
}

}  // namespace kuaiban::store
