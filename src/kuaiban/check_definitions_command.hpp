#pragma once

#include <iosfwd>

#include "kuaiban/paths.hpp"

namespace kuaiban {

/// `kuaiban check-definitions`: loads services/ and divisions/ and runs every item's own cases. A line for each error to `err`
/// ("file:line: key: message"), a summary to `out`; 0 if all is well, 1 otherwise.
int check_definitions(const Paths& paths, std::ostream& out, std::ostream& err);

}  // namespace kuaiban
