#include "casework/case_access.hpp"

namespace kuaiban::casework {

bool may_see(Ledger& ledger, const Account& account, const CaseRecord& record) {
    return record.account_id == account.id || (account.person && ledger.is_party(record.id, account.person->id_number));
}

std::optional<CaseRecord> find_own_case(Ledger& ledger, const Account& account, std::string_view case_id) {
    auto found = ledger.case_by_id(case_id);
    if (!found || !may_see(ledger, account, *found))
        return std::nullopt;
    return found;
}

}  // namespace kuaiban::casework
