#include "store/sqlite/connection.hpp"

#include <fcntl.h>
#include <unistd.h>

#include "store/sqlite/row.hpp"

namespace kuaiban::store::sqlite {
namespace {

constexpr std::size_t most_statements = 256;

/// Common to all: a busy file is waited for, references hold, FULL makes every commit durable before it returns.
constexpr auto common_settings = R"sql(
    PRAGMA busy_timeout = 10000;
    PRAGMA foreign_keys = ON;
    PRAGMA synchronous = FULL;
    PRAGMA mmap_size = 268435456;
)sql";
/// Eight readers of 1 MiB fit the program's memory; mapped pages belong to the kernel's cache.
constexpr auto reader_settings = "PRAGMA cache_size = -1024; PRAGMA query_only = ON;";
constexpr auto writer_settings = "PRAGMA journal_mode = WAL; PRAGMA cache_size = -8192; PRAGMA journal_size_limit = 67108864;";

/// Made by us before SQLite does, for the mode: its -wal and -shm files take the same. One that is there is not touched: closing
/// any descriptor of a file drops the locks all our connections hold on it, and then another process (an import, a backup) takes
/// itself for the last one out and deletes the log we are writing to.
void make_private_file(const std::string& path) {
    if (const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600); file >= 0)
        ::close(file);
}

void configure_library() {
    static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);     // its counters cost a lock on every allocation
    static_cast<void>(once);
}

/// Leaves the statement ready for its next run, however this one ends.
struct Reset {
    sqlite3_stmt* statement;
    ~Reset() {
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
    }
};

struct Binder {
    sqlite3_stmt* statement;
    int place;
    int operator()(std::monostate) const { return sqlite3_bind_null(statement, place); }
    int operator()(std::int64_t value) const { return sqlite3_bind_int64(statement, place, value); }
    int operator()(const std::string& value) const {
        return sqlite3_bind_text64(statement, place, value.data(), value.size(), SQLITE_STATIC, SQLITE_UTF8);
    }
    int operator()(const Bytes& value) const {
        static constexpr unsigned char empty = 0;               // a null pointer would bind NULL
        return sqlite3_bind_blob64(statement, place, value.empty() ? &empty : value.data(), value.size(), SQLITE_STATIC);
    }
};

}  // namespace

bool SqliteError::spoils_only_its_unit() const noexcept {
    switch (code_ & 0xff) {
    case SQLITE_CONSTRAINT:
    case SQLITE_ERROR:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
    case SQLITE_RANGE: return true;
    default: return false;
    }
}

Connection::Connection(const std::string& path, Use use) {
    configure_library();
    make_private_file(path);
    sqlite3* handle = nullptr;
    const int code =
        sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    handle_.reset(handle);
    if (code != SQLITE_OK)
        throw SqliteError{code, "database " + path + ": " + sqlite3_errstr(code)};
    sqlite3_extended_result_codes(handle, 1);
    run_script(common_settings);
    run_script(use == Use::Writes ? writer_settings : reader_settings);
}

void Connection::fail(std::string_view sql) const {
    const int code = sqlite3_extended_errcode(handle_.get());
    throw SqliteError{code, std::string{"SQLite: "} + sqlite3_errmsg(handle_.get()) + " (" + std::to_string(code) +
                                ") in: " + std::string{sql.substr(0, 80)}};
}

Connection::Prepared& Connection::prepared(std::string_view sql) {
    if (const auto known = statements_.find(sql); known != statements_.end())
        return known->second;
    sqlite3_stmt* handle = nullptr;
    const int code =
        sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    Prepared statement{.handle = decltype(Prepared::handle){handle}, .places = {}};
    if (code != SQLITE_OK)
        fail(sql);
    for (int number = 1; number <= sqlite3_bind_parameter_count(handle); ++number)
        statement.places.push_back(sqlite3_bind_parameter_index(handle, ("$" + std::to_string(number)).c_str()));
    if (statements_.size() >= most_statements)
        statements_.clear();
    return statements_.emplace(sql, std::move(statement)).first->second;
}

void Connection::bind(const Prepared& statement, std::string_view sql, const std::vector<Value>& parameters) {
    if (parameters.size() != statement.places.size())
        throw SqliteError{SQLITE_RANGE, "parameters do not fit: " + std::string{sql.substr(0, 80)}};
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        if (const auto* const text = std::get_if<std::string>(&parameters[i]);
            text != nullptr && text->find('\0') != std::string::npos)
            throw SqliteError{SQLITE_MISMATCH,
                              "text with a NUL, which PostgreSQL could not keep, in: " + std::string{sql.substr(0, 80)}};
        if (std::visit(Binder{statement.handle.get(), statement.places[i]}, parameters[i]) != SQLITE_OK)
            fail(sql);
    }
}

std::int64_t Connection::run(std::string_view sql, const std::vector<Value>& parameters,
                             const std::function<void(const Row&)>& each) {
    const auto& statement = prepared(sql);
    auto* const handle = statement.handle.get();
    const Reset reset{handle};
    bind(statement, sql, parameters);
    const SqliteRow row{handle};
    int code = sqlite3_step(handle);
    for (; code == SQLITE_ROW; code = sqlite3_step(handle)) {
        if (each)
            each(row);
    }
    if (code != SQLITE_DONE)
        fail(sql);
    return sqlite3_stmt_readonly(handle) ? 0 : sqlite3_changes64(handle_.get());
}

void Connection::run_script(const std::string& sql) {
    if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(sql);
}

}  // namespace kuaiban::store::sqlite
