#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "store_test_support.hpp"

namespace kuaiban::store {
namespace {

constexpr auto insert = "INSERT INTO number_blocks (counter, next_serial) VALUES ($1, 1)";

/// A disk with no more room: no file of this process grows past `bytes`, as long as this lives.
class NoMoreRoomThan {
public:
    explicit NoMoreRoomThan(rlim_t bytes) : handler_{::signal(SIGXFSZ, SIG_IGN)} {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    NoMoreRoomThan(const NoMoreRoomThan&) = delete;
    NoMoreRoomThan& operator=(const NoMoreRoomThan&) = delete;
    ~NoMoreRoomThan() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        ::signal(SIGXFSZ, handler_);
    }

private:
    rlimit before_{};
    void (*handler_)(int);
};

TEST(FullDisk, FailsEveryUnitThatFindsNoRoomAndGoesOnWhenThereIsSome) {
    const TemporaryFolder place;
    const auto database = sqlite_engine().open(place, Schema::Ledger);
    database->migrate();
    const auto rows = [&] {
        std::int64_t count = 0;
        database->query("SELECT COUNT(*) FROM number_blocks", {}, [&](const Row& row) { count = row.integer(0); });
        return count;
    };
    const std::string padding(2000, 'x');
    std::atomic<std::int64_t> kept{0}, refused{0};
    const auto write = [&](const std::string& name, int times) {
        for (int i = 0; i < times; ++i) {
            try {
                database->commit({{insert, {name + std::to_string(i) + padding}}});
                ++kept;
            } catch (const DatabaseError&) {
                ++refused;
            }
        }
    };

    write("before ", 3);
    {
        const NoMoreRoomThan full{std::filesystem::file_size(place.file("kuaiban.db-wal")) + 200'000};
        std::vector<std::thread> threads;
        for (int thread = 0; thread < 8; ++thread)
            threads.emplace_back(write, "full " + std::to_string(thread) + " ", 40);
        for (auto& thread : threads)
            thread.join();
        EXPECT_GT(refused, 0);
        EXPECT_EQ(rows(), kept) << "what was refused is not there, what was kept is; and reading goes on";
    }
    const auto kept_before = kept.load();
    write("after ", 5);
    EXPECT_EQ(kept, kept_before + 5) << "with room again it writes without a restart";
    EXPECT_EQ(rows(), kept);
}

TEST(OpeningADatabase, ThrowsWhereTheFolderIsMissingOrTheFileIsNone) {
    const TemporaryFolder place;
    EXPECT_THROW(open_sqlite(place.file("no/such/folder.db")), DatabaseError);
    std::ofstream{place.file("text.db")} << std::string(5000, 'x');
    EXPECT_THROW(open_sqlite(place.file("text.db")), DatabaseError);
}

}  // namespace
}  // namespace kuaiban::store
