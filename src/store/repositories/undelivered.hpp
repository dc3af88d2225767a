#pragma once

#include "casework/review/undelivered.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::MessagePhoned& change);

/// The messages that failed, in the ledger's database.
class UndeliveredStore final : public casework::UndeliveredMessages {
public:
    UndeliveredStore(Database& database, const crypto::KeyRing& keys) : shelf_{database, keys} {}
    std::vector<casework::Undelivered> undelivered_of(const domain::DivisionCode& office, int most) override;
    std::optional<casework::Undelivered> undelivered(std::string_view message_id) override;

private:
    Shelf shelf_;
};

}  // namespace kuaiban::store
