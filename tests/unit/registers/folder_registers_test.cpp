#include "registers/folder_registers.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace kuaiban::registers {
namespace {

namespace fs = std::filesystem;

class FolderRegistersTest : public testing::Test {
protected:
    FolderRegistersTest() {
        std::string pattern = (fs::temp_directory_path() / "kuaiban-folder-XXXXXX").string();
        folder_ = ::mkdtemp(pattern.data());
    }
    ~FolderRegistersTest() override { fs::remove_all(folder_); }
    void write(const std::string& name, const std::string& text) { std::ofstream{folder_ / name} << text; }

    fs::path folder_;
    const domain::ResidentId woman_ = *domain::ResidentId::parse("500103199203120023");
    const domain::ResidentId man_ = *domain::ResidentId::parse("500103199001010010");
};

const std::string residences = "id_number,division,since,status,as_of\n";
const std::string marriages = "certificate_number,husband_id,wife_id,registered_on,status,ended_on,authority_division,as_of\n";

TEST_F(FolderRegistersTest, HasNoAnswerWhereAFileIsMissing) {
    FolderRegisters registers{folder_};
    EXPECT_FALSE(registers.households_of(woman_).answered);
}

TEST_F(FolderRegistersTest, AnswersThatThereIsNothingWhereTheFileHasNoSuchPerson) {
    write("residences.csv", residences);
    FolderRegisters registers{folder_};
    EXPECT_TRUE(registers.residences_of(woman_).answered);
    EXPECT_TRUE(registers.residences_of(woman_).records.empty());
}

TEST_F(FolderRegistersTest, FindsAPersonByTheOldFifteenDigits) {
    write("residences.csv", residences + "500103920312002,500103001001,2025-01-01,current,\n");
    FolderRegisters registers{folder_};
    EXPECT_EQ(registers.residences_of(woman_).records.size(), 1u);
    EXPECT_TRUE(registers.residences_of(man_).records.empty());
}

TEST_F(FolderRegistersTest, HearsOfAMarriageOfBothOnlyOnce) {
    write("marriages.csv", marriages + "J1,500103199001010010,500103199203120023,2018-05-20,married,,500103,\n");
    FolderRegisters registers{folder_};
    EXPECT_EQ(registers.facts_of(woman_, man_).marriages.records.size(), 1u);
}

TEST_F(FolderRegistersTest, NamesFileAndLineOfWhatItCannotRead) {
    write("marriages.csv", marriages + "J1,500103199001010010,500103199203120023,2018-15-20,married,,500103,\n");
    try {
        FolderRegisters registers{folder_};
        FAIL() << "was read";
    } catch (const RegisterUnreadable& problem) {
        EXPECT_TRUE(std::string{problem.what()}.ends_with("marriages.csv: line 2: registered_on: is not a date (YYYY-MM-DD)"));
    }
}

TEST_F(FolderRegistersTest, RefusesAFolderWhereAFileIsExpected) {
    fs::create_directory(folder_ / "births.csv");
    EXPECT_THROW(FolderRegisters{folder_}, RegisterUnreadable);
    EXPECT_THROW(FolderRegisters{folder_ / "absent"}, RegisterUnreadable);
}

}  // namespace
}  // namespace kuaiban::registers
