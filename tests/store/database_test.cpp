#include "store/database.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <atomic>
#include <thread>

#include "store/migrations.hpp"
#include "store_test_support.hpp"

namespace kuaiban::store {
namespace {

using testing::HasSubstr;

constexpr auto insert = "INSERT INTO number_blocks (counter, next_serial) VALUES ($1, $2)";
constexpr auto update = "UPDATE number_blocks SET next_serial = $2 WHERE counter = $1";
constexpr auto select = "SELECT next_serial FROM number_blocks WHERE counter = $1";
constexpr auto count_all = "SELECT COUNT(*) FROM number_blocks";

class AnyDatabase : public OnEveryDatabase {
protected:
    void SetUp() override {
        database = open();
        database->migrate();
    }
    std::optional<std::int64_t> stored(const std::string& counter) {
        std::optional<std::int64_t> found;
        database->query(select, {counter}, [&](const Row& row) { found = row.integer(0); });
        return found;
    }
    std::int64_t rows() {
        std::int64_t number = 0;
        database->query(count_all, {}, [&](const Row& row) { number = row.integer(0); });
        return number;
    }
    std::unique_ptr<Database> database;
};
KUAIBAN_ON_EVERY_DATABASE(AnyDatabase);

TEST_P(AnyDatabase, KeepsEveryKindOfValueAsGiven) {
    const Bytes zeros{0, 255, 0};
    const std::string text{"陈雨 'quoted' \"$1\""};
    database->commit({{insert, {text, std::int64_t{INT64_MIN}}},
                      {"INSERT INTO installation (name, value) VALUES ($1, $2)", {"bytes", zeros}},
                      {"INSERT INTO installation (name, value) VALUES ($1, $2)", {"none", Bytes{}}}});
    database->query("SELECT counter, next_serial FROM number_blocks", {}, [&](const Row& row) {
        EXPECT_EQ(row.text(0), text);
        EXPECT_EQ(row.integer(1), INT64_MIN);
    });
    database->query("SELECT value FROM installation ORDER BY name", {}, [&, nth = 0](const Row& row) mutable {
        EXPECT_FALSE(row.is_null(0));
        EXPECT_EQ(row.bytes(0), nth++ == 0 ? zeros : Bytes{});
    });
}

TEST_P(AnyDatabase, RefusesTextWithANul) {
    EXPECT_THROW(database->commit({{insert, {std::string{"a\0b", 3}, std::int64_t{1}}}}), DatabaseError);
    EXPECT_THROW(database->query(select, {std::string(1, '\0')}, {}), DatabaseError);
    EXPECT_EQ(rows(), 0);
}

TEST_P(AnyDatabase, BindsParametersByNumberInWhateverOrderTheyAppear) {
    database->commit({{"INSERT INTO number_blocks (next_serial, counter) VALUES ($2, $1)", {"a", std::int64_t{7}}}});
    EXPECT_EQ(stored("a"), 7);
    database->commit(
        {{"UPDATE number_blocks SET next_serial = next_serial + $2 + $2 WHERE counter = $1", {"a", std::int64_t{10}}}});
    EXPECT_EQ(stored("a"), 27);
}

TEST_P(AnyDatabase, RefusesAColumnOrTypeThatIsNotThere) {
    database->commit({{insert, {"a", std::int64_t{1}}}});
    const auto read = [&](auto asked) { database->query("SELECT counter, NULL FROM number_blocks", {}, asked); };
    EXPECT_THROW(read([](const Row& row) { row.text(2); }), DatabaseError);
    EXPECT_THROW(read([](const Row& row) { row.is_null(-1); }), DatabaseError);
    EXPECT_THROW(read([](const Row& row) { row.integer(0); }), DatabaseError);
    EXPECT_THROW(read([](const Row& row) { row.text(1); }), DatabaseError);
    EXPECT_NO_THROW(read([](const Row& row) { EXPECT_TRUE(row.is_null(1)); }));
}

TEST_P(AnyDatabase, UndoesTheWholeUnitWhereARowIsMissing) {
    const auto missed =
        database->commit({{insert, {"a", std::int64_t{1}}}, {update, {"nobody", std::int64_t{2}}, Expect::OneRow, 42}});
    EXPECT_EQ(missed, 42);
    EXPECT_EQ(rows(), 0);
}

TEST_P(AnyDatabase, UndoesTheWholeUnitWhereAUniqueIndexObjects) {
    database->commit({{insert, {"a", std::int64_t{1}}}});
    const auto missed =
        database->commit({{insert, {"b", std::int64_t{2}}}, {insert, {"a", std::int64_t{3}}, Expect::Unique, 43}});
    EXPECT_EQ(missed, 43);
    EXPECT_EQ(rows(), 1);
    EXPECT_EQ(stored("a"), 1);
}

TEST_P(AnyDatabase, ThrowsForAViolationNobodyExpected) {
    database->commit({{insert, {"a", std::int64_t{1}}}});
    EXPECT_THROW(database->commit({{insert, {"b", std::int64_t{2}}}, {insert, {"a", std::int64_t{3}}}}), DatabaseError);
    EXPECT_THROW(database->commit({{insert, {"c", Value{}}, Expect::Unique, 1}}), DatabaseError) << "not null is no uniqueness";
    EXPECT_THROW(database->commit({{"INSERT INTO sessions (token_hash, account_id, csrf, opened_at, seen_at, expires_at) "
                                    "VALUES ('t', 'nobody', 'c', 1, 1, 1)",
                                    {}}}),
                 DatabaseError)
        << "references hold";
    EXPECT_EQ(rows(), 1);
}

TEST_P(AnyDatabase, ThrowsForWrongSqlAndGoesOn) {
    EXPECT_THROW(database->commit({{"INSERT INTO nowhere (a) VALUES (1)", {}}}), DatabaseError);
    EXPECT_THROW(database->commit({{insert, {"a"}}}), DatabaseError) << "a parameter is missing";
    EXPECT_THROW(database->query("SELECT nothing FROM nowhere", {}, {}), DatabaseError);
    EXPECT_FALSE(database->commit({{insert, {"a", std::int64_t{1}}}}));
    EXPECT_EQ(rows(), 1);
}

TEST_P(AnyDatabase, LetsACallersExceptionThrough) {
    database->commit({{insert, {"a", std::int64_t{1}}}});
    EXPECT_THROW(database->query(count_all, {}, [](const Row&) { throw std::runtime_error{"mine"}; }), std::runtime_error);
    EXPECT_EQ(rows(), 1);
}

TEST_P(AnyDatabase, ReadsWithinARead) {
    database->commit({{insert, {"a", std::int64_t{1}}}, {insert, {"b", std::int64_t{2}}}});
    std::int64_t sum = 0;
    database->query("SELECT counter FROM number_blocks", {}, [&](const Row& row) { sum += *stored(row.text(0)); });
    EXPECT_EQ(sum, 3);
}

TEST_P(AnyDatabase, NamesNoValueInItsErrors) {
    database->commit({{insert, {"secret", std::int64_t{1}}}});
    try {
        database->commit({{insert, {"secret", std::int64_t{1}}}});
        FAIL();
    } catch (const DatabaseError& error) {
        EXPECT_THAT(error.what(), Not(HasSubstr("secret")));
    }
}

TEST_P(AnyDatabase, LetsExactlyOneOfSixtyFourWin) {
    for (int round = 0; round < 5; ++round) {
        std::atomic<int> winners{0};
        std::vector<std::thread> threads;
        for (int thread = 0; thread < 64; ++thread) {
            threads.emplace_back([&, thread] {
                const auto own = std::to_string(round) + "/" + std::to_string(thread);
                const auto missed = database->commit(
                    {{insert, {own, std::int64_t{0}}},
                     {insert, {"wanted by all " + std::to_string(round), std::int64_t{thread}}, Expect::Unique, 1}});
                winners += missed ? 0 : 1;
            });
        }
        for (auto& thread : threads)
            thread.join();
        EXPECT_EQ(winners, 1);
        EXPECT_EQ(rows(), 2 * (round + 1)) << "the winner's two rows, none of the losers'";
    }
}

TEST_P(AnyDatabase, OneBadUnitSpoilsNoOther) {
    std::atomic<int> kept{0}, thrown{0};
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 64; ++thread) {
        threads.emplace_back([&, thread] {
            try {
                database->commit(
                    {{insert, {std::to_string(thread), std::int64_t{1}}},
                     {thread % 4 == 0 ? "INSERT INTO nowhere (a) VALUES (1)" : "UPDATE number_blocks SET next_serial = 2", {}}});
                ++kept;
            } catch (const DatabaseError&) {
                ++thrown;
            }
        });
    }
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(kept, 48);
    EXPECT_EQ(thrown, 16);
    EXPECT_EQ(rows(), 48);
}

TEST_P(AnyDatabase, ReadersAndWritersDoNotWaitForEachOther) {
    database->commit({{insert, {"a", std::int64_t{0}}}, {insert, {"b", std::int64_t{0}}}});
    std::atomic<bool> stop{false};
    std::vector<std::thread> readers;
    for (int thread = 0; thread < 4; ++thread) {
        readers.emplace_back([&] {
            while (!stop) {
                database->query("SELECT MIN(next_serial), MAX(next_serial) FROM number_blocks", {},
                                [](const Row& row) { EXPECT_EQ(row.integer(0), row.integer(1)) << "half a unit was seen"; });
            }
        });
    }
    for (std::int64_t round = 1; round <= 100; ++round)
        database->commit({{update, {"a", round}}, {update, {"b", round}}});
    stop = true;
    for (auto& reader : readers)
        reader.join();
}

TEST_P(AnyDatabase, SeesItsOwnCommitAtOnceAndAfterOpeningAgain) {
    for (std::int64_t round = 0; round < 50; ++round) {
        database->commit({{round == 0 ? insert : update, {"a", round}}});
        ASSERT_EQ(stored("a"), round);
    }
    database.reset();
    database = open();
    EXPECT_EQ(stored("a"), 49);
}

TEST_P(AnyDatabase, MigratesOnceAndRefusesADatabaseOfTheFuture) {
    database->migrate();
    std::int64_t versions = 0;
    database->query("SELECT COUNT(*) FROM schema_version", {}, [&](const Row& row) { versions = row.integer(0); });
    EXPECT_EQ(versions, std::ranges::count_if(all_migrations(), [](const auto& step) { return step.schema == "ledger"; }));

    database->commit({{"INSERT INTO schema_version (version, name, applied_at) VALUES (999, 'from_the_future', 0)", {}}});
    EXPECT_THAT([&] { database->migrate(); },
                testing::ThrowsMessage<DatabaseError>(AllOf(HasSubstr("999"), HasSubstr("newer program"))));
}

TEST_P(AnyDatabase, IsMigratedOnceByManyAtOnce) {
    const TemporaryFolder fresh;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread)
        threads.emplace_back([&] { EXPECT_NO_THROW(GetParam().open(fresh, Schema::Ledger)->migrate()); });
    for (auto& thread : threads)
        thread.join();
}

}  // namespace
}  // namespace kuaiban::store
