#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "check/city.hpp"

namespace kuaiban::checking {
namespace {

struct Case {
    std::string name;
    std::function<void(City&)> change;
    std::string outcome, reason{};              ///< empty: none is asked for
    std::string subject{}, fact{}, verdict{};
};
void PrintTo(const Case& row, std::ostream* out) {
    *out << row.name;
}

class Outcome : public testing::TestWithParam<Case> {};
TEST_P(Outcome, IsAsTheRowSays) {
    City city;
    GetParam().change(city);
    const auto answer = check(city);
    ASSERT_EQ(answer.status, 0) << answer.out << answer.err;
    EXPECT_EQ(answer.outcome(), GetParam().outcome) << answer.out;
    const auto reasons = answer.reasons();
    EXPECT_EQ(reasons.empty(), GetParam().outcome == "consistent");
    if (!GetParam().reason.empty()) {
        EXPECT_NE(std::ranges::find(reasons, GetParam().reason), reasons.end()) << answer.out;
    }
    if (!GetParam().fact.empty()) {
        EXPECT_TRUE(answer.has(GetParam().subject, GetParam().fact, GetParam().verdict)) << answer.out;
    }
}
const auto named = [](const auto& row) { return row.param.name; };

void divorce(City& c) {
    c.marriage()["status"] = "divorced";
    c.marriage()["ended_on"] = "2025-01-01";
}
void widow(City& c) {
    c.his_household()["status"] = "deceased";
    c.marriage()["status"] = "widowed";
    c.marriage()["ended_on"] = "2026-02-01";
    c.woman()["marital_status"] = "widowed";
    c.woman()["marital_event_on"] = "2026-02-01";
}
void not_pregnant(City& c) {
    c.form()["state"] = "not_pregnant";
    c.form().erase("pregnancy_weeks");
}
Row certificate(std::string status, std::string ordinal) {
    return {{"certificate_number", "C1"},          {"wife_id", std::string{woman_id}}, {"husband_id", std::string{man_id}},
            {"child_ordinal", std::move(ordinal)}, {"issued_on", "2024-01-01"},        {"issuer_division", "500103"},
            {"status", std::move(status)}};
}
Row other_marriage(std::string status) {
    return {{"certificate_number", "J510104-2012-000009"},
            {"husband_id", std::string{other_man_id}},
            {"wife_id", std::string{woman_id}},
            {"registered_on", "2012-06-01"},
            {"status", std::move(status)},
            {"authority_division", "510104"}};
}

INSTANTIATE_TEST_SUITE_P(
    Consistent, Outcome,
    testing::Values(
        Case{"pregnant_with_the_first", [](City&) {}, "consistent"}, Case{"not_pregnant_yet", not_pregnant, "consistent"},
        Case{"with_a_child", [](City& c) { c.with_child(); }, "consistent", "", "child:1", "name", "matches"},
        Case{"the_newborn_in_the_list",
             [](City& c) {
                 c.with_child();
                 not_pregnant(c);
                 c.form()["state"] = "born";
                 c.form()["child_ordinal"] = 1;
             },
             "consistent"},
        Case{"fifteen_digits_in_the_households", [](City& c) { c.her_household()["id_number"] = "500103920312002"; },
             "consistent", "", "woman", "id_number", "equivalent"},
        Case{"fifteen_digits_in_the_marriages", [](City& c) { c.marriage()["wife_id"] = "500103920312002"; }, "consistent"},
        Case{"middle_dot_of_another_kind",
             [](City& c) {
                 c.woman()["name"] = "艾合买提·买买提";
                 c.her_household()["name"] = "艾合买提・买买提";
             },
             "consistent", "", "woman", "name", "equivalent"},
        Case{"ethnicity_in_words", [](City& c) { c.her_household()["ethnicity"] = "汉族"; }, "consistent"},
        Case{"household_known_to_the_county", [](City& c) { c.her_household()["household_division"] = "500103"; }, "consistent"},
        Case{"outside_couple_a_year_here", [](City& c) { c.from_outside("2025-06-01"); }, "consistent"},
        Case{"outside_couple_with_a_longer_code_on_record",
             [](City& c) { c.from_outside("2025-06-01").her_household()["household_division"] = "510104021005"; }, "consistent"},
        Case{"outside_couple_a_month_to_the_day", [](City& c) { c.from_outside("2026-05-10"); }, "consistent"},
        Case{"remarried",
             [](City& c) { c.record("marriages", other_marriage("divorced")).woman()["marital_status"] = "remarried"; },
             "consistent"},
        Case{"certificate_for_an_earlier_child",
             [](City& c) { c.with_child().record("certificates", certificate("valid", "1")); }, "consistent"},
        Case{"certificate_revoked", [](City& c) { c.record("certificates", certificate("revoked", "1")); }, "consistent"}),
    named);

INSTANTIATE_TEST_SUITE_P(
    NeedsReview, Outcome,
    testing::Values(Case{"name", [](City& c) { c.her_household()["name"] = "林晓雪"; }, "needs-review", "name-differs", "woman",
                         "name", "differs"},
                    Case{"placeholder",
                         [](City& c) {
                             c.man()["name"] = "陈𬱖";
                             c.his_household()["name"] = "陈?";
                         },
                         "needs-review", "name-placeholder", "man", "name", "equivalent"},
                    Case{"ethnicity", [](City& c) { c.his_household()["ethnicity"] = "08"; }, "needs-review", "ethnicity-differs",
                         "man", "ethnicity", "differs"},
                    Case{"household", [](City& c) { c.his_household()["household_division"] = "500105004001"; }, "needs-review",
                         "household-differs", "man", "household_division", "differs"},
                    Case{"nobody_in_the_households", [](City& c) { c.registers["households"].clear(); }, "needs-review",
                         "household-not-on-record", "man", "name", "not-on-record"},
                    Case{"cancelled", [](City& c) { c.her_household()["status"] = "cancelled"; }, "needs-review",
                         "household-cancelled"},
                    Case{"residence_not_on_record", [](City& c) { c.man()["residence_division"] = "500105004001"; },
                         "needs-review", "residence-not-on-record", "man", "residence_division", "not-on-record"},
                    Case{"certificate_number", [](City& c) { c.marriage()["certificate_number"] = "J500103-2018-000999"; },
                         "needs-review", "marriage-certificate-differs", "couple", "marriage", "matches"},
                    Case{"wedding_day", [](City& c) { c.marriage()["registered_on"] = "2018-05-21"; }, "needs-review",
                         "marital-event-differs", "woman", "marital_event_on", "differs"},
                    Case{"no_marriage", [](City& c) { c.registers["marriages"].clear(); }, "needs-review",
                         "marriage-not-on-record", "couple", "marriage", "not-on-record"},
                    Case{"married_to_somebody_else", [](City& c) { c.record("marriages", other_marriage("married")); },
                         "needs-review", "married-to-somebody-else", "woman", "marriage", "not-declared"},
                    Case{"earlier_marriage", [](City& c) { c.record("marriages", other_marriage("divorced")); }, "needs-review",
                         "earlier-marriage-not-declared", "woman", "marriage", "not-declared"},
                    Case{"divorced_since",
                         [](City& c) {
                             not_pregnant(c);
                             divorce(c);
                         },
                         "needs-review", "divorced-on-record", "couple", "divorce", "not-declared"},
                    Case{"husband_dead",
                         [](City& c) {
                             not_pregnant(c);
                             c.his_household()["status"] = "deceased";
                         },
                         "needs-review", "spouse-deceased", "man", "death", "not-declared"},
                    Case{"child_not_declared",
                         [](City& c) {
                             c.with_child().application["children"].as_array().clear();
                             c.form()["child_ordinal"] = 1;
                         },
                         "needs-review", "child-not-declared", "couple", "child", "not-declared"},
                    Case{"child_not_on_record", [](City& c) { c.with_child().registers["births"].clear(); }, "needs-review",
                         "child-not-on-record", "child:1", "child", "not-on-record"},
                    Case{"childs_birth_date", [](City& c) { c.with_child().registers["births"][0]["born_on"] = "2020-05-12"; },
                         "needs-review", "child-born-on-differs", "child:1", "born_on", "differs"},
                    Case{"certificate_for_the_same_child", [](City& c) { c.record("certificates", certificate("valid", "1")); },
                         "needs-review", "certificate-for-same-child", "couple", "certificate", "not-declared"},
                    Case{"never_married",
                         [](City& c) {
                             for (auto* person : {&c.woman(), &c.man()}) {
                                 (*person)["marital_status"] = "never_married";
                                 person->erase("marital_event_on");
                                 person->erase("marriage_certificate_number");
                             }
                             c.registers["marriages"].clear();
                         },
                         "needs-review"}),
    named);

INSTANTIATE_TEST_SUITE_P(
    Counter, Outcome,
    testing::Values(Case{"by_an_agent", [](City& c) { c.form()["by_agent"] = true; }, "counter"},
                    Case{"pregnant_after_divorce",
                         [](City& c) {
                             divorce(c);
                             for (auto* person : {&c.woman(), &c.man()}) {
                                 (*person)["marital_status"] = "divorced";
                                 (*person)["marital_event_on"] = "2025-01-01";
                             }
                         },
                         "counter"},
                    Case{"pregnant_after_widowhood", widow, "counter"},
                    Case{"pregnant_and_divorced_on_record_only", divorce, "counter", "pregnant-after-divorce"},
                    Case{"pregnant_and_widowed_on_record_only", [](City& c) { c.his_household()["status"] = "deceased"; },
                         "counter", "pregnant-after-widowhood"},
                    Case{"before_every_other_outcome",
                         [](City& c) {
                             c.from_outside("2026-06-09").form()["by_agent"] = true;
                             c.registers.erase("births");
                             c.her_household()["name"] = "林";
                         },
                         "counter"}),
    named);

INSTANTIATE_TEST_SUITE_P(
    NotEligible, Outcome,
    testing::Values(Case{"a_month_less_a_day", [](City& c) { c.from_outside("2026-05-11"); }, "not-eligible",
                         "residence-too-short", "woman", "residence_since", "differs"},
                    Case{"she_lives_outside",
                         [](City& c) {
                             c.from_outside("2020-01-01").woman()["residence_division"] = "510104";
                             c.registers["residences"].clear();
                             c.man()["residence_division"] = "510104";
                         },
                         "not-eligible"},
                    Case{"before_review", [](City& c) { c.from_outside("2026-06-01").her_household()["name"] = "林"; },
                         "not-eligible"},
                    Case{"not_registered_here", [](City& c) { c.from_outside("2020-01-01").registers["residences"].clear(); },
                         "not-eligible", "residence-not-registered"}),
    named);

INSTANTIATE_TEST_SUITE_P(
    Waiting, Outcome,
    testing::Values(Case{"households", [](City& c) { c.registers.erase("households"); }, "waiting", "households-no-answer",
                         "woman", "name", "no-answer"},
                    Case{"residences", [](City& c) { c.registers.erase("residences"); }, "waiting", "residences-no-answer"},
                    Case{"marriages", [](City& c) { c.registers.erase("marriages"); }, "waiting", "marriages-no-answer", "couple",
                         "marriage", "no-answer"},
                    Case{"births", [](City& c) { c.registers.erase("births"); }, "waiting", "births-no-answer"},
                    Case{"certificates", [](City& c) { c.registers.erase("certificates"); }, "waiting", "certificates-no-answer"},
                    Case{"all", [](City& c) { c.registers.clear(); }, "waiting"},
                    Case{"outside_couple_without_residences",
                         [](City& c) { c.from_outside("2025-01-01").registers.erase("residences"); }, "waiting"}),
    named);

TEST(Check, TakesTheDayOfTheCheckForToday) {
    City city;
    city.from_outside("2026-05-20");
    EXPECT_EQ(check(city).outcome(), "not-eligible");
    city.on = "2026-06-20";
    EXPECT_EQ(check(city).outcome(), "consistent");
}

TEST(Check, DoesNotMindOtherPeopleNorTheOrderOfRows) {
    City city;
    city.with_child();
    const auto before = check(city).out;
    auto stranger = city.her_household();
    stranger["id_number"] = other_man_id;
    city.record("households", stranger);
    for (auto& [kind, rows] : city.registers)
        std::ranges::reverse(rows);
    EXPECT_EQ(check(city).out, before);
}

}  // namespace
}  // namespace kuaiban::checking
