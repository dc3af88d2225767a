#pragma once

#include <iosfwd>
#include <string>

#include "kuaiban/paths.hpp"

namespace kuaiban {

/// kuaiban registers import KIND FILE.csv [--data DIR] [--database URL]: replaces one register's snapshot, all or nothing.
/// Exit status: 0 published, 2 unknown register or bad file (its lines and reasons on `err`), 3 the data cannot be written.
int registers_import(const std::string& kind, const std::string& file, const Paths& paths, std::ostream& out, std::ostream& err);

/// kuaiban registers down KIND / up KIND [--data DIR] [--database URL]: silences a register, or lets it answer again, also while serving.
/// Exit status: 0 done, 2 unknown register, 3 the data cannot be written.
int registers_switch(const std::string& kind, bool down, const Paths& paths, std::ostream& out, std::ostream& err);

}  // namespace kuaiban
