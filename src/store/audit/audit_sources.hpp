#pragma once

#include <array>
#include <string_view>

#include "casework/audit/audit_record.hpp"
#include "store/database.hpp"

namespace kuaiban::store {

/// A table whose rows are sealed into the audit log, and how each of them is read as an AuditRecord: $1 rows at most, or those
/// sealed from $1 on and before $2; the columns are those `read_record` takes, and then the row's own log_index.
struct AuditSource {
    std::string_view name, select_unsealed, select_sealed;
    std::string_view mark;                      ///< writes log_index from $1 on and before $2
    std::string_view count_unsealed, count_sealed;
    std::string_view name_of;                   ///< what people call the subject $1
};

extern const std::array<AuditSource, 3> audit_sources;

casework::AuditRecord read_record(const AuditSource& source, const Row& row);

}  // namespace kuaiban::store
