#pragma once

#include <libpq-fe.h>

#include <string>

#include "store/database.hpp"

namespace kuaiban::store::postgresql {

/// Connects to the first host of `url` that takes writes, and settles how this session works. The caller finishes the handle.
/// Throws DatabaseError.
PGconn* connect(const std::string& url, Schema schema, const PostgresqlLimits& limits);

}  // namespace kuaiban::store::postgresql
