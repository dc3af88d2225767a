#pragma once

#include <sqlite3.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store/database.hpp"

namespace kuaiban::store::sqlite {

class SqliteError : public DatabaseError {
public:
    SqliteError(int code, const std::string& what) : DatabaseError{what, is_busy_code(code)}, code_{code} {}
    int code() const noexcept { return code_; }                 ///< extended result code
    bool is_unique_violation() const noexcept {
        return code_ == SQLITE_CONSTRAINT_UNIQUE || code_ == SQLITE_CONSTRAINT_PRIMARYKEY;
    }
    /// The statement's own fault (a constraint, an ill-formed SQL), not the file's: others of the batch may go on.
    bool spoils_only_its_unit() const noexcept;

private:
    static bool is_busy_code(int code) noexcept { return (code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED; }
    int code_;
};

/// One connection, used by one thread at a time, with its prepared statements.
class Connection {
public:
    enum class Use : std::uint8_t { Reads, Writes };
    Connection(const std::string& path, Use use);

    /// Runs one statement; returns how many rows it changed.
    std::int64_t run(std::string_view sql, const std::vector<Value>& parameters = {},
                     const std::function<void(const Row&)>& each = {});
    /// Runs a script of many statements.
    void run_script(const std::string& sql);
    bool is_in_transaction() const noexcept { return sqlite3_get_autocommit(handle_.get()) == 0; }

private:
    struct Close {
        void operator()(sqlite3* handle) const noexcept { sqlite3_close_v2(handle); }
    };
    struct Finalize {
        void operator()(sqlite3_stmt* handle) const noexcept { sqlite3_finalize(handle); }
    };
    struct Prepared {
        std::unique_ptr<sqlite3_stmt, Finalize> handle;
        std::vector<int> places;  ///< where SQLite keeps $1, $2, …: by name, in order of appearance
    };
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    Prepared& prepared(std::string_view sql);
    void bind(const Prepared& statement, std::string_view sql, const std::vector<Value>& parameters);
    [[noreturn]] void fail(std::string_view sql) const;

    std::unique_ptr<sqlite3, Close> handle_;
    std::unordered_map<std::string, Prepared, Hash, std::equal_to<>> statements_;  // after handle_: finalized before it closes
};

}  // namespace kuaiban::store::sqlite
