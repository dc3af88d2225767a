#pragma once

#include <iosfwd>
#include <string>

#include "kuaiban/paths.hpp"

namespace kuaiban {

/// kuaiban backup FOLDER [--data DIR] [--database URL]: one consistent moment of the databases into FOLDER, while the portal serves.
/// Exit status: 0 made, 3 not made (nothing half is left).
int backup(const std::string& folder, const Paths& paths, std::ostream& out, std::ostream& err);

}  // namespace kuaiban
