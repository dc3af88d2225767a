#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "casework/audit/audit_record.hpp"
#include "casework/audit/tree_head.hpp"
#include "crypto/merkle.hpp"

namespace kuaiban::casework {

/// How far the log is sealed. The sealer is a name a node gave itself; after `sealer_until` any other may take over.
struct AuditState {
    std::uint64_t log_size{};
    std::string frontier;                       ///< crypto::GrowingTree's
    std::string sealer;
    domain::Instant sealer_until{}, head_at{};
};

/// A place in the log as it is kept, beside what stands where it points.
struct SealedEntry {
    std::uint64_t log_index;
    std::string source, subject_id;
    std::int64_t sequence;
    crypto::Digest leaf;
    std::optional<AuditRecord> record;          ///< nothing: the row is gone
    std::optional<std::uint64_t> said_index;    ///< the row's own word for where it is sealed
};

/// Whose entries an auditor asks for: of a subject, by an actor, or all where both are empty. What the machine does by itself is found by
/// its subject only.
struct AuditFilter {
    std::string subject_id, actor;
};

struct AuditBacklog {
    std::int64_t unsealed{};
    std::optional<domain::Instant> oldest;  ///< of those
};

/// The sealed log and the rows that wait for it. Sealing takes rows by whether they are sealed, not by a number or a time: one that
/// commits late is only sealed later.
class AuditLog {
public:
    virtual ~AuditLog() = default;

    virtual AuditState state() = 0;
    virtual AuditBacklog backlog() = 0;
    /// Rows that have no place yet, the earliest of each source first.
    virtual std::vector<AuditRecord> unsealed(int most) = 0;
    /// Gives these records the places from `seen.log_size` on, in one unit with the state that follows. False: another node was
    /// quicker, and nothing was written.
    virtual bool seal(const AuditState& seen, const AuditState& next, const std::vector<AuditRecord>& records) = 0;
    /// Keeps a head of the log as `seen` has it. False: another node was quicker.
    virtual bool keep(const AuditState& seen, const TreeHead& head) = 0;

    virtual std::vector<SealedEntry> entries(std::uint64_t from, int most) = 0;  ///< in order, from that index on
    /// The newest before that index first.
    virtual std::vector<SealedEntry> newest(const AuditFilter& filter, std::uint64_t before, int most) = 0;
    /// How many rows say they are sealed: as many as the log has entries.
    virtual std::uint64_t rows_sealed() = 0;
    virtual std::vector<TreeHead> heads_after(domain::Instant at, int most) = 0;  ///< oldest first
    virtual std::vector<TreeHead> last_heads(int most) = 0;  ///< newest first
    /// What people call it: a case's number, an officer's account, a certificate's number; the id where there is none.
    virtual std::string name_of(std::string_view source, std::string_view subject_id) = 0;
};

}  // namespace kuaiban::casework
