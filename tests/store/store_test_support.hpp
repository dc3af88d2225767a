#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <ostream>
#include <string>

#include "crypto/crypto.hpp"
#include "store/database.hpp"

namespace kuaiban::store {

/// A folder of the test's own, gone with it.
class TemporaryFolder {
public:
    TemporaryFolder() { std::filesystem::create_directories(path_); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }
    std::string file(const std::string& name) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_ = std::filesystem::temp_directory_path() / ("kuaiban-store-" + crypto::hex(crypto::random_bytes(8)));
};

/// How a contract test opens its database; the same `place` again is the same database.
struct Engine {
    std::string name;
    std::function<std::unique_ptr<Database>(const TemporaryFolder& place, Schema schema)> open;
};
inline void PrintTo(const Engine& engine, std::ostream* out) { *out << engine.name; }
inline Engine sqlite_engine() {
    return {"Sqlite", [](const TemporaryFolder& place, Schema schema) {
        return open_sqlite(place.file(schema == Schema::Ledger ? "kuaiban.db" : "registers.db"), schema);
    }};
}

/// The store's contract is the same whatever keeps the rows: one test, run on each engine.
class OnEveryDatabase : public testing::TestWithParam<Engine> {
protected:
    std::unique_ptr<Database> open(Schema schema = Schema::Ledger) const { return GetParam().open(place, schema); }
    TemporaryFolder place;
};
#define KUAIBAN_ON_EVERY_DATABASE(suite)                                                                  \
    INSTANTIATE_TEST_SUITE_P(Databases, suite, testing::Values(sqlite_engine()), [](const auto& engine) { \
        return engine.param.name;                                                                         \
    })

}  // namespace kuaiban::store
