#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "crypto/crypto.hpp"
#include "domain/calendar_date.hpp"

namespace kuaiban::casework {

/// Something done or looked at, as the audit log seals it: a row of `source` – "event" (about a case or an officer), "appointment"
/// or "verification" (of a certificate). No names and no numbers of people: ids, codes, and a digest of what is sealed.
struct AuditRecord {
    std::string source, subject_id;
    std::int64_t sequence;  ///< of the source's own; nought where it has none
    std::string district;  ///< empty where it has none
    domain::Instant at;
    std::string actor, kind, from, to, reason;
    std::optional<crypto::Digest> detail;  ///< SHA-256 of the detail's sealed bytes
};

/// The bytes whose leaf hash stands in the log: each field in the order above as "<length>:<bytes>,", numbers and the instant
/// (milliseconds UTC) in decimal, the digest in hexadecimal, "" where there is none. docs/audit.md.
std::string canonical(const AuditRecord& record);
crypto::Digest leaf_of(const AuditRecord& record);

}  // namespace kuaiban::casework
