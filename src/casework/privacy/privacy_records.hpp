#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/privacy/privacy_changes.hpp"

namespace kuaiban::casework {

/// What a couple was told with a submission, and what they answered; see NoticeKept.
struct KeptNotice {
    std::string notice_version, consent, consent_version;
    Instant shown_at;
};

/// What is kept about people, asked by its age and by what they were told of it. Ids, the oldest first.
class PrivacyRecords {
public:
    virtual ~PrivacyRecords() = default;
    virtual std::optional<KeptNotice> notice_of(std::string_view case_id) = 0;
    virtual std::vector<std::string> idle_drafts(std::string_view service, Instant saved_before, int most) = 0;
    /// Not yet emptied.
    virtual std::vector<std::string> finished_cases(std::string_view service, Instant closed_before, int most) = 0;
    /// Of no case that is still kept.
    virtual std::vector<std::string> old_messages(Instant queued_before, int most) = 0;
    /// How many answers under an idempotency key are older; counted up to `most`.
    virtual int old_receipts(Instant recorded_before, int most) = 0;
};

}  // namespace kuaiban::casework
