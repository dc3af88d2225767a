#include "support.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace kuaiban::definition {

namespace fs = std::filesystem;

/// A copy of the shipped item with one piece of one file replaced: what does the loader say?
class BrokenDefinition : public testing::Test {
protected:
    BrokenDefinition() {
        auto pattern = (fs::temp_directory_path() / "kuaiban-definition-XXXXXX").string();
        home_ = mkdtemp(pattern.data());
        fs::copy(KUAIBAN_SOURCE_DIR "/services", home_, fs::copy_options::recursive);
    }
    ~BrokenDefinition() override { fs::remove_all(home_); }

    void replace(const std::string& file, const std::string& piece, const std::string& by) {
        const auto path = home_ / slug_ / file;
        std::stringstream text;
        text << std::ifstream{path}.rdbuf();
        auto changed = text.str();
        const auto at = changed.find(piece);
        ASSERT_NE(at, std::string::npos);
        line_ = 1 + static_cast<int>(std::count(changed.begin(), changed.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
        std::ofstream{path} << changed.replace(at, piece.size(), by);
    }

    void expect_error(const std::string& file, int line, const std::string& key, const std::string& message) {
        const auto catalogue = Catalogue::load(home_, KUAIBAN_SOURCE_DIR "/divisions");
        ASSERT_FALSE(catalogue);
        const auto& errors = catalogue.error();
        const bool told = std::ranges::any_of(errors, [&](const LoadError& error) {
            return error.file == slug_ + "/" + file && error.line == line && error.key == key &&
                   error.message.find(message) != std::string::npos;
        });
        std::string all;
        for (const auto& error : errors)
            all += error.file + ":" + std::to_string(error.line) + ": " + error.key + ": " + error.message + "\n";
        EXPECT_TRUE(told) << all;
    }

    const std::string slug_ = "maternity-service-certificate", version_ = "versions/2021-12-01/";
    fs::path home_;
    int line_{};
};

TEST_F(BrokenDefinition, NamesTheLineOfAnUnknownFieldType) {
    replace(version_ + "form.yaml", "type: resident-id", "type: passport");
    expect_error(version_ + "form.yaml", line_, "type", "passport");
}

TEST_F(BrokenDefinition, NamesTheLineOfAMisspeltKey) {
    replace(version_ + "rules.yaml", "enabled: true", "enabeld: true");
    expect_error(version_ + "rules.yaml", line_, "enabeld", "not a key");
}

TEST_F(BrokenDefinition, NamesTheLineOfAnOperatorThatDoesNotExist) {
    replace(version_ + "rules.yaml", "when: {\"===\":", "when: {\"====\":");
    expect_error(version_ + "rules.yaml", line_, "when", "====");
}

TEST_F(BrokenDefinition, NamesTheLineOfAnUnknownRefusal) {
    replace(version_ + "form.yaml", "refusal: same-number-for-both", "refusal: no-such-thing");
    expect_error(version_ + "form.yaml", line_, "refusal", "no-such-thing");
}

TEST_F(BrokenDefinition, NamesTheLineWhereYamlIsNoYaml) {
    replace(version_ + "checks.yaml", "checks: [", "checks: [[");
    const auto catalogue = Catalogue::load(home_, KUAIBAN_SOURCE_DIR "/divisions");
    ASSERT_FALSE(catalogue);
    EXPECT_TRUE(catalogue.error().front().file.ends_with("checks.yaml"));
    EXPECT_GT(catalogue.error().front().line, 0);
}

TEST_F(BrokenDefinition, DemandsATextForEveryReason) {
    replace(version_ + "rules.yaml", "reason: by-agent", "reason: by-uncle");
    expect_error(version_ + "texts.zh-CN.yaml", 0, "reason.by-uncle.title", "missing");
}

TEST_F(BrokenDefinition, NamesTheLineOfARuleThatIsNoMap) {
    replace(version_ + "rules.yaml", "  - reason: pregnant-after-divorce",
            "  - \"pregnant\"\n  - reason: pregnant-after-divorce");
    expect_error(version_ + "rules.yaml", line_, "rules", "must be a map");
}

TEST_F(BrokenDefinition, DemandsEveryTextInBothLanguages) {
    replace("texts.en.yaml", "certificate_name:", "certificate_nam:");
    expect_error("texts.en.yaml", 0, "certificate_name", "has no text");
}

TEST_F(BrokenDefinition, SurvivesFilesOfQuiteAnotherShape) {
    for (const auto* file : {"item.yaml", "texts.en.yaml", "versions/2021-12-01/form.yaml", "versions/2021-12-01/rules.yaml",
                             "versions/2021-12-01/checks.yaml", "versions/2021-12-01/certificate.yaml"})
        for (const auto* text : {"", "[[1], {a: b}]", "sections: [1]", "rows: [{a: 1}, 2]"}) {
            const auto path = home_ / slug_ / file;
            std::stringstream before;
            before << std::ifstream{path}.rdbuf();
            std::ofstream{path} << text;
            EXPECT_FALSE(Catalogue::load(home_, KUAIBAN_SOURCE_DIR "/divisions")) << file << ": " << text;
            std::ofstream{path} << before.str();
        }
}

TEST_F(BrokenDefinition, NamesAMissingFile) {
    fs::remove(home_ / slug_ / version_ / "promise.en.md");
    expect_error(version_ + "promise.en.md", 0, "", "missing");
}

TEST(BrokenDivisions, NameTheFileAndLine) {
    auto pattern = (fs::temp_directory_path() / "kuaiban-divisions-XXXXXX").string();
    const fs::path folder = mkdtemp(pattern.data());
    fs::copy(KUAIBAN_SOURCE_DIR "/divisions", folder, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    std::ofstream{folder / "villages.csv"} << "code,name,short_name\n500103003013,a,b\n50010300301X,a,b\n500103003016,a\n";
    const auto divisions = Divisions::load(folder);
    fs::remove_all(folder);
    ASSERT_FALSE(divisions);
    ASSERT_EQ(divisions.error().size(), 2U);
    EXPECT_EQ(divisions.error()[0].line, 3);
    EXPECT_EQ(divisions.error()[1].line, 4);
}

TEST_F(BrokenDefinition, ALimitThatIsNoNumberOfWorkingDays) {
    replace(version_ + "duties.yaml", "due_soon: 1", "due_soon: 0");
    expect_error(version_ + "duties.yaml", line_, "due_soon", "is not a number of working days");
}

TEST_F(BrokenDefinition, ARegisterNobodyKeeps) {
    replace(version_ + "duties.yaml", "marriages: {", "weddings: {");
    expect_error(version_ + "duties.yaml", line_, "weddings", "is no register");
}

TEST_F(BrokenDefinition, AStandingNoPaperCanHave) {
    replace(version_ + "materials.yaml", "{code: identity-cards, standings: [seen, copy]}",
            "{code: identity-cards, standings: [remembered]}");
    expect_error(version_ + "materials.yaml", line_, "standings", "there is no standing \"remembered\"");
}

TEST_F(BrokenDefinition, ANeedForAPaperNobodyDescribes) {
    replace(version_ + "materials.yaml", "any_of: [[identity-cards]]", "any_of: [[passports]]");
    expect_error(version_ + "materials.yaml", line_, "any_of", "there is no paper \"passports\"");
}

TEST(Duties, NameWhoIsResponsibleAndWhoAnswersForARegister) {
    const auto catalogue = Catalogue::load(KUAIBAN_SOURCE_DIR "/services", KUAIBAN_SOURCE_DIR "/divisions").value();
    const auto& duties = catalogue->items().front().versions.front().duties();
    EXPECT_EQ(duties.responsible.size(), 3U);
    EXPECT_EQ(duties.inquiry_answer, 15);
    EXPECT_EQ(duties.addressees.at(domain::Register::Households).precision, 9U);
    EXPECT_EQ(duties.addressees.at(domain::Register::Marriages).precision, 6U);
}

}  // namespace kuaiban::definition
