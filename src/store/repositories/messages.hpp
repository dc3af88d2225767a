#pragma once

#include "casework/messages/message_records.hpp"
#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::MessageQueued& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::MessageMoved& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::GatewayAsked& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::GatewayAnswered& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::DeliveryReported& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::SecondWayTaken& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::MessageSeen& change);

/// From: id, case_id, account_id, sealed_mobile, kind, sealed_text, state, queued_at, sent_at, attempts,
/// moved_at, useless_after, seen_at, phoned_at.
casework::Message read_message(const Row& row, const crypto::KeyRing& keys);
std::vector<casework::Message> messages_of(const Shelf& shelf, const casework::Account& account, int most);
std::vector<casework::Message> messages_of_case(const Shelf& shelf, std::string_view case_id);     // oldest first
std::vector<casework::Message> recent_messages(const Shelf& shelf, int most);
std::vector<casework::Message> claim_messages(const Shelf& shelf, Instant now, int most, std::int64_t lease_ms);

/// What became of messages, in the ledger's database.
class MessageStore final : public casework::MessageRecords {
public:
    MessageStore(Database& database, const crypto::KeyRing& keys) : shelf_{database, keys} {}

    std::optional<casework::Message> message(std::string_view id) override;
    std::optional<casework::MessageAttempt> attempt(std::string_view id) override;
    std::vector<casework::MessageAttempt> attempts_of(std::string_view message_id) override;
    std::vector<std::string> silent(Instant now, int most) override;
    std::vector<casework::Message> astray(int most) override;

private:
    Shelf shelf_;
};

}  // namespace kuaiban::store
