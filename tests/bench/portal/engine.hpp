#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "store/database.hpp"

namespace kuaiban::bench {

/// A raw engine on a copy of the portal's own database, named for its purpose: what the portal is measured against.
class RawEngine {
public:
    RawEngine(const std::filesystem::path& prepared, const std::string& name);

    /// Commits the units, which are used up, `threads` callers waiting at a time. Throws std::runtime_error where an expectation is missed.
    void commit(std::span<store::UnitOfWork> units, unsigned threads);

    double per_second() const { return units_ / seconds_; }
    double cpu_ms() const { return cpu_ms_ / units_; }  ///< of this process, for each unit

private:
    std::unique_ptr<store::Database> database_;
    double units_{}, seconds_{}, cpu_ms_{};
};

}  // namespace kuaiban::bench
