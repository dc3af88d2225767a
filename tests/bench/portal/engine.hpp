#pragma once

#include <filesystem>
#include <vector>

#include "store/database.hpp"

namespace kuaiban::bench {

struct EngineRate {
    double per_second, cpu_ms;                  ///< cpu_ms: of this process, for each unit
};

/// Commits the units straight into the engine, `threads` callers waiting at a time: what the portal is measured against. The
/// file is made from a copy of `prepared`. Throws std::runtime_error where an expectation is missed.
EngineRate commit_all(const std::filesystem::path& prepared, std::vector<store::UnitOfWork> units, unsigned threads);

}  // namespace kuaiban::bench
