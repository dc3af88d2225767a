#include <gtest/gtest.h>

#include <list>
#include <regex>

#include "ledger_test_support.hpp"
#include "store/migrations.hpp"
#include "store/repositories/shelf.hpp"
#include "store/schema_version.hpp"

// A database of every earlier version, made as the program of that time made it, serves today's.
namespace kuaiban::store {
namespace {

class Upgrade : public OnEveryDatabase {
protected:
    void run(std::string_view sql, std::vector<Value> parameters = {}) { database->commit({{sql, std::move(parameters)}}); }

    /// What `migrate` did when `version` was the newest.
    void make_history_until(int version) {
        if (GetParam().name == "Postgresql")
            run("CREATE SCHEMA ledger");
        run(make_schema_version);
        for (const auto& step : all_migrations()) {
            if (step.schema != "ledger" || step.version > version)
                continue;
            const auto bare = std::regex_replace(std::string{step.sql}, std::regex{"--[^\n]*"}, "");
            const std::regex statement{R"([^;]+;)"};
            for (std::sregex_iterator found{bare.begin(), bare.end(), statement}, end; found != end; ++found) {
                statements.push_back(found->str());
                run(statements.back());
            }
            run(record_version, {std::int64_t{step.version}, std::string{step.name}, std::int64_t{0}});
        }
    }

    void live_with_the_first_version() {
        run("INSERT INTO accounts (id, mobile_index, sealed_mobile, password_hash, language, opened_at) "
            "VALUES ($1, $2, $3, 'hash', 'zh-CN', 1)",
            {std::string{"a"}, index_of(keys, mobile(1)),
             keys.seal(mobile(1).reveal(), store::place("accounts", "a", "mobile"))});
        run("INSERT INTO number_blocks (counter, next_serial) VALUES ('case/2026-11-23', 51)");
    }

    const crypto::KeyRing keys = crypto::KeyRing::ephemeral();
    std::unique_ptr<Database> database;
    std::list<std::string> statements;
};
KUAIBAN_ON_EVERY_DATABASE(Upgrade);

TEST_P(Upgrade, ServesTheDataOfEveryEarlierVersion) {
    for (const auto& step : all_migrations()) {
        if (step.schema != "ledger")
            continue;
        SCOPED_TRACE(step.name);
        const TemporaryFolder fresh;
        database = GetParam().open(fresh, Schema::Ledger);
        make_history_until(step.version);
        live_with_the_first_version();
        database->migrate();

        LedgerStore ledger{*database, keys};
        const auto account = ledger.account_of(mobile(1));
        ASSERT_TRUE(account);
        EXPECT_EQ(account->id, "a");
        EXPECT_EQ(ledger.next_serial("case/2026-11-23"), 51U);
        EXPECT_EQ(ledger.commit(submission("c", 1, "a", woman(1), man(1))), std::nullopt);
        database.reset();
        GetParam().forget(fresh);
    }
}

}  // namespace
}  // namespace kuaiban::store
