#pragma once

#include <string>

#include "scans/clean_scan.hpp"

namespace kuaiban::scans {

/// What a cleaning process says: "clean <media type> <pages>\n" and the content, or "refused <code> <what>\n".
std::string write_answer(const Cleaned& cleaned);
/// ScanUnreadable where it is neither: the process died of the file.
Cleaned read_answer(std::string_view answer);

inline constexpr std::size_t longest_answer = casework::most_scan_bytes + 200;

}  // namespace kuaiban::scans
