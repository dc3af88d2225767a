#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace kuaiban::testing_support {

/// Without fsync a killed server has lost nothing, only a power cut could tell the difference: enough for tests, not for figures.
enum class Durability : std::uint8_t { UntilPowerCut, Real };

/// A PostgreSQL server of the test's own: loopback, a free port, a data folder that goes with it. It ends with this process at the latest.
class PostgresqlServer {
public:
    explicit PostgresqlServer(Durability durability = Durability::UntilPowerCut);
    PostgresqlServer(const PostgresqlServer&) = delete;
    PostgresqlServer& operator=(const PostgresqlServer&) = delete;
    ~PostgresqlServer();

    /// An empty database, lent under a name of the caller's choosing until given back.
    const std::string& lend(const std::string& key);
    void give_back(const std::string& key);
    std::string url(const std::string& database) const;
    /// All it has written of a database: tables and indexes as they lie on the disk, and the log.
    std::string all_bytes_of(const std::string& database);
    void run(const std::string& database, const std::string& sql) const;

    void kill_immediately();  ///< as a power cut would: no checkpoint, every session lost
    void start();

private:
    std::string one_text(const std::string& database, const std::string& sql) const;

    const Durability durability_;
    std::filesystem::path folder_;
    int port_{};
    pid_t postmaster_{};
    std::mutex mutex_;
    std::map<std::string, std::string> lent_;
    std::vector<std::string> free_;
};

/// One for all tests of this process, started when the first asks.
PostgresqlServer& postgresql_server();

}  // namespace kuaiban::testing_support
