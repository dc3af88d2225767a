#pragma once

#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::JobScheduled& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::JobMoved& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::JobDone& change);

/// Due jobs, nobody else's for `lease_ms`; a node that dies gives them back by that.
std::vector<casework::Job> claim_jobs(const Shelf& shelf, Instant now, int most, std::int64_t lease_ms);

}  // namespace kuaiban::store
