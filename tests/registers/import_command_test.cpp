#include "kuaiban/registers_import_command.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "kuaiban/databases.hpp"
#include "kuaiban/demo/demo_command.hpp"
#include "kuaiban/installation.hpp"
#include "registers/snapshot_registers.hpp"
#include "store/snapshot_store.hpp"
#include "store/switch_store.hpp"

namespace kuaiban {
namespace {

namespace fs = std::filesystem;
const auto today = domain::CalendarDate::parse("2026-11-23").value();

/// The demo city's files into a real database, as an operator does it.
class ImportCommand : public testing::Test {
protected:
    void SetUp() override {
        paths_.data = folder_ / "data";
        paths_.keys = folder_ / "keys";
        fs::create_directories(paths_.keys);
        ASSERT_EQ(demo::registers_command(folder_ / "csv", KUAIBAN_SOURCE_DIR "/divisions", today, out_, err_), 0) << err_.str();
    }
    void TearDown() override { fs::remove_all(folder_); }

    int import(const std::string& kind, const fs::path& file) { return registers_import(kind, file, paths_, out_, err_); }

    bool are_marriages_down() {
        const auto database = store::open_sqlite(paths_.registers_database(), store::Schema::Registers);
        return store::SwitchStore{*database}.is_down(domain::Register::Marriages);
    }

    std::size_t people_called(std::string_view id_number) {
        const auto ledger = open_ledger(paths_);
        InstallationKeys installation{paths_, *ledger};
        const auto& keys = installation.ring();
        const auto database = store::open_sqlite(paths_.registers_database(), store::Schema::Registers);
        store::SnapshotStore snapshots{*database};
        registers::SnapshotRegisters registers{snapshots, keys, [](std::string_view) {}};
        return registers.households_of(domain::ResidentId::parse(id_number).value()).records.size();
    }

    fs::path folder_ = fs::temp_directory_path() / ("kuaiban-import-" + std::to_string(::getpid()));
    Paths paths_;
    std::ostringstream out_, err_;
};

TEST_F(ImportCommand, PublishesEveryRegisterOfTheDemoCity) {
    for (const auto* kind : {"households", "residences", "marriages", "births", "certificates", "mobiles"})
        EXPECT_EQ(import(kind, folder_ / "csv" / (std::string{kind} + ".csv")), 0) << err_.str();
    const auto city = demo::make_city(demo::Places::load(KUAIBAN_SOURCE_DIR "/divisions"), today, 0);
    for (const auto& couple : city.ready_made)
        EXPECT_EQ(people_called(couple.man.id_number), 1U) << couple.slug;
}

TEST_F(ImportCommand, LeavesNoNameOrNumberInTheDataFolder) {
    ASSERT_EQ(import("households", folder_ / "csv/households.csv"), 0);
    for (const auto& file : fs::recursive_directory_iterator(paths_.data)) {
        std::ifstream in{file.path(), std::ios::binary};
        const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
        EXPECT_EQ(bytes.find("陈思雨"), std::string::npos) << file.path();
        EXPECT_EQ(bytes.find("500103199203010043"), std::string::npos) << file.path();
    }
}

TEST_F(ImportCommand, ListsBadLinesAndKeepsTheRegisterBefore) {
    ASSERT_EQ(import("households", folder_ / "csv/households.csv"), 0);
    {
        std::ofstream file{folder_ / "bad.csv"};
        file << "id_number,name,sex,born_on,ethnicity,household_division,household_kind,status,as_of\n"
             << "500103199203010043,陈思雨,female,1992-03-01,01,500103001011,family,missing,2026-11-23\n";
    }
    EXPECT_EQ(import("households", folder_ / "bad.csv"), 2);
    EXPECT_NE(err_.str().find("line 2: status"), std::string::npos) << err_.str();
    EXPECT_EQ(err_.str().find("陈思雨"), std::string::npos);
    EXPECT_EQ(people_called("500103199203010043"), 1U);
}

TEST_F(ImportCommand, RefusesAnUnknownRegisterAndAMissingFile) {
    EXPECT_EQ(import("hotels", folder_ / "csv/households.csv"), 2);
    EXPECT_EQ(import("households", folder_ / "nowhere.csv"), 2);
}

TEST_F(ImportCommand, SaysThreeWhereTheDataCannotBeWritten) {
    std::ofstream{folder_ / "a-file"} << "in the way";
    paths_.data = folder_ / "a-file" / "data";
    EXPECT_EQ(import("households", folder_ / "csv/households.csv"), 3);
}

TEST_F(ImportCommand, SwitchesARegisterByName) {
    EXPECT_EQ(registers_switch("marriages", true, paths_, out_, err_), 0);
    EXPECT_TRUE(are_marriages_down());
    EXPECT_EQ(registers_switch("marriages", false, paths_, out_, err_), 0);
    EXPECT_FALSE(are_marriages_down());
    EXPECT_EQ(registers_switch("hotels", true, paths_, out_, err_), 2);
}

TEST_F(ImportCommand, OpensTheDemoCityOnceADay) {
    fs::create_directories(paths_.data);
    const auto keys = crypto::KeyRing::ephemeral();
    const auto database = store::open_sqlite(paths_.registers_database(), store::Schema::Registers);
    database->migrate();
    store::SnapshotStore snapshots{*database};
    const auto generation_after = [&](domain::Instant now) {
        demo::open_city(KUAIBAN_SOURCE_DIR "/divisions", snapshots, keys, now);
        return snapshots.find(domain::Register::Households, {}).generation;
    };
    const auto first = generation_after(domain::china_instant(today, 8));
    EXPECT_EQ(generation_after(domain::china_instant(today, 17)), first);
    EXPECT_GT(generation_after(domain::china_instant(today.plus_days(1), 8)), first);
}

}  // namespace
}  // namespace kuaiban
