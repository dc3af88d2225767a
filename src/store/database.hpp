#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kuaiban::store {

using Bytes = std::vector<unsigned char>;
/// What SQL speaks on both databases: NULL, BIGINT, TEXT, BLOB/BYTEA. No floats, no driver dates.
using Value = std::variant<std::monostate, std::int64_t, std::string, Bytes>;

/// What a statement of a unit of work must meet, or the whole unit is undone.
enum class Expect : std::uint8_t {
    Anything,
    OneRow,         ///< exactly one row changed: otherwise the unit reports the statement's tag as missed
    Unique,         ///< a unique index may object: reported as the statement's tag, not as an exception
};

/// One statement of a unit of work. The SQL is a constant with $1…$n, valid on SQLite and PostgreSQL alike.
struct Statement {
    std::string_view sql;
    std::vector<Value> parameters{};
    Expect expect{Expect::Anything};
    int tag{};                                  ///< the caller's name for this expectation
};

/// One transaction's statements: all or nothing, durable when `commit` returns.
using UnitOfWork = std::vector<Statement>;

/// Nothing: committed and durable. Otherwise the tag of the expectation that was not met; nothing was written.
using MissedExpectation = std::optional<int>;

/// A row of an answer, read by position.
class Row {
public:
    virtual ~Row() = default;
    virtual bool is_null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual std::string text(int column) const = 0;
    virtual Bytes bytes(int column) const = 0;
};

/// A broken database (disk full, connection lost, corrupt file): never a rule's "no". The text names no values.
class DatabaseError : public std::exception {
public:
    explicit DatabaseError(std::string what, bool busy = false) : what_{std::move(what)}, busy_{busy} {}
    const char* what() const noexcept override { return what_.c_str(); }
    bool is_busy() const noexcept { return busy_; }

private:
    std::string what_;
    bool busy_;
};

/// A database: reads on the calling thread's own connection, writes as whole units of work.
class Database {
public:
    virtual ~Database() = default;
    /// Calls `each` for every row of the answer.
    virtual void query(std::string_view sql, const std::vector<Value>& parameters, const std::function<void(const Row&)>& each) = 0;
    /// Blocks until the unit is durable or undone. Throws DatabaseError.
    virtual MissedExpectation commit(UnitOfWork unit) = 0;
    /// Runs every migration not yet applied, each in one transaction, recorded in `schema_version`.
    virtual void migrate() = 0;
};

/// Embedded SQLite: WAL, synchronous=FULL, one writer thread that groups waiting units into one commit (a SAVEPOINT each).
std::unique_ptr<Database> open_sqlite(const std::string& path);

}  // namespace kuaiban::store
