#pragma once

#include "casework/privacy/privacy_records.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::NoticeKept& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::AccountClosed& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::CasePurged& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::MessagePurged& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::ReceiptsForgotten& change);

class PrivacyStore final : public casework::PrivacyRecords {
public:
    explicit PrivacyStore(const Shelf& shelf) : shelf_{shelf} {}

    std::optional<casework::KeptNotice> notice_of(std::string_view case_id) override;
    std::vector<std::string> idle_drafts(std::string_view service, Instant saved_before, int most) override;
    std::vector<std::string> finished_cases(std::string_view service, Instant closed_before, int most) override;
    std::vector<std::string> old_messages(Instant queued_before, int most) override;
    int old_receipts(Instant recorded_before, int most) override;

private:
    const Shelf shelf_;
};

}  // namespace kuaiban::store
