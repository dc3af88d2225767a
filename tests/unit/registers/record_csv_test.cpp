#include "registers/record_csv.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace kuaiban::registers {
namespace {

using domain::HouseholdRecord;

const std::string household_header = "id_number,name,sex,born_on,ethnicity,household_division,household_kind,status,as_of\n";
const std::string marriage_header =
    "certificate_number,husband_id,wife_id,registered_on,status,ended_on,authority_division,as_of\n";

template <class Record>
std::expected<std::optional<Record>, BadLine> first(const std::string& text) {
    std::istringstream input{text};
    return RecordReader<Record>{input}.next();
}

TEST(RecordCsv, ReadsAHousehold) {
    const auto read = first<HouseholdRecord>(
        household_header + "500103199203120023,林晓雨,female,1992-03-12,01,500103001001,family,normal,2026-01-01\n");
    ASSERT_TRUE(read) << read.error().text();
    const auto& record = **read;
    EXPECT_EQ(record.id_number, "500103199203120023");
    EXPECT_EQ(record.name, "林晓雨");
    EXPECT_EQ(record.sex, domain::Sex::Female);
    EXPECT_EQ(record.born_on->iso(), "1992-03-12");
    EXPECT_EQ(record.household_division, "500103001001");
    EXPECT_EQ(record.kind, HouseholdRecord::Kind::Family);
    EXPECT_EQ(record.status, HouseholdRecord::Status::Normal);
    EXPECT_EQ(record.as_of, "2026-01-01");
}

TEST(RecordCsv, ReadsColumnsByTheirHeader) {
    const auto read = first<domain::ResidenceRecord>(
        "status,remark,since,division,id_number\ncurrent,x,2025-01-02,500103001001,500103199203120023\n");
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ((*read)->division, "500103001001");
    EXPECT_EQ((*read)->since->iso(), "2025-01-02");
    EXPECT_EQ((*read)->as_of, "");
}

TEST(RecordCsv, KeepsAnOldRegistersSpellings) {
    const auto read = first<HouseholdRecord>(household_header + "500103920312002,林□,2,,汉,510212,collective,cancelled,\n");
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ((*read)->id_number, "500103920312002");
    EXPECT_EQ((*read)->name, "林□");
    EXPECT_EQ((*read)->ethnicity, "汉");
    EXPECT_FALSE((*read)->born_on);
}

TEST(RecordCsv, LetsAForeignSpouseHaveADocument) {
    const auto read = first<domain::MarriageRecord>(
        marriage_header + "J500103-2018-000001,E12345678,500103199203120023,2018-05-20,divorced,2020-01-01,500103,\n");
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ((*read)->husband_id, "E12345678");
    EXPECT_EQ((*read)->status, domain::MarriageRecord::Status::Divorced);
}

TEST(RecordCsv, ReadsAnEmptyRegister) {
    const auto read = first<HouseholdRecord>(household_header);
    ASSERT_TRUE(read);
    EXPECT_FALSE(*read);
}

struct Fault {
    std::string name, text;
    std::size_t line;
    std::string column;
};
class RecordCsvRefuses : public testing::TestWithParam<Fault> {};
TEST_P(RecordCsvRefuses, NamingLineAndColumnButNoValue) {
    std::istringstream input{GetParam().text};
    RecordReader<HouseholdRecord> reader{input};
    for (;;) {
        const auto read = reader.next();
        if (read) {
            ASSERT_TRUE(*read) << "the file was taken";
            continue;
        }
        EXPECT_EQ(read.error().line, GetParam().line);
        EXPECT_EQ(read.error().column, GetParam().column);
        EXPECT_EQ(read.error().text().find("林"), std::string::npos);
        return;
    }
}
const std::string good = "500103199203120023,林晓雨,female,1992-03-12,01,500103001001,family,normal,2026-01-01\n";
INSTANTIATE_TEST_SUITE_P(
    Households, RecordCsvRefuses,
    testing::Values(
        Fault{"no_header", "", 1, ""}, Fault{"a_column_missing", "id_number,name\n", 1, "sex"},
        Fault{"a_column_twice", "name," + household_header, 1, "name"},
        Fault{"a_field_missing", household_header + good + "500103199203120023,林晓雨\n", 3, ""},
        Fault{"wrong_check_digit", household_header + good + "500103199203120022,林晓雨,female,,01,500103,family,normal,\n", 3,
              "id_number"},
        Fault{"no_such_day", household_header + "500103199203120023,林晓雨,female,1992-02-30,01,500103,family,normal,\n", 2,
              "born_on"},
        Fault{"no_such_status", household_header + "500103199203120023,林晓雨,female,,01,500103,family,gone,\n", 2, "status"},
        Fault{"no_such_sex", household_header + "500103199203120023,林晓雨,x,,01,500103,family,normal,\n", 2, "sex"},
        Fault{"no_name", household_header + "500103199203120023,,female,,01,500103,family,normal,\n", 2, "name"},
        Fault{"no_division", household_header + "500103199203120023,林晓雨,female,,01,5001,family,normal,\n", 2,
              "household_division"}),
    [](const auto& row) { return row.param.name; });

TEST(RecordCsv, GoesOnBehindABadRowSoThatAllAreReported) {
    std::istringstream input{household_header + "x\n" + good + "y\n"};
    RecordReader<HouseholdRecord> reader{input};
    EXPECT_FALSE(reader.next());
    EXPECT_TRUE(reader.next());
    EXPECT_FALSE(reader.next());
    const auto end = reader.next();
    ASSERT_TRUE(end);
    EXPECT_FALSE(*end);
}

}  // namespace
}  // namespace kuaiban::registers
