#pragma once

#include <iosfwd>

#include "kuaiban/paths.hpp"

namespace kuaiban {

/// kuaiban retention [--dry-run]: takes away what the items' definitions no longer let us keep, or says what that would be. The portal
/// does the same every hour. Exit status: 0 done, 3 broken off.
int retention(bool dry_run, const Paths& paths, std::ostream& out, std::ostream& err);

}  // namespace kuaiban
