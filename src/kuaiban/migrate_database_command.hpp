#pragma once

#include <iosfwd>
#include <string>

namespace kuaiban {

/// kuaiban migrate-database --from sqlite://DATA --to postgresql://…: copies an installation, ledger and registers, and compares
/// what was copied. While the portal serves it copies ahead and says so; once the portal is stopped, the same command makes it final.
/// Exit status: 0 final, 1 copied, the portal still serves, 2 unknown places, 3 refused or broken off (run it again: it goes on).
int migrate_database(const std::string& from, const std::string& to, std::ostream& out, std::ostream& err);

}  // namespace kuaiban
