#pragma once

#include <string>

#include "casework/audit/audit_log.hpp"

namespace kuaiban::casework {

/// Seals what was done into the log, in the background and in batches: no submission waits for it. Any number of nodes may run one;
/// what a node may append is decided by the state it saw still standing when its unit commits, and a short lease keeps the others
/// from trying in vain. A node that dies in the middle leaves what its last unit left.
class Sealer {
public:
    Sealer(AuditLog& log, const HeadSigner& signer);

    /// One batch. True where more may wait.
    bool seal(domain::Instant now);
    /// A signed head, where the last one of any node is a minute old.
    void sign_when_due(domain::Instant now);
    /// Before the program ends: all that waits, and a head of it.
    void finish(domain::Instant now);

private:
    bool append(const AuditState& seen, domain::Instant now);
    void sign(const AuditState& state, domain::Instant now);

    AuditLog& log_;
    const HeadSigner& signer_;
    const std::string name_;
};

}  // namespace kuaiban::casework
