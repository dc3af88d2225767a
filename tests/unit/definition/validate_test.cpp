#include "support.hpp"

#include <functional>

namespace kuaiban::definition {

namespace json = boost::json;

std::vector<std::string> refused(const json::object& answers) {
    std::vector<std::string> told;
    if (const auto read = validate(maternity().form(), answers, shipped().divisions(), day("2026-11-23")); !read)
        for (const auto& refusal : read.error())
            told.push_back(refusal.field + " " + std::string{domain::name_of(refusal.code)});
    std::ranges::sort(told);
    return told;
}

struct Wrong {
    const char* name;
    std::function<void(json::object&)> change;
    std::vector<std::string> refusals;

    friend void PrintTo(const Wrong& wrong, std::ostream* out) { *out << wrong.name; }
};

class Validate : public testing::TestWithParam<Wrong> {};

TEST_P(Validate, NamesTheFieldAndTheReason) {
    auto answers = couple();
    GetParam().change(answers);
    EXPECT_EQ(refused(answers), GetParam().refusals);
}

auto set(std::string section, std::string field, json::value value) {
    return [=](json::object& answers) { answers[section].as_object()[field] = value; };
}

auto child(json::object one) {
    return [=](json::object& answers) { answers["children"].as_array().push_back(one); };
}

const json::object newborn{{"name", "王小雨"}, {"sex", "female"}, {"born_on", "2020-02-02"}, {"relation", "both"}};

json::object changed(json::object one, std::string_view field, json::value value) {
    one[field] = std::move(value);
    return one;
}

INSTANTIATE_TEST_SUITE_P(
    Rows, Validate,
    testing::Values(
        Wrong{"NothingWrong", [](auto&) {}, {}},
        Wrong{"NullIsMissing", set("woman", "id_number", nullptr), {"woman.id_number required"}},
        Wrong{"BlankIsMissing", set("woman", "name", "  "), {"woman.name required"}},
        Wrong{"NumberForText", set("woman", "id_number", 500103199203120023), {"woman.id_number not-text"}},
        Wrong{"UnknownField", set("woman", "nickname", "x"), {"woman.nickname unknown-field"}},
        Wrong{"UnknownSection", [](auto& a) { a["pets"] = 1; }, {"pets unknown-field"}},
        Wrong{"SectionMissing",
              [](auto& a) { a.erase("application"); },
              {"application.child_ordinal required", "application.office required", "application.state required"}},
        Wrong{"WrongSexOfTheWoman",
              set("woman", "id_number", "500103199001010010"),
              {"man.id_number same-number-for-both", "woman.id_number id-number-wrong-sex"}},
        Wrong{"WomanMarriedTheDayBeforeHerTwentieth",
              set("woman", "marital_event_on", "2012-03-11"),
              {"woman.marital_event_on marriage-before-legal-age"}},
        Wrong{"WomanMarriedOnHerTwentieth", set("woman", "marital_event_on", "2012-03-12"), {}},
        Wrong{"ManMarriedTheDayBeforeHisTwentySecond",
              set("man", "marital_event_on", "2011-12-31"),
              {"man.marital_event_on marriage-before-legal-age"}},
        Wrong{"ManMarriedOnHisTwentySecond", set("man", "marital_event_on", "2012-01-01"), {}},
        Wrong{"MarriageTomorrow", set("man", "marital_event_on", "2026-11-24"), {"man.marital_event_on date-in-future"}},
        Wrong{"ApplicantIsAChild",
              set("woman", "id_number", "500103202001010023"),
              {"woman.id_number applicant-too-young", "woman.marital_event_on marriage-before-legal-age"}},
        Wrong{"ChildOlderThanTheMother",
              child(changed(newborn, "born_on", "1989-01-01")),
              {"children[0].born_on child-older-than-parent"}},
        Wrong{"AChildOfTheManAloneMayBeOlderThanHisWife",
              child(changed(changed(newborn, "born_on", "1991-01-01"), "relation", "man")),
              {}},
        Wrong{"ChildBornTomorrow", child(changed(newborn, "born_on", "2026-11-24")), {"children[0].born_on date-in-future"}},
        Wrong{"ChildIsItsMother",
              child(changed(newborn, "id_number", "500103199203120023")),
              {"children[0].id_number child-is-parent"}},
        Wrong{"ChildListedTwice",
              [](auto& a) {
                  child(newborn)(a);
                  child(newborn)(a);
              },
              {"children[1].name child-listed-twice"}},
        Wrong{"TwinsShareTheDay",
              [](auto& a) {
                  child(newborn)(a);
                  child(changed(newborn, "name", "王小雪"))(a);
              },
              {}},
        Wrong{"ChildIsText",
              [](auto& a) { a["children"].as_array().push_back("x"); },
              {"children[0] not-an-object", "children[0].born_on required", "children[0].name required",
               "children[0].relation required", "children[0].sex required"}},
        Wrong{"ChildrenAreNoList", [](auto& a) { a["children"] = 1; }, {"children not-a-list"}},
        Wrong{"OfficeOutsideTheCity", set("application", "office", "510107"), {"application.office office-unknown"}},
        Wrong{"OfficeUnknown", set("application", "office", "500103999000"), {"application.office office-unknown"}},
        Wrong{"HouseholdInTheCityToTheDistrictOnly",
              set("man", "household_division", "500103"),
              {"man.household_division division-form"}},
        Wrong{"HouseholdUnknown", set("man", "household_division", "999999"), {"man.household_division division-unknown"}},
        Wrong{"EthnicityUnknown", set("man", "ethnicity", "99"), {"man.ethnicity ethnicity-unknown"}},
        Wrong{"StatusIsNoChoice", set("man", "marital_status", "99"), {"man.marital_status not-a-choice"}},
        Wrong{"OrdinalIsText", set("application", "child_ordinal", "first"), {"application.child_ordinal not-a-whole-number"}},
        Wrong{"OrdinalZero", set("application", "child_ordinal", 0), {"application.child_ordinal number-out-of-range"}},
        Wrong{"AgentIsAWord", set("application", "by_agent", "maybe"), {"application.by_agent not-a-boolean"}},
        Wrong{"NeverMarriedNeedsNoCertificate",
              [](auto& a) {
                  auto& man = a["man"].as_object();
                  man["marital_status"] = "never_married";
                  man.erase("marital_event_on");
                  man.erase("marriage_certificate_number");
              },
              {}}),
    [](const auto& row) { return row.param.name; });

TEST(ValidateAnswers, AreMadeNormal) {
    auto answers = couple();
    set("woman", "id_number", "50010319950101056x")(answers);
    set("woman", "mobile", "+86 138-0000-6620")(answers);
    set("woman", "marital_event_on", "2019年5月20日")(answers);
    set("application", "child_ordinal", "2")(answers);
    const auto read = validate(maternity().form(), answers, shipped().divisions(), day("2026-11-23"));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->at("woman").at("id_number"), "50010319950101056X");
    EXPECT_EQ(read->at("woman").at("mobile"), "13800006620");
    EXPECT_EQ(read->at("woman").at("marital_event_on"), "2019-05-20");
    EXPECT_EQ(read->at("application").at("child_ordinal"), 2);
    EXPECT_EQ(read->at("application").at("office"), "500103003000");
}

TEST(ValidateAnswers, DropsAFieldThatIsNotShown) {
    auto answers = couple();
    set("application", "state", "not_pregnant")(answers);
    const auto read = validate(maternity().form(), answers, shipped().divisions(), day("2026-11-23"));
    ASSERT_TRUE(read);
    EXPECT_FALSE(read->at("application").as_object().contains("pregnancy_weeks"));
}

TEST(ValidateSection, JudgesItsPageAloneAndAgainstThePagesSaved) {
    const auto all = couple();
    const auto& form = maternity().form();
    EXPECT_TRUE(validate_section(form, "woman", all.at("woman"), {}, shipped().divisions(), day("2026-11-23")));
    auto man = all.at("man").as_object();
    man["id_number"] = all.at("woman").at("id_number");
    const auto read = validate_section(form, "man", man, {{"woman", all.at("woman")}}, shipped().divisions(), day("2026-11-23"));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().size(), 2U);
}

}  // namespace kuaiban::definition
