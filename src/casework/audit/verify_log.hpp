#pragma once

#include <string>
#include <vector>

#include "casework/audit/audit_log.hpp"

namespace kuaiban::casework {

/// A place where the log is not what it was. `log_index` is the first entry concerned; time and subject are that entry's as far as
/// anything is left of it.
struct AuditFault {
    std::uint64_t log_index;
    std::string what;
    std::optional<domain::Instant> at;
    std::string subject;  ///< a case's number, an officer's account …; empty: nothing is left that says it
};

struct AuditVerdict {
    std::uint64_t log_size{};
    crypto::Digest root{};
    std::size_t heads{}, kept_heads{};  ///< looked at: the database's, and those kept elsewhere
    AuditBacklog backlog;
    std::vector<AuditFault> faults;  ///< by place, the first of each kind at least; empty: sound

    bool is_sound() const noexcept { return faults.empty(); }
};

/// Reads the whole log: every entry has its row, unchanged and where it was; the state and every signed head – those in the
/// database and those `kept` outside it – fit the tree that the rows make. What no head from outside can contradict, nobody can
/// see: a log rewritten whole by one who holds the signing key, or an older copy of everything.
AuditVerdict verify_log(AuditLog& log, const HeadSigner& signer, std::vector<TreeHead> kept);

}  // namespace kuaiban::casework
