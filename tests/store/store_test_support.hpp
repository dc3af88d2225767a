#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <ostream>
#include <string>

#include "crypto/crypto.hpp"
#include "store/database.hpp"
#include "support/postgresql_server.hpp"

namespace kuaiban::store {

/// A folder of the test's own, gone with it.
class TemporaryFolder {
public:
    TemporaryFolder() { std::filesystem::create_directories(path_); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }
    const std::filesystem::path& folder() const { return path_; }
    std::string file(const std::string& name) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_ =
        std::filesystem::temp_directory_path() / ("kuaiban-store-" + crypto::hex(crypto::random_bytes(8)));
};

/// How a contract test opens its database; the same `place` again is the same database.
struct Engine {
    std::string name;
    std::function<std::unique_ptr<Database>(const TemporaryFolder& place, Schema schema)> open;
    std::function<std::string(const TemporaryFolder& place)> all_bytes;         ///< whatever it has written to the disk
    std::function<void(const TemporaryFolder& place)> forget;
};
inline void PrintTo(const Engine& engine, std::ostream* out) {
    *out << engine.name;
}

inline std::string bytes_of_files_in(const std::filesystem::path& folder) {
    std::string all;
    for (const auto& file : std::filesystem::directory_iterator{folder}) {
        std::ifstream stream{file.path(), std::ios::binary};
        all.append(std::istreambuf_iterator<char>{stream}, {});
    }
    return all;
}
inline Engine sqlite_engine() {
    return {.name = "Sqlite",
            .open =
                [](const TemporaryFolder& place, Schema schema) {
                    return open_sqlite(place.file(schema == Schema::Ledger ? "kuaiban.db" : "registers.db"), schema);
                },
            .all_bytes = [](const TemporaryFolder& place) { return bytes_of_files_in(place.folder()); },
            .forget = [](const TemporaryFolder&) {}};
}

/// A database of the test's own on the server all tests share.
inline std::string database_of(const TemporaryFolder& place) {
    return testing_support::postgresql_server().lend(place.folder());
}
inline Engine postgresql_engine() {
    using testing_support::postgresql_server;
    return {.name = "Postgresql",
            .open = [](const TemporaryFolder& place,
                       Schema schema) { return open_postgresql(postgresql_server().url(database_of(place)), schema); },
            .all_bytes = [](const TemporaryFolder& place) { return postgresql_server().all_bytes_of(database_of(place)); },
            .forget = [](const TemporaryFolder& place) { postgresql_server().give_back(place.folder()); }};
}

/// The store's contract is the same whatever keeps the rows: one test, run on each engine.
class OnEveryDatabase : public testing::TestWithParam<Engine> {
protected:
    ~OnEveryDatabase() override { GetParam().forget(place); }
    std::unique_ptr<Database> open(Schema schema = Schema::Ledger) const { return GetParam().open(place, schema); }
    TemporaryFolder place;
};
#define KUAIBAN_ON_EVERY_DATABASE(suite)                                                              \
    INSTANTIATE_TEST_SUITE_P(Databases, suite, testing::Values(sqlite_engine(), postgresql_engine()), \
                             [](const auto& engine) { return engine.param.name; })

}  // namespace kuaiban::store
