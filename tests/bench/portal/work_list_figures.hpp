#pragma once

#include <filesystem>
#include <vector>

#include "bench/portal/figures.hpp"

namespace kuaiban::bench {

/// What one look at an office's work list costs – a page of fifty and the counts of its tabs – in a ledger of a million cases and in
/// one of ten thousand, with as many open cases in both: what is decided must cost the lists nothing. Ledgers of its own in `folder`.
std::vector<Figure> measure_work_list(const std::filesystem::path& folder);

}  // namespace kuaiban::bench
