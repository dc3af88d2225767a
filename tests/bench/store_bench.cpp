#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <atomic>

#include "store/ledger_test_support.hpp"
#include "store/sqlite/connection.hpp"

// A submission's rows (case with a 3 KiB sealed document, two parties, three events, two messages, receipt) committed one by one
// on a raw connection, by 64 waiting callers through the group commit, and by as many through pipelines to a PostgreSQL server of
// its own. Everything sealed and hashed; durable but for that server, which runs without fsync: not to be held against SQLite.
namespace kuaiban::store {
namespace {

std::atomic<int> serials{0};

casework::Changes next_submission() {
    const int serial = ++serials;
    const auto id = crypto::uuid7();
    auto changes = submission(id, serial, "account", woman(serial % 400), man(serial % 400));
    auto opened = changes[0].as<casework::CaseOpened>();
    opened.document.assign(3000, 'x');
    changes[0] = std::move(opened);
    changes.push_back(event(id, "check-started", at(1)));
    changes.push_back(event(id, "consistent", at(2)));
    changes.push_back(queued(crypto::uuid7(), mobile(serial % 9000), at(2)));
    changes.push_back(queued(crypto::uuid7(), mobile(serial % 9000), at(2)));
    changes.push_back(casework::IdempotencyRecorded{"account", id, "hash", id, at(2)});
    changes.push_back(casework::PartiesClosed{id, at(3)});  // or the next of the same person would be refused
    return changes;
}

/// Takes down the units a ledger would commit, for a connection without writer thread or batches.
class Recorder final : public Database {
public:
    explicit Recorder(sqlite::Connection& connection) : connection_{connection} {}
    void query(std::string_view sql, const std::vector<Value>& parameters, const std::function<void(const Row&)>& each) override {
        connection_.run(sql, parameters, each);
    }
    MissedExpectation commit(UnitOfWork unit) override {
        connection_.run("BEGIN IMMEDIATE");
        for (const auto& statement : unit)
            connection_.run(statement.sql, statement.parameters);
        connection_.run("COMMIT");
        return std::nullopt;
    }
    void migrate() override {}

private:
    sqlite::Connection& connection_;
};

void one_by_one(benchmark::State& state) {
    const TemporaryFolder place;
    const auto keys = crypto::KeyRing::ephemeral();
    open_sqlite(place.file("raw.db"))->migrate();
    sqlite::Connection connection{place.file("raw.db"), sqlite::Connection::Use::Writes};
    Recorder raw{connection};
    LedgerStore ledger{raw, keys};
    for (auto _ : state)
        benchmark::DoNotOptimize(ledger.commit(next_submission()));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(one_by_one)->Name("submission/one_by_one")->UseRealTime();

struct Shared {
    TemporaryFolder place;
    crypto::KeyRing keys = crypto::KeyRing::ephemeral();
    std::unique_ptr<Database> database;
    std::unique_ptr<LedgerStore> ledger;
    explicit Shared(const Engine& engine) : database{engine.open(place, Schema::Ledger)} {
        database->migrate();
        ledger = std::make_unique<LedgerStore>(*database, keys);
    }
};
std::unique_ptr<Shared> shared;

void grouped(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(shared->ledger->commit(next_submission()));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(grouped)
    ->Name("submission/grouped")
    ->Setup([](const benchmark::State&) { shared = std::make_unique<Shared>(sqlite_engine()); })
    ->Teardown([](const benchmark::State&) { shared.reset(); })
    ->Threads(1)
    ->Threads(16)
    ->Threads(64)
    ->UseRealTime();

BENCHMARK(grouped)
    ->Name("submission/pipelined")
    ->Setup([](const benchmark::State&) { shared = std::make_unique<Shared>(postgresql_engine()); })
    ->Teardown([](const benchmark::State&) { shared.reset(); })
    ->Threads(1)
    ->Threads(16)
    ->Threads(64)
    ->UseRealTime();

void read_case(benchmark::State& state) {
    Shared one{sqlite_engine()};
    one.ledger->commit(next_submission());
    const auto wanted = number(serials);
    for (auto _ : state)
        benchmark::DoNotOptimize(one.ledger->case_by_number(wanted));
}
BENCHMARK(read_case)->Name("case_by_number");

}  // namespace
}  // namespace kuaiban::store
