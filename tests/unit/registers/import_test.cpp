#include "registers/import.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <stdexcept>
#include <string>

#include "registers/snapshot_registers.hpp"
#include "support/fake_snapshot_store.hpp"

namespace kuaiban::registers {
namespace {

const std::string head = "id_number,division,since,status,as_of\n";
const std::string good = "500103199203120023,500103001011,2024-01-02,current,2026-11-01\n";
const std::string also_good = "500103199001010010,500103001011,2024-01-02,ended,2026-11-01\n";
const std::string bad = "500103199001010010,500103001011,2024-02-30,current,2026-11-01\n";

class ImportTest : public testing::Test {
protected:
    ImportReport import(const std::string& text) {
        std::istringstream csv{text};
        return import_register(domain::Register::Residences, csv, store_, keys_, domain::Instant{});
    }
    std::size_t found() {
        SnapshotRegisters registers{store_, keys_, [](std::string_view) {}};
        return registers.residences_of(domain::ResidentId::parse("500103199203120023").value()).records.size();
    }

    crypto::KeyRing keys_ = crypto::KeyRing::ephemeral();
    support::FakeSnapshotStore store_;
};

TEST_F(ImportTest, PublishesEveryRowOfAGoodFile) {
    const auto report = import(head + good + also_good);
    EXPECT_TRUE(report.published());
    EXPECT_EQ(report.rows, 2U);
    EXPECT_EQ(found(), 1U);
}

TEST_F(ImportTest, TakesAByteOrderMarkAndCarriageReturns) {
    EXPECT_TRUE(import("\xEF\xBB\xBFid_number,division,since,status,as_of\r\n500103199203120023,500103,2024-01-02,current,\r\n")
                    .published());
    EXPECT_EQ(found(), 1U);
}

TEST_F(ImportTest, ReplacesTheSnapshotBefore) {
    import(head + good);
    import(head + also_good);
    EXPECT_EQ(found(), 0U);
    EXPECT_EQ(store_.rows_of(domain::Register::Residences), 1U);
    EXPECT_EQ(store_.generations_kept(), 1U);
}

TEST_F(ImportTest, KeepsTheSnapshotBeforeWhereOneLineIsBad) {
    import(head + good);
    const auto report = import(head + also_good + bad + "short,line\n" + also_good);
    EXPECT_FALSE(report.published());
    EXPECT_EQ(report.bad_line_count, 2U);
    ASSERT_EQ(report.bad_lines.size(), 2U);
    EXPECT_EQ(report.bad_lines[0].line, 3U);
    EXPECT_EQ(report.bad_lines[0].column, "since");
    EXPECT_EQ(report.bad_lines[1].line, 4U);
    EXPECT_EQ(found(), 1U);
    EXPECT_EQ(store_.generations_kept(), 1U);
}

TEST_F(ImportTest, ListsAHundredBadLinesAndCountsTheRest) {
    std::string text = head;
    for (int i = 0; i < 250; ++i)
        text += bad;
    const auto report = import(text);
    EXPECT_EQ(report.bad_line_count, 250U);
    EXPECT_EQ(report.bad_lines.size(), 100U);
}

TEST_F(ImportTest, PublishesAFileWithoutRowsAsARegisterThatKnowsNobody) {
    EXPECT_TRUE(import(head).published());
    EXPECT_EQ(found(), 0U);
}

TEST_F(ImportTest, RefusesAnEmptyFileAndAWrongHeader) {
    EXPECT_FALSE(import("").published());
    EXPECT_FALSE(import("number,place\n1,2\n").published());
}

TEST_F(ImportTest, AbandonsTheGenerationWhereTheStoreBreaks) {
    struct BreakingStore : support::FakeSnapshotStore {
        void append(long, std::vector<SealedRow>) override { throw std::runtime_error("disk full"); }
        void abandon(long) override { ++abandoned; }
        int abandoned{};
    } breaking;
    std::istringstream csv{head + good};
    EXPECT_THROW(import_register(domain::Register::Residences, csv, breaking, keys_, domain::Instant{}), std::runtime_error);
    EXPECT_EQ(breaking.abandoned, 1);
}

TEST_F(ImportTest, CarriesManyBatches) {
    std::string text = head;
    for (int i = 0; i < 23'000; ++i)
        text += good;
    std::size_t told = 0;
    std::istringstream csv{text};
    import_register(domain::Register::Residences, csv, store_, keys_, domain::Instant{}, [&](std::size_t rows) { told = rows; });
    EXPECT_EQ(store_.rows_of(domain::Register::Residences), 23'000U);
    EXPECT_EQ(told, 20'000U);
}

}  // namespace
}  // namespace kuaiban::registers
