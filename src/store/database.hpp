#pragma once

#include <chrono>
#include <cstddef>
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
/// What SQL speaks on both databases: NULL, BIGINT, TEXT (UTF-8 without NUL), BLOB/BYTEA. No floats, no driver dates.
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

/// A broken database (disk full, connection lost, corrupt file): never a rule's "no". The text names no values. Thrown by a
/// commit it means *unknown*: the caller asks again under the same idempotency key, which settles whether the unit was kept.
class DatabaseError : public std::exception {
public:
    explicit DatabaseError(std::string what, bool busy = false) : what_{std::move(what)}, busy_{busy} {}
    const char* what() const noexcept override { return what_.c_str(); }
    bool is_busy() const noexcept { return busy_; }

private:
    std::string what_;
    bool busy_;
};

/// A database: reads statement by statement, writes as whole units of work.
class Database {
public:
    virtual ~Database() = default;
    /// Calls `each` for every row of the answer; it must not ask the database again.
    virtual void query(std::string_view sql, const std::vector<Value>& parameters,
                       const std::function<void(const Row&)>& each) = 0;
    /// Blocks until the unit is durable or undone. Throws DatabaseError. Rows come in an order that satisfies foreign keys:
    /// what is referred to before what refers to it.
    virtual MissedExpectation commit(UnitOfWork unit) = 0;
    /// Runs every migration not yet applied, each in one transaction, recorded in `schema_version`. Throws
    /// DatabaseError for a database newer than this program.
    virtual void migrate() = 0;
};

/// Which history of migrations a database follows.
enum class Schema : std::uint8_t {
    Ledger,                                     ///< accounts, cases, certificates: everything we answer for
    Registers,                                  ///< the departments' snapshots: replaceable, in a file of their own
};

/// Embedded SQLite: WAL, synchronous=FULL, one writer thread that groups waiting units into one commit (a SAVEPOINT each).
/// The file is made (mode 0600) where there is none; its folder must exist. Throws DatabaseError.
std::unique_ptr<Database> open_sqlite(const std::string& path, Schema schema = Schema::Ledger);

/// How long and how much of a PostgreSQL server one process asks.
struct PostgresqlLimits {
    std::size_t connections{16};                ///< at most, shared by reads and writes
    std::chrono::milliseconds unit{
        10'000};     ///< a statement on the server; the whole unit, with what the network takes, gets half as much again
    std::chrono::milliseconds turn{10'000};     ///< waiting for a free connection
};

/// A PostgreSQL server: each unit of work one pipeline, sent whole with its COMMIT. `url` is libpq's, "postgresql://user@host1,host2/db":
/// several hosts are tried in turn and only one that takes writes is used. Each schema lives in an SQL schema of its name.
/// What `docs/adr/0006-postgresql.md` promises holds. Throws DatabaseError where no server answers.
std::unique_ptr<Database> open_postgresql(const std::string& url, Schema schema = Schema::Ledger, PostgresqlLimits limits = {});

}  // namespace kuaiban::store
