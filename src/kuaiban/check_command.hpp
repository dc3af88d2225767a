#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

#include "kuaiban/paths.hpp"

namespace kuaiban {

/// kuaiban check APPLICATION.json --registers DIR [--on DATE]: the item's rules and the two-way comparison, offline, on the CSV
/// files in DIR; a missing file is a register that does not answer. `on` is "today"; without it, the day of submission.
/// Prints {"outcome", "reasons", "findings"} with the values themselves: it is a tool for the operator.
/// Exit status: 0 whatever the outcome; 2 malformed application, {"errors": [{"field", "code", "message"}]} on `out`;
/// 3 registers that cannot be read, file and line on `err`.
int check(const std::filesystem::path& application, const std::filesystem::path& registers_folder,
          const std::optional<std::string>& on, const Paths& paths, std::ostream& out, std::ostream& err);

}  // namespace kuaiban
