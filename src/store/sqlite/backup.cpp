#include "store/backup.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "store/sqlite/connection.hpp"

namespace kuaiban::store {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& path) {
    throw DatabaseError{path + ": " + std::strerror(errno)};
}

/// Ours alone, before anything is written to it.
void make_private(const std::string& path) {
    const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0)
        fail(path);
    ::close(file);
}

void sync(const std::string& path, int flags) {
    const int file = ::open(path.c_str(), flags | O_RDONLY | O_CLOEXEC);
    const bool is_synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    if (!is_synced)
        fail(path);
}

void check(const std::string& path) {
    sqlite::Connection copy{path, sqlite::Connection::Use::Reads};
    std::string verdict;
    copy.run("PRAGMA integrity_check(1)", {}, [&](const Row& row) { verdict = row.text(0); });
    if (verdict != "ok")
        throw DatabaseError{"the copy " + path + " is not sound: " + verdict};
}

}  // namespace

// VACUUM INTO and not the backup interface: that starts anew whenever another process writes. Both read in one transaction.
void back_up_sqlite(const std::string& path, const std::string& copy) {
    if (!fs::exists(path))
        throw DatabaseError{"there is no database " + path};
    const auto part = copy + ".part";
    if (fs::exists(copy))
        throw DatabaseError{copy + " is there already: name a folder without a backup"};
    fs::remove(part);
    make_private(part);
    try {
        {
            sqlite::Connection source{path, sqlite::Connection::Use::Writes};
            source.run("VACUUM INTO $1", {part});
        }
        check(part);
        sync(part, 0);
        fs::rename(part, copy);
        sync(fs::absolute(copy).parent_path(), O_DIRECTORY);
    } catch (...) {
        std::error_code ignored;
        fs::remove(part, ignored);
        throw;
    }
}

}  // namespace kuaiban::store
