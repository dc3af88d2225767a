#pragma once

#include <memory>
#include <string>

#include "store/sqlite/connection.hpp"

namespace kuaiban::store::transfer {

/// An SQLite database as it is at one moment. Throws DatabaseError where there is none.
class Source {
public:
    explicit Source(const std::string& path);
    ~Source();
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;

    /// Nobody else has it open, and nobody can open it while this object lives.
    bool is_alone() const noexcept { return is_alone_; }
    sqlite::Connection& connection() noexcept { return *connection_; }

private:
    std::unique_ptr<sqlite::Connection> connection_;
    bool is_alone_{};
};

// A move: begin, copy the tables of both databases (copy.hpp) as often as wanted, finish when the source is alone. Until it is
// finished nobody serves from the target, and afterwards nobody from the source.

/// Throws DatabaseError, saying what to do, where the two have different schema versions.
void require_same_version(Source& from, Database& to);

/// Marks an empty ledger as the target of this one's move; a move begun before goes on. Throws DatabaseError for a target that
/// holds anything else.
void begin_move(Source& from, Database& to);

/// The target is ready to serve, and the source says it has moved. `from` is alone.
void finish_move(Source& from, Database& to);

}  // namespace kuaiban::store::transfer
