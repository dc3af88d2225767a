#include "casework/audit/audit_record.hpp"

#include "crypto/merkle.hpp"

namespace kuaiban::casework {
namespace {

void append(std::string& bytes, std::string_view field) {
    bytes.append(std::to_string(field.size())).append(":").append(field).append(",");
}

}  // namespace

std::string canonical(const AuditRecord& record) {
    std::string bytes;
    append(bytes, record.source);
    append(bytes, record.subject_id);
    append(bytes, std::to_string(record.sequence));
    append(bytes, record.district);
    append(bytes, std::to_string(record.at.time_since_epoch().count()));
    for (const auto* field : {&record.actor, &record.kind, &record.from, &record.to, &record.reason})
        append(bytes, *field);
    append(bytes, record.detail ? crypto::hex(*record.detail) : "");
    return bytes;
}

crypto::Digest leaf_of(const AuditRecord& record) {
    return crypto::leaf_hash(canonical(record));
}

}  // namespace kuaiban::casework
