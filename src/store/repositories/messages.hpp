#pragma once

#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::MessageQueued& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::MessageMoved& change);

/// From: id, case_id, account_id, sealed_mobile, kind, sealed_text, state, queued_at, sent_at, attempts.
casework::Message read_message(const Row& row, const crypto::KeyRing& keys);
std::vector<casework::Message> messages_of(const Shelf& shelf, const casework::Account& account, int most);
std::vector<casework::Message> messages_of_case(const Shelf& shelf, std::string_view case_id);     // oldest first
std::vector<casework::Message> recent_messages(const Shelf& shelf, int most);
std::vector<casework::Message> claim_messages(const Shelf& shelf, Instant now, int most, std::int64_t lease_ms);

}  // namespace kuaiban::store
