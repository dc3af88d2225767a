#pragma once

#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::CaseClaimed& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::CaseReleased& change);

}  // namespace kuaiban::store
