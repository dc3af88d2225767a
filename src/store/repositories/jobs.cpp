#include "store/repositories/jobs.hpp"

namespace kuaiban::store {
namespace {

constexpr auto insert_job = R"sql(
    INSERT INTO jobs (id, kind, case_id, run_at, attempts, claimed_by, claimed_until) VALUES ($1, $2, $3, $4, 0, '', 0))sql";
constexpr auto move_job = "UPDATE jobs SET run_at = $2, attempts = $3, claimed_until = 0 WHERE id = $1";
constexpr auto delete_job = "DELETE FROM jobs WHERE id = $1";
constexpr auto find_due = "SELECT 1 FROM jobs WHERE run_at <= $1 AND claimed_until <= $1 LIMIT 1";
// The outer condition is asked again where another node was quicker: then the row is no longer due. PostgreSQL gives each the next rows.
constexpr auto claim_due = R"sql(
    UPDATE jobs SET claimed_by = $1, claimed_until = $2
    WHERE run_at <= $3 AND claimed_until <= $3
      AND id IN (SELECT id FROM jobs WHERE run_at <= $3 AND claimed_until <= $3 ORDER BY run_at LIMIT $4
                 /*postgresql: FOR UPDATE SKIP LOCKED */))sql";
constexpr auto select_claimed = R"sql(
    SELECT id, kind, case_id, run_at, attempts FROM jobs WHERE run_at <= $2 AND claimed_by = $1 ORDER BY run_at, id)sql";

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::JobScheduled& change) {
    unit.push_back({insert_job, values(change.id, change.kind, change.case_id, change.run_at)});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::JobMoved& change) {
    unit.push_back({move_job, values(change.id, change.run_at, change.attempts)});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::JobDone& change) {
    unit.push_back({delete_job, values(change.id)});
}

std::vector<casework::Job> claim_jobs(const Shelf& shelf, Instant now, int most, std::int64_t lease_ms) {
    if (!first(shelf, find_due, values(now), [](const Row& row) { return row.integer(0); }))
        return {};
    const auto claim = crypto::uuid7();
    shelf.database.commit({{claim_due, values(claim, now + std::chrono::milliseconds{lease_ms}, now, most)}});
    return all(shelf, select_claimed, values(claim, now), [](const Row& row) {
        return casework::Job{.id = row.text(0),
                             .kind = row.text(1),
                             .case_id = row.text(2),
                             .run_at = instant(row, 3),
                             .attempts = static_cast<int>(row.integer(4))};
    });
}

}  // namespace kuaiban::store
