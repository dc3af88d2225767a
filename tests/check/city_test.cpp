#include "check/city.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "kuaiban/check_command.hpp"
#include "registers/record_csv.hpp"

// What the tests of this folder stand on.
namespace kuaiban::checking {
namespace {

namespace fs = std::filesystem;

json::object spouse(std::string_view name, std::string_view number, std::string_view mobile) {
    return {{"name", name},
            {"id_number", number},
            {"ethnicity", "01"},
            {"marital_status", "first_marriage"},
            {"marital_event_on", "2018-05-20"},
            {"marriage_certificate_number", "J500103-2018-000123"},
            {"household_division", "500103001011"},
            {"household_address", "民生路 1 号"},
            {"residence_division", "500103001011"},
            {"residence_address", "民生路 1 号"},
            {"mobile", mobile}};
}

std::string csv(const std::string& kind, const std::vector<Row>& rows) {
    const auto columns = registers::columns_of(*domain::register_named(kind));
    std::string text;
    for (const auto column : columns)
        text += (text.empty() ? "" : ",") + std::string{column};
    for (const auto& row : rows) {
        std::string line;
        for (const auto column : columns) {
            const auto value = row.find(column);
            line += ",\"" + (value == row.end() ? "" : value->second) + '"';
        }
        text += '\n' + line.substr(1);
    }
    return text + '\n';
}

Paths product() {
    Paths paths;
    paths.home = KUAIBAN_SOURCE_DIR;
    return paths;
}

}  // namespace

City::City()
    : application{{"service", "maternity-service-certificate"},
                  {"submitted_on", "2026-06-10"},
                  {"woman", spouse("林晓雨", woman_id, "13912345678")},
                  {"man", spouse("陈志强", man_id, "13912345679")},
                  {"children", json::array{}},
                  {"application",
                   {{"state", "pregnant"}, {"pregnancy_weeks", 20}, {"child_ordinal", 1}, {"office", "500103001000"}}}},
      registers{{"households", {}}, {"residences", {}}, {"marriages", {}}, {"births", {}}, {"certificates", {}}} {
    const auto household = [&](std::string_view number, std::string name, std::string sex, std::string born_on) {
        record("households", {{"id_number", std::string{number}},
                              {"name", name},
                              {"sex", sex},
                              {"born_on", born_on},
                              {"ethnicity", "01"},
                              {"household_division", "500103001011"},
                              {"household_kind", "family"},
                              {"status", "normal"},
                              {"as_of", "2026-01-01"}});
    };
    household(woman_id, "林晓雨", "female", "1992-03-12");
    household(man_id, "陈志强", "male", "1990-01-01");
    record("marriages", {{"certificate_number", "J500103-2018-000123"},
                         {"husband_id", std::string{man_id}},
                         {"wife_id", std::string{woman_id}},
                         {"registered_on", "2018-05-20"},
                         {"status", "married"},
                         {"authority_division", "500103"},
                         {"as_of", "2026-01-01"}});
}

City& City::record(const std::string& kind, Row row) {
    registers[kind].push_back(std::move(row));
    return *this;
}

City& City::with_child() {
    application["children"].as_array().push_back({{"name", "陈小满"},
                                                  {"sex", "male"},
                                                  {"born_on", "2020-05-21"},
                                                  {"birth_certificate_number", "T500103001"},
                                                  {"relation", "both"}});
    form()["child_ordinal"] = 2;
    return record("births", {{"birth_certificate_number", "T500103001"},
                             {"child_name", "陈小满"},
                             {"sex", "male"},
                             {"born_on", "2020-05-21"},
                             {"mother_id", std::string{woman_id}},
                             {"father_id", std::string{man_id}},
                             {"kind", "birth"},
                             {"status", "normal"},
                             {"as_of", "2026-01-01"}});
}

City& City::from_outside(const std::string& since) {
    woman()["household_division"] = man()["household_division"] = "510104";
    her_household()["household_division"] = his_household()["household_division"] = "510104";
    for (const auto id : {woman_id, man_id})
        record("residences",
               {{"id_number", std::string{id}}, {"division", "500103001011"}, {"since", since}, {"status", "current"}});
    return *this;
}

std::map<std::string, std::string> files_of(const City& city) {
    std::map<std::string, std::string> files;
    for (const auto& [kind, rows] : city.registers)
        files[kind + ".csv"] = csv(kind, rows);
    return files;
}

Answer check(const City& city) {
    return check_text(json::serialize(city.application), files_of(city), city.on);
}

Answer check_text(const std::string& application, const std::map<std::string, std::string>& files,
                  const std::optional<std::string>& on) {
    std::string pattern = (fs::temp_directory_path() / "kuaiban-check-XXXXXX").string();
    const fs::path folder = ::mkdtemp(pattern.data());
    std::ofstream{folder / "application.json"} << application;
    for (const auto& [name, content] : files)
        std::ofstream{folder / name} << content;

    std::ostringstream out, err;
    Answer answer;
    answer.status = kuaiban::check(folder / "application.json", folder, on, product(), out, err);
    fs::remove_all(folder);
    answer.out = out.str();
    answer.err = err.str();
    if (!answer.out.empty())
        answer.printed = json::parse(answer.out);
    return answer;
}

std::string Answer::outcome() const {
    const auto* found = printed.is_object() ? printed.as_object().if_contains("outcome") : nullptr;
    return found ? std::string{found->as_string()} : out + err;
}

std::vector<std::string> Answer::reasons() const {
    std::vector<std::string> codes;
    for (const auto& code : printed.at("reasons").as_array())
        codes.emplace_back(code.as_string());
    return codes;
}

bool Answer::has(std::string_view subject, std::string_view fact, std::string_view verdict) const {
    for (const auto& finding : printed.at("findings").as_array())
        if (finding.at("subject").as_string() == subject && finding.at("fact").as_string() == fact &&
            finding.at("verdict").as_string() == verdict)
            return true;
    return false;
}

std::vector<std::string> Answer::errors() const {
    std::vector<std::string> lines;
    for (const auto& error : printed.at("errors").as_array())
        lines.push_back(std::string{error.at("field").as_string()} + ' ' + std::string{error.at("code").as_string()});
    return lines;
}

TEST(Check, PrintsOutcomeReasonsAndFindings) {
    const auto answer = check(City{});
    ASSERT_EQ(answer.status, 0) << answer.out << answer.err;
    EXPECT_EQ(answer.outcome(), "consistent") << answer.out;
    EXPECT_TRUE(answer.reasons().empty());
    for (const auto& finding : answer.printed.at("findings").as_array())
        for (const auto key : {"subject", "fact", "direction", "verdict", "declared", "recorded", "register"})
            EXPECT_TRUE(finding.as_object().contains(key)) << key;
}

}  // namespace kuaiban::checking
