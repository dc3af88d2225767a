#include "store/snapshot_store.hpp"

#include <gmock/gmock.h>

#include "store/switch_store.hpp"
#include "store_test_support.hpp"

namespace kuaiban::store {
namespace {

using domain::Register;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

Bytes bytes(std::string_view text) {
    return {text.begin(), text.end()};
}
Bytes key(std::string_view text) {
    auto whole = bytes(text);
    whole.resize(32, 'k');
    return whole;
}
const domain::Instant at{std::chrono::milliseconds{1'795'000'000'123}};

class Snapshots : public OnEveryDatabase {
protected:
    void SetUp() override {
        database = open(Schema::Registers);
        database->migrate();
        store = std::make_unique<SnapshotStore>(*database);
    }
    void import(Register kind, std::vector<SnapshotStore::SealedRow> rows) {
        const auto generation = store->begin(kind);
        store->append(generation, std::move(rows));
        store->publish(kind, generation, at);
    }
    std::int64_t count(std::string_view sql) {
        std::int64_t rows = -1;
        database->query(sql, {}, [&](const Row& row) { rows = row.integer(0); });
        return rows;
    }
    std::unique_ptr<Database> database;
    std::unique_ptr<SnapshotStore> store;
};
KUAIBAN_ON_EVERY_DATABASE(Snapshots);

TEST_P(Snapshots, AnswerOnlyOncePublished) {
    EXPECT_FALSE(store->find(Register::Births, key("a")).answered);
    const auto generation = store->begin(Register::Births);
    store->append(generation, {{{key("a")}, bytes("row")}});
    EXPECT_FALSE(store->find(Register::Births, key("a")).answered);
    store->publish(Register::Births, generation, at);

    const auto found = store->find(Register::Births, key("a"));
    EXPECT_TRUE(found.answered);
    EXPECT_EQ(found.generation, generation);
    EXPECT_EQ(found.published_at, at);
    EXPECT_THAT(found.sealed, ElementsAre(bytes("row")));
    EXPECT_FALSE(store->find(Register::Marriages, key("a")).answered) << "one register says nothing for another";
}

TEST_P(Snapshots, AnswerNothingForSomebodyUnknown) {
    import(Register::Births, {{{key("a")}, bytes("row")}});
    const auto found = store->find(Register::Births, key("b"));
    EXPECT_TRUE(found.answered);
    EXPECT_THAT(found.sealed, IsEmpty());
}

TEST_P(Snapshots, FindARowByEachOfItsKeysAndAllRowsOfAKey) {
    import(Register::Marriages, {{{key("husband"), key("wife")}, bytes("one")},
                                 {{key("husband"), key("other")}, bytes("two")},
                                 {{key("same"), key("same")}, bytes("three")}});
    EXPECT_THAT(store->find(Register::Marriages, key("wife")).sealed, ElementsAre(bytes("one")));
    EXPECT_THAT(store->find(Register::Marriages, key("husband")).sealed, UnorderedElementsAre(bytes("one"), bytes("two")));
    EXPECT_THAT(store->find(Register::Marriages, key("same")).sealed, ElementsAre(bytes("three")));
}

TEST_P(Snapshots, FindRowsUnderTwoKeysInEveryRegisterAboutPeople) {
    import(Register::Marriages, {{{key("husband"), key("wife")}, bytes("both")}, {{key("wife")}, bytes("hers")}});
    import(Register::Households, {{{key("husband")}, bytes("his")}, {{key("stranger")}, bytes("theirs")}});
    import(Register::Births, {});
    import(Register::Mobiles, {{{key("wife")}, bytes("a mobile")}});
    auto found = store->find_both(key("wife"), key("husband"));
    EXPECT_THAT(found[Register::Marriages].first.sealed, UnorderedElementsAre(bytes("both"), bytes("hers")));
    EXPECT_THAT(found[Register::Marriages].second.sealed, ElementsAre(bytes("both")));
    EXPECT_THAT(found[Register::Households].first.sealed, IsEmpty());
    EXPECT_THAT(found[Register::Households].second.sealed, ElementsAre(bytes("his")));
    EXPECT_EQ(found[Register::Households].second.published_at, at);
    EXPECT_TRUE(found[Register::Births].first.answered);
    EXPECT_FALSE(found[Register::Residences].first.answered) << "never imported";
    EXPECT_FALSE(found[Register::Mobiles].first.answered) << "not asked by person";
}

TEST_P(Snapshots, ReplaceTheOldGenerationAndLeaveNothingOfIt) {
    import(Register::Births, {{{key("a"), key("\xff\xff")}, bytes("old")}, {{key("b")}, bytes("old too")}});
    import(Register::Mobiles, {{{key("a")}, bytes("another register")}});
    import(Register::Births, {{{key("a")}, bytes("new")}});
    EXPECT_THAT(store->find(Register::Births, key("a")).sealed, ElementsAre(bytes("new")));
    EXPECT_THAT(store->find(Register::Births, key("b")).sealed, IsEmpty());
    EXPECT_THAT(store->find(Register::Mobiles, key("a")).sealed, ElementsAre(bytes("another register")));
    EXPECT_EQ(count("SELECT COUNT(*) FROM snapshot_rows"), 2);
    EXPECT_EQ(count("SELECT COUNT(*) FROM snapshot_keys"), 2);
    EXPECT_EQ(count("SELECT COUNT(*) FROM snapshot_loading"), 0);
    EXPECT_EQ(count("SELECT COUNT(*) FROM snapshot_generations"), 2);
}

TEST_P(Snapshots, AnEmptyRegisterAnswers) {
    import(Register::Births, {});
    EXPECT_TRUE(store->find(Register::Births, key("a")).answered);
}

TEST_P(Snapshots, AnAbandonedImportChangesNothing) {
    import(Register::Births, {{{key("a")}, bytes("old")}});
    const auto generation = store->begin(Register::Births);
    store->append(generation, {{{key("a")}, bytes("half")}});
    store->abandon(generation);
    EXPECT_THAT(store->find(Register::Births, key("a")).sealed, ElementsAre(bytes("old")));
    EXPECT_EQ(count("SELECT COUNT(*) FROM snapshot_rows"), 1);
}

TEST_P(Snapshots, WhatACrashedImportLeftGoesWithTheNext) {
    const auto crashed = store->begin(Register::Births);
    store->append(crashed, {{{key("a")}, bytes("half")}});
    store = std::make_unique<SnapshotStore>(*database);
    import(Register::Births, {{{key("a")}, bytes("whole")}});
    EXPECT_THAT(store->find(Register::Births, key("a")).sealed, ElementsAre(bytes("whole")));
    EXPECT_EQ(count("SELECT COUNT(*) FROM snapshot_rows"), 1);
    EXPECT_EQ(count("SELECT COUNT(*) FROM snapshot_loading"), 0);
}

TEST_P(Snapshots, AnImportOvertakenByANewerOneIsNotPublished) {
    const auto slow = store->begin(Register::Births);
    store->append(slow, {{{key("a")}, bytes("slow")}});
    import(Register::Births, {{{key("a")}, bytes("newer")}});
    EXPECT_THROW(store->publish(Register::Births, slow, at), DatabaseError);
    EXPECT_THAT(store->find(Register::Births, key("a")).sealed, ElementsAre(bytes("newer")));
}

TEST_P(Snapshots, AnotherProcesssImportIsSeenByTheNextLookUp) {
    import(Register::Births, {{{key("a")}, bytes("old")}});
    EXPECT_THAT(store->find(Register::Births, key("a")).sealed, ElementsAre(bytes("old")));
    const auto other = open(Schema::Registers);
    SnapshotStore elsewhere{*other};
    const auto generation = elsewhere.begin(Register::Births);
    elsewhere.append(generation, {{{key("a")}, bytes("new")}});
    elsewhere.publish(Register::Births, generation, at);
    EXPECT_THAT(store->find(Register::Births, key("a")).sealed, ElementsAre(bytes("new")));
}

TEST_P(Snapshots, AreOfKnownSizeToThePlannerOncePublished) {
    import(Register::Births, {{{key("a")}, bytes("row")}});
    EXPECT_EQ(count(GetParam().name == "Postgresql"
                        ? "SELECT COUNT(*) FROM pg_class WHERE reltuples > 0 AND relnamespace = 'registers'::regnamespace AND "
                          "relname IN ('snapshot_keys', 'snapshot_rows', 'snapshot_published')"
                        : "SELECT COUNT(DISTINCT tbl) FROM sqlite_stat1 WHERE tbl IN ('snapshot_keys', 'snapshot_rows', "
                          "'snapshot_published')"),
              3);
}

TEST_P(Snapshots, AreSwitchedOffAndOnForEveryProcess) {
    SwitchStore here{*database};
    const auto elsewhere = open(Schema::Registers);
    SwitchStore there{*elsewhere};
    here.bring_up(Register::Births);
    here.take_down(Register::Births);
    here.take_down(Register::Births);
    EXPECT_TRUE(there.is_down(Register::Births));
    EXPECT_TRUE(there.is_any_down());
    EXPECT_FALSE(there.is_down(Register::Marriages));
    there.bring_up(Register::Births);
    EXPECT_FALSE(here.is_down(Register::Births));
    EXPECT_FALSE(here.is_any_down());
}

}  // namespace
}  // namespace kuaiban::store
