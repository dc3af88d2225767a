#pragma once

#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

casework::Rivals rivals_of(const Shelf& shelf, const domain::ResidentId& woman, const domain::ResidentId& man, int child_ordinal);

}  // namespace kuaiban::store
