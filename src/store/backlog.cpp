#include "store/backlog.hpp"

namespace kuaiban::store {

namespace {

constexpr auto late_after = std::chrono::minutes{5};
constexpr auto count_messages = R"sql(
    SELECT COUNT(*), COALESCE(SUM(CASE WHEN next_try_at < $1 THEN 1 ELSE 0 END), 0) FROM outbox WHERE stage = 0)sql";
constexpr auto count_jobs = R"sql(
    SELECT COUNT(*), COALESCE(SUM(CASE WHEN run_at < $1 THEN 1 ELSE 0 END), 0) FROM jobs)sql";

}  // namespace

Backlog read_backlog(Database& database, domain::Instant now) {
    Backlog backlog{};
    const std::vector<Value> late{Value{(now - late_after).time_since_epoch().count()}};
    database.query(count_messages, late, [&](const Row& row) {
        backlog.messages_queued = row.integer(0);
        backlog.messages_late = row.integer(1);
    });
    database.query(count_jobs, late, [&](const Row& row) {
        backlog.jobs_waiting = row.integer(0);
        backlog.jobs_late = row.integer(1);
    });
    return backlog;
}

}  // namespace kuaiban::store
