#include "counter_fixture.hpp"

namespace kuaiban::casework {
namespace {

namespace json = boost::json;
using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::IsEmpty;

const definition::ServiceVersion& version() {
    return support::real_catalogue().find("maternity-service-certificate")->versions.back();
}
Checklist checklist(const json::object& answers, bool offers_commitment = true) {
    return checklist_of(version(), answers, support::real_catalogue().divisions(), support::day("2026-11-23"), offers_commitment);
}
json::object answers(const char* woman_status, const char* man_status, const char* household = "500103003013",
                     const char* by_agent = "") {
    return {{"woman", {{"marital_status", woman_status}, {"household_division", household}}},
            {"man", {{"marital_status", man_status}, {"household_division", household}}},
            {"application", {{"by_agent", by_agent}}}};
}
std::vector<std::string> needs_of(const Checklist& list) {
    std::vector<std::string> needs;
    for (const auto& need : list)
        needs.push_back((need.of.empty() ? "" : need.of + ".") + need.need->code);
    return needs;
}

struct Row {
    const char* name;
    json::object answers;
    std::vector<std::string> needs;
};
class ChecklistAsks : public testing::TestWithParam<Row> {};
TEST_P(ChecklistAsks, ForWhatTheAnswersCallFor) {
    EXPECT_THAT(needs_of(checklist(GetParam().answers)), ElementsAreArray(GetParam().needs));
}
INSTANTIATE_TEST_SUITE_P(
    Rows, ChecklistAsks,
    testing::Values(
        Row{"NothingTypedYet", {}, {"identity", "households"}},
        Row{"FirstMarriage", answers("first_marriage", "first_marriage"), {"identity", "households", "marriage"}},
        Row{"HeRemarried", answers("first_marriage", "remarried"), {"identity", "households", "marriage", "man.divorce"}},
        Row{"BothRemarried",
            answers("remarried", "remarried_same_spouse"),
            {"identity", "households", "marriage", "woman.divorce", "man.divorce"}},
        Row{"Widowed", answers("widowed", "widowed"), {"identity", "households", "woman.death", "man.death"}},
        Row{"OutsideCouple",
            answers("first_marriage", "first_marriage", "510104"),
            {"identity", "households", "marriage", "residence"}},
        Row{"ByAgent",
            answers("first_marriage", "first_marriage", "500103003013", "true"),
            {"identity", "households", "marriage", "agent"}}),
    [](const auto& row) { return row.param.name; });

struct Table {
    const char* name;
    Standings standings;
    std::vector<std::string> missing;
};
class ARemarriage : public testing::TestWithParam<Table> {};
TEST_P(ARemarriage, IsShownByOneWholeGroup) {
    auto standings = GetParam().standings;
    for (const char* code : {"identity-cards", "household-registers", "marriage-certificates"})
        standings.emplace(code, domain::MaterialStanding::Seen);
    std::vector<std::string> missing;
    for (const auto& refusal : faults_of(checklist(answers("first_marriage", "remarried")), standings))
        missing.push_back(refusal.field);
    EXPECT_THAT(missing, ElementsAreArray(GetParam().missing));
}
using enum domain::MaterialStanding;
INSTANTIATE_TEST_SUITE_P(
    Rows, ARemarriage,
    testing::Values(Table{"NotByNothing", {}, {"material.man.divorce-certificate", "material.man.divorce-agreement"}},
                    Table{"NotByTheCertificateAlone", {{"man.divorce-certificate", Seen}}, {"material.man.divorce-agreement"}},
                    Table{"ByCertificateAndAgreement", {{"man.divorce-certificate", Seen}, {"man.divorce-agreement", Copy}}, {}},
                    Table{"ByAgreementBroughtLater", {{"man.divorce-certificate", Seen}, {"man.divorce-agreement", Later}}, {}},
                    Table{"NotByACertificateBroughtLater",
                          {{"man.divorce-certificate", Later}, {"man.divorce-agreement", Seen}},
                          {"material.man.divorce-certificate"}},
                    Table{"ByAJudgment", {{"man.divorce-judgment", Copy}}, {}},
                    Table{"ByAMediationPaper", {{"man.mediation-paper", Seen}}, {}}),
    [](const auto& row) { return row.param.name; });

TEST(Checklist, OffersNoCommitmentAfterAFalsePromise) {
    const auto outside = answers("first_marriage", "first_marriage", "510104");
    EXPECT_TRUE(find_paper(checklist(outside), "commitment"));
    EXPECT_FALSE(find_paper(checklist(outside, false), "commitment"));
    EXPECT_TRUE(find_paper(checklist(outside, false), "residence-registration")) << "the paper itself is still good";
}

}  // namespace
}  // namespace kuaiban::casework
