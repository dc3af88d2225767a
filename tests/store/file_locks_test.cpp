#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store_test_support.hpp"

namespace kuaiban::store {
namespace {

/// Whether another process would find SQLite's locks on the file. Only system calls: the child shares our memory's state.
bool is_locked_against_others(const std::string& path) {
    const pid_t child = fork();
    if (child == 0) {
        constexpr off_t shared_bytes = 0x40000002, shared_size = 510;   // sqlite.org/fileformat2.html, "the lock-byte page"
        struct flock wanted{};
        wanted.l_type = F_WRLCK;
        wanted.l_whence = SEEK_SET;
        wanted.l_start = shared_bytes;
        wanted.l_len = shared_size;
        const int file = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
        _exit(file >= 0 && fcntl(file, F_GETLK, &wanted) == 0 && wanted.l_type != F_UNLCK ? 0 : 1);
    }
    int status = 1;
    waitpid(child, &status, 0);
    return status == 0;
}

// Without them an import or a backup that ends takes itself for the last user, and deletes the log the server goes on writing to.
TEST(FileLocks, AreKeptWhileConnectionsComeAndGo) {
    const TemporaryFolder place;
    const auto database = open_sqlite(place.file("kept.db"));
    database->migrate();
    constexpr auto question = "SELECT version FROM schema_version WHERE version = 1";
    int answers = 0;
    database->query(question, {}, [&](const Row&) { ++answers; });
    ASSERT_TRUE(is_locked_against_others(place.file("kept.db")));

    database->query(question, {}, [&](const Row&) { database->query(question, {}, [&](const Row&) { ++answers; }); });

    EXPECT_EQ(answers, 2);
    EXPECT_TRUE(is_locked_against_others(place.file("kept.db")));
}

}  // namespace
}  // namespace kuaiban::store
