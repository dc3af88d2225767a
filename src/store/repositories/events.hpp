#pragma once

#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

// One table for all: the subject of an event is a case or an officer.
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::EventRecorded& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::OfficerEventRecorded& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::AccountEventRecorded& change);

std::vector<casework::CaseEventRecord> events_of(const Shelf& shelf, std::string_view subject_id);  // oldest first

}  // namespace kuaiban::store
