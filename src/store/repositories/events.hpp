#pragma once

#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::EventRecorded& change);

std::vector<casework::CaseEventRecord> events_of(const Shelf& shelf, std::string_view case_id);     // oldest first

}  // namespace kuaiban::store
