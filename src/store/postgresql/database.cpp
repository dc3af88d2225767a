#include "store/database.hpp"

#include <random>
#include <thread>

#include "store/migrations.hpp"
#include "store/postgresql/pool.hpp"
#include "store/postgresql/row.hpp"
#include "store/postgresql/unit_groups.hpp"
#include "store/schema_version.hpp"

namespace kuaiban::store {
namespace {

using namespace std::chrono_literals;
using postgresql::Connection;
using postgresql::PostgresqlRow;

constexpr int most_attempts = 8;
constexpr int most_read_attempts = 2;
/// Migrations build indexes over whole tables, and nodes wait for the one that does.
constexpr auto migration_patience = 1h;
/// "kuaiban" in ASCII: the advisory lock that all nodes of all versions agree on.
constexpr std::int64_t migration_lock = 0x6b75616962616e;

/// Longer each time, and never the same for two who met.
void pause_before(int attempt) {
    thread_local std::minstd_rand random{std::random_device{}()};
    const auto longest = 4'000 << attempt;
    std::this_thread::sleep_for(std::chrono::microseconds{std::uniform_int_distribution{longest / 4, longest}(random)});
}

bool is_outcome_unknown(const std::exception_ptr& error) {
    try {
        std::rethrow_exception(error);
    } catch (const postgresql::ConnectionLost& lost) {
        return lost.is_outcome_unknown();
    } catch (const std::exception&) {
        return false;
    }
}

class PostgresqlDatabase final : public Database {
public:
    PostgresqlDatabase(const std::string& url, Schema schema, const PostgresqlLimits& limits)
        : url_{url},
          schema_{schema},
          pool_{url, schema, limits},
          groups_{[this](postgresql::Units units) {
                      return pool_.with_connection([&](Connection& connection) { return connection.commit(units); });
                  },
                  is_outcome_unknown,
                  {}} {
        pool_.with_connection([](Connection&) {});              // a server that is not there is told at the start
    }

    void query(std::string_view sql, const std::vector<Value>& parameters, const std::function<void(const Row&)>& each) override;
    MissedExpectation commit(UnitOfWork unit) override;
    void migrate() override;

private:
    MissedExpectation commit_alone(const UnitOfWork& unit);

    const std::string url_;
    const Schema schema_;
    postgresql::Pool pool_;
    postgresql::UnitGroups groups_;
};

// The whole answer is here and the connection back before the first row is looked at: a caller may read within a read.
void PostgresqlDatabase::query(std::string_view sql, const std::vector<Value>& parameters,
                               const std::function<void(const Row&)>& each) {
    postgresql::Result answer;
    for (int attempt = 1; !answer; ++attempt) {
        try {
            answer = pool_.with_connection([&](Connection& connection) { return connection.query(sql, parameters); });
        } catch (const postgresql::ConnectionLost&) {
            if (attempt == most_read_attempts)
                throw;
        } catch (const postgresql::ServerError& error) {
            if (attempt == most_read_attempts || !error.is_about_the_server())
                throw;
        }
    }
    for (int row = 0; each && row < PQntuples(answer.get()); ++row)
        each(PostgresqlRow{answer.get(), row});
}

MissedExpectation PostgresqlDatabase::commit(UnitOfWork unit) {
    const auto decided = groups_.commit(unit);
    return decided ? *decided : commit_alone(unit);
}

MissedExpectation PostgresqlDatabase::commit_alone(const UnitOfWork& unit) {
    const auto* const only = &unit;
    for (int attempt = 1;; ++attempt) {
        try {
            return pool_.with_connection([&](Connection& connection) { return connection.commit({&only, 1}); });
        } catch (const postgresql::ServerError& error) {
            if (attempt == most_attempts || !(error.is_conflict() || error.is_about_the_server()))
                throw;
        } catch (const postgresql::ConnectionLost& lost) {
            if (attempt == most_attempts || lost.is_outcome_unknown())
                throw;
        }
        pause_before(attempt);
    }
}

std::int64_t version_of(Connection& connection) {
    const auto answer = connection.query(latest_version, {});
    return PostgresqlRow{answer.get(), 0}.integer(0);
}

void PostgresqlDatabase::migrate() {
    Connection connection{url_, schema_, {.connections = 1, .unit = migration_patience}};
    const std::string name{folder_of(schema_)};
    // One transaction at a time, each under the lock; an exception closes the connection, which rolls back.
    const auto locked = [&](auto&& work) {
        connection.query("BEGIN", {});
        connection.query("SELECT pg_advisory_xact_lock($1)", {migration_lock});
        work();
        connection.query("COMMIT", {});
    };
    locked([&] {
        const auto held = connection.query("SELECT COUNT(*) FROM pg_namespace WHERE nspname = $1", {name});
        if (PostgresqlRow{held.get(), 0}.integer(0) == 0)
            connection.run_script("CREATE SCHEMA " + name);
        connection.query(make_schema_version, {});
    });
    std::int64_t newest = 0;
    for (const auto& migration : all_migrations()) {
        if (migration.schema != name)
            continue;
        newest = migration.version;
        locked([&] {
            if (version_of(connection) >= newest)
                return;
            connection.run_script(std::string{migration.sql});
            connection.query(record_version, {newest, std::string{migration.name}, applied_now()});
        });
    }
    if (const auto held = version_of(connection); held > newest)
        refuse_newer_version(name + " on PostgreSQL", held, newest);
}

}  // namespace

std::unique_ptr<Database> open_postgresql(const std::string& url, Schema schema, PostgresqlLimits limits) {
    return std::make_unique<PostgresqlDatabase>(url, schema, limits);
}

}  // namespace kuaiban::store
