#pragma once

#include <string>
#include <string_view>

namespace kuaiban::store::postgresql {

/// The one text of a statement as PostgreSQL is to read it: what stands in /*postgresql: … */ is no comment here.
std::string own_dialect(std::string_view sql);

/// The same statement, but an error (SQLSTATE 22012, division by zero) unless it changes exactly one row: a pipeline whose COMMIT is
/// already on its way can only be stopped by an error.
std::string changing_one_row(std::string_view sql);

}  // namespace kuaiban::store::postgresql
