#pragma once

#include "domain/calendar_date.hpp"
#include "store/database.hpp"

namespace kuaiban::store {

/// Work that waits in the ledger. Late: due for more than five minutes, so something is stuck.
struct Backlog {
    std::int64_t messages_queued, messages_late, jobs_waiting, jobs_late;
};
Backlog read_backlog(Database& database, domain::Instant now);

}  // namespace kuaiban::store
