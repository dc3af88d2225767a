#pragma once

#include <string>

#include "domain/calendar_date.hpp"

namespace kuaiban::casework {

using domain::Instant;

/// What the couple was told of their data with this submission, and whether they agreed to have sensitive data used.
struct NoticeKept {
    std::string case_id, notice_version;
    std::string consent;                        // given | refused | not-asked
    std::string consent_version;                // of the words they agreed to or refused; empty where not asked
    Instant at;
};

/// The account and what only it holds: sessions, drafts, appointments that are over. No open case or appointment, or AccountInUse.
struct AccountClosed {
    std::string account_id;
};

/// A finished case is emptied: what people said and were told is gone, its number, course and certificate stay. Finished and
/// not yet emptied, or VersionConflict.
struct CasePurged {
    std::string case_id;
    Instant at;
};

/// A message nobody waits for any more; gone, or never there.
struct MessagePurged {
    std::string message_id;
};

/// What was answered under an idempotency key before then, the oldest first, at most so many.
struct ReceiptsForgotten {
    Instant before;
    int most;
};

}  // namespace kuaiban::casework
