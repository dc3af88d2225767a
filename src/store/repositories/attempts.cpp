#include "store/repositories/attempts.hpp"

namespace kuaiban::store {
namespace {

constexpr auto insert_attempt = "INSERT INTO attempts (id, kind, key_index, forgotten_at) VALUES ($1, $2, $3, $4)";
// Whoever fails sweeps a little: the table holds a window's failures, whatever came before.
constexpr auto forget_old = R"sql(
    DELETE FROM attempts WHERE id IN (SELECT id FROM attempts WHERE forgotten_at <= $1 ORDER BY forgotten_at LIMIT 100
                                      /*postgresql: FOR UPDATE SKIP LOCKED */))sql";
constexpr auto count_attempts = "SELECT COUNT(*) FROM attempts WHERE kind = $1 AND key_index IN ($2, $4) AND forgotten_at > $3";

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::AttemptFailed& change) {
    unit.push_back({forget_old, values(change.at)});
    unit.push_back(
        {insert_attempt, values(crypto::uuid7(), change.kind, keys.blind_index("attempt", change.key), change.forgotten_at)});
}

int attempts_failed(const Shelf& shelf, std::string_view kind, std::string_view key, Instant now) {
    auto [index, other] = shelf.keys.either_blind_index("attempt", key);
    return static_cast<int>(count(shelf, count_attempts, values(kind, std::move(index), now, std::move(other))));
}

}  // namespace kuaiban::store
