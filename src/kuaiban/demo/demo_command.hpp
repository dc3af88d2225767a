#pragma once

#include <filesystem>
#include <iosfwd>

#include "domain/calendar_date.hpp"
#include "kuaiban/demo/city.hpp"

namespace kuaiban::demo {

/// kuaiban demo couples [--json]: the ready-made couples, to type in or to script. Exit status: 0, or 3 without divisions/.
int couples_command(bool json, const std::filesystem::path& divisions, domain::CalendarDate today, std::ostream& out,
                    std::ostream& err);

/// kuaiban demo registers DIR: the demo city's six registers as CSV files. Exit status: 0, or 3 where they cannot be written.
int registers_command(const std::filesystem::path& folder, const std::filesystem::path& divisions, domain::CalendarDate today,
                      std::ostream& out, std::ostream& err);

/// Called when `serve --demo` starts: publishes the city's registers where there are none yet, or those of an earlier day
/// (recent events move with the day). The people stay the same, so cases of yesterday go on.
City open_city(const std::filesystem::path& divisions, casework::SnapshotStore& store, const crypto::KeyRing& keys,
               domain::Instant now);

}  // namespace kuaiban::demo
