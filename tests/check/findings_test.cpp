#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "check/city.hpp"

// What a stranger who has read the rules tries next: the other side, the other sex, the other order.
namespace kuaiban::checking {
namespace {

struct Case {
    std::string name;
    std::function<void(City&)> change;
    std::string outcome;
    std::string subject{}, fact{}, verdict{};
};
void PrintTo(const Case& row, std::ostream* out) {
    *out << row.name;
}

class Finding : public testing::TestWithParam<Case> {};
TEST_P(Finding, IsMadeOnEitherSide) {
    City city;
    GetParam().change(city);
    const auto answer = check(city);
    ASSERT_EQ(answer.status, 0) << answer.out << answer.err;
    EXPECT_EQ(answer.outcome(), GetParam().outcome) << answer.out;
    if (!GetParam().fact.empty()) {
        EXPECT_TRUE(answer.has(GetParam().subject, GetParam().fact, GetParam().verdict)) << answer.out;
    }
}
const auto named = [](const auto& row) { return row.param.name; };

constexpr auto her_short = "500103920312002", his_short = "500103900101001", other_woman_id = "510104198901010028";

void not_pregnant(City& c) {
    c.form()["state"] = "not_pregnant";
    c.form().erase("pregnancy_weeks");
}
void hide_children(City& c) {
    c.application["children"].as_array().clear();
    c.form()["child_ordinal"] = 1;
}
/// The husband died; she says so, and his facts stay as they were.
void widow(City& c) {
    c.his_household()["status"] = "deceased";
    c.marriage()["status"] = "widowed";
    c.marriage()["ended_on"] = "2026-02-01";
    c.woman()["marital_status"] = "widowed";
    c.woman()["marital_event_on"] = "2026-02-01";
}
Row certificate_of(std::string wife, std::string husband) {
    return {{"certificate_number", "C1"}, {"wife_id", std::move(wife)}, {"husband_id", std::move(husband)},
            {"child_ordinal", "1"},       {"issued_on", "2024-01-01"},  {"issuer_division", "500103"},
            {"status", "valid"}};
}
void never_married(json::object& person) {
    person["marital_status"] = "never_married";
    person.erase("marital_event_on");
    person.erase("marriage_certificate_number");
}

INSTANTIATE_TEST_SUITE_P(
    Children, Finding,
    testing::Values(Case{"hers_alone_not_declared",
                         [](City& c) {
                             c.with_child().registers["births"][0]["father_id"] = other_man_id;
                             hide_children(c);
                         },
                         "needs-review"},
                    Case{"his_alone_not_declared",
                         [](City& c) {
                             c.with_child().registers["births"][0]["mother_id"] = other_woman_id;
                             hide_children(c);
                         },
                         "needs-review"},
                    Case{"parents_by_fifteen_digits",
                         [](City& c) {
                             auto& birth = c.with_child().registers["births"][0];
                             birth["mother_id"] = her_short;
                             birth["father_id"] = his_short;
                         },
                         "consistent"},
                    Case{"of_an_earlier_husband",
                         [](City& c) {
                             c.with_child().registers["births"][0]["father_id"] = other_man_id;
                             c.application["children"].at(0).as_object()["relation"] = "woman";
                         },
                         "consistent"},
                    Case{"said_to_be_of_both_but_not_his",
                         [](City& c) { c.with_child().registers["births"][0]["father_id"] = other_man_id; }, "needs-review"},
                    Case{"sex_differs", [](City& c) { c.with_child().registers["births"][0]["sex"] = "female"; }, "needs-review"},
                    Case{"ordinal_that_forgets_a_child", [](City& c) { c.with_child().form()["child_ordinal"] = 1; },
                         "needs-review"},
                    Case{"born_and_not_in_the_list",
                         [](City& c) {
                             not_pregnant(c);
                             c.form()["state"] = "born";
                         },
                         "needs-review"}),
    named);

INSTANTIATE_TEST_SUITE_P(Marriages, Finding,
                         testing::Values(Case{"his_to_somebody_else",
                                              [](City& c) {
                                                  c.record("marriages", {{"certificate_number", "J1"},
                                                                         {"husband_id", std::string{man_id}},
                                                                         {"wife_id", other_woman_id},
                                                                         {"registered_on", "2015-06-01"},
                                                                         {"status", "married"}});
                                              },
                                              "needs-review", "man", "marriage", "not-declared"},
                                         Case{"only_hers_to_somebody_else",
                                              [](City& c) { c.marriage()["husband_id"] = other_man_id; }, "needs-review", "woman",
                                              "marriage", "not-declared"},
                                         Case{"annulled",
                                              [](City& c) {
                                                  not_pregnant(c);
                                                  c.marriage()["status"] = "annulled";
                                              },
                                              "needs-review"},
                                         Case{"wife_dead",
                                              [](City& c) {
                                                  not_pregnant(c);
                                                  c.her_household()["status"] = "deceased";
                                              },
                                              "needs-review", "woman", "death", "not-declared"},
                                         Case{"to_each_other_again",
                                              [](City& c) {
                                                  auto before = c.marriage();
                                                  before["certificate_number"] = "J1";
                                                  before["registered_on"] = "2015-01-01";
                                                  before["status"] = "divorced";
                                                  before["ended_on"] = "2017-01-01";
                                                  c.record("marriages", before);
                                                  c.woman()["marital_status"] = c.man()["marital_status"] =
                                                      "remarried_same_spouse";
                                              },
                                              "consistent"},
                                         Case{"denied_but_on_record",
                                              [](City& c) {
                                                  never_married(c.woman());
                                                  never_married(c.man());
                                              },
                                              "needs-review"},
                                         Case{"widow_whose_husbands_facts_stay",
                                              [](City& c) {
                                                  widow(c);
                                                  not_pregnant(c);
                                              },
                                              "needs-review", "man", "marital_status", "matches"},
                                         Case{"widow_whose_husband_lives_on_record",
                                              [](City& c) {
                                                  widow(c);
                                                  not_pregnant(c);
                                                  c.his_household()["status"] = "normal";
                                              },
                                              "needs-review"}),
                         named);

INSTANTIATE_TEST_SUITE_P(
    Places, Finding,
    testing::Values(Case{"only_she_from_outside_since_yesterday",
                         [](City& c) {
                             c.woman()["household_division"] = "510104";
                             c.her_household()["household_division"] = "510104";
                             c.record("residences", {{"id_number", std::string{woman_id}},
                                                     {"division", "500103001011"},
                                                     {"since", "2026-06-09"},
                                                     {"status", "current"}});
                         },
                         "consistent"},
                    Case{"registration_ended",
                         [](City& c) { c.from_outside("2020-01-01").registers["residences"][0]["status"] = "ended"; },
                         "not-eligible"},
                    Case{"long_by_her_word_short_on_record",
                         [](City& c) { c.from_outside("2026-06-01").woman()["residence_since"] = "2020-01-01"; }, "not-eligible"},
                    Case{"two_districts_with_his_registration",
                         [](City& c) {
                             c.man()["household_division"] = "500105004001";
                             c.his_household()["household_division"] = "500105004001";
                             c.record("residences", {{"id_number", std::string{man_id}},
                                                     {"division", "500103001011"},
                                                     {"since", "2020-01-01"},
                                                     {"status", "current"}});
                         },
                         "consistent"}),
    named);

INSTANTIATE_TEST_SUITE_P(Certificates, Finding,
                         testing::Values(Case{"hers_with_another_man",
                                              [](City& c) {
                                                  c.record("certificates",
                                                           certificate_of(std::string{woman_id}, std::string{other_man_id}));
                                              },
                                              "needs-review"},
                                         Case{"by_fifteen_digits",
                                              [](City& c) { c.record("certificates", certificate_of(her_short, his_short)); },
                                              "needs-review"}),
                         named);

INSTANTIATE_TEST_SUITE_P(Precedence, Finding,
                         testing::Values(Case{"review_before_waiting",
                                              [](City& c) {
                                                  c.registers.erase("births");
                                                  c.her_household()["name"] = "林";
                                              },
                                              "needs-review"},
                                         Case{"not_eligible_before_waiting",
                                              [](City& c) { c.from_outside("2026-06-01").registers.erase("births"); },
                                              "not-eligible"},
                                         Case{"counter_before_waiting",
                                              [](City& c) {
                                                  c.form()["by_agent"] = true;
                                                  c.registers.clear();
                                              },
                                              "counter"}),
                         named);

TEST(Check, ToldOfMalformedInputBeforeTheCounter) {
    City city;
    city.form()["by_agent"] = true;
    city.woman()["id_number"] = "1";
    EXPECT_EQ(check(city).status, 2);
}

TEST(Check, RefusesFieldsNobodyKnowsAndAsksTheOnesThatMatter) {
    City city;
    city.woman()["salary"] = "1";
    city.form()["by_agent"] = "yes";
    EXPECT_EQ(check(city).status, 2);
    EXPECT_EQ(check(city).errors().size(), 2u);
}

}  // namespace
}  // namespace kuaiban::checking
