#include "store/repositories/receipts.hpp"

namespace kuaiban::store {
namespace {

constexpr auto insert_receipt = R"sql(
    INSERT INTO idempotency (account_id, key, body_hash, receipt, recorded_at) VALUES ($1, $2, $3, $4, $5))sql";
constexpr auto select_receipt = "SELECT body_hash, receipt FROM idempotency WHERE account_id = $1 AND key = $2";

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::IdempotencyRecorded& change) {
    unit.push_back(unique_or(RefusalCode::IdempotencyKeyReused, insert_receipt,
                             values(change.account_id, change.key, change.body_hash, change.receipt, change.at)));
}

std::optional<casework::Ledger::Receipt> receipt_of(const Shelf& shelf, std::string_view account_id, std::string_view key) {
    return first(shelf, select_receipt, values(account_id, key),
                 [](const Row& row) { return casework::Ledger::Receipt{.body_hash = row.text(0), .receipt = row.text(1)}; });
}

}  // namespace kuaiban::store
