#pragma once

#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

/// Throws DatabaseError where the data was sealed or indexed with other keys than these: a lost key file must stop the program,
/// not quietly begin a second history.
void check_keys(const Shelf& shelf);

}  // namespace kuaiban::store
