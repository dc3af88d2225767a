#pragma once

#include <filesystem>
#include <string>

#include "store/database.hpp"

namespace kuaiban::bench {

/// PostgreSQL's own pgbench sending the statements of a unit of work, one pipeline with its COMMIT: what the server takes at most.
/// What differs between two units of a kind (ids, numbers, indexes) is made anew for each transaction; the rest is a constant.
class Pgbench {
public:
    Pgbench(const std::filesystem::path& folder, std::string url, const store::UnitOfWork& one, const store::UnitOfWork& other);

    /// From 16 connections, prepared. Throws std::runtime_error with pgbench's words.
    void run(std::size_t transactions);
    double per_second() const { return transactions_ / seconds_; }

private:
    std::filesystem::path folder_;
    std::string url_;
    double transactions_{}, seconds_{};
};

}  // namespace kuaiban::bench
