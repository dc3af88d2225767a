#pragma once

#include <optional>
#include <string_view>

#include "casework/ports.hpp"

namespace kuaiban::casework {

/// The case, if the account may see it: who filed it, or the verified person it names. Nobody else learns that it exists.
std::optional<CaseRecord> find_own_case(Ledger& ledger, const Account& account, std::string_view case_id);
bool may_see(Ledger& ledger, const Account& account, const CaseRecord& record);

}  // namespace kuaiban::casework
