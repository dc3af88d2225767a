#include <gtest/gtest.h>

#include <functional>

#include "couple.hpp"

namespace kuaiban::comparison {
namespace {

using namespace testing;

/// One thing changed of the couple, and what comes of it.
struct Case {
    std::string name;
    std::function<void(Couple&)> change;
    Outcome outcome{};
    std::vector<std::string> reasons{};
    std::string subject{}, fact{};
    Verdict verdict{Verdict::Matches};
};

void PrintTo(const Case& row, std::ostream* out) { *out << row.name; }

class Comparison : public ::testing::TestWithParam<Case> {};

TEST_P(Comparison, FindsWhatChangedAndNothingElse) {
    Couple couple;
    GetParam().change(couple);
    const auto result = couple.compared();
    EXPECT_EQ(result.outcome, GetParam().outcome) << shown(result);
    EXPECT_EQ(result.reasons, GetParam().reasons) << shown(result);
    if (!GetParam().subject.empty()) {
        EXPECT_NE(find(result, GetParam().subject, GetParam().fact, GetParam().verdict), nullptr) << shown(result);
    }
}

const auto named = [](const auto& row) { return row.param.name; };
using enum Outcome;
using enum Verdict;
using Marriage = MarriageRecord::Status;

MarriageRecord with_other(Marriage status, std::string_view from, std::string_view to) {
    return {"J510104-2012-000009", std::string{other_man_id}, std::string{woman_id}, day(from), status,
            to.empty() ? std::optional<CalendarDate>{} : day(to), "510104", ""};
}

INSTANTIATE_TEST_SUITE_P(Household, Comparison, ::testing::Values(
    Case{"everything_agrees", [](Couple&) {}, Consistent, {}, "woman", "name", Matches},
    Case{"name_differs", [](Couple& c) { c.her_household().name = "林晓雪"; }, NeedsReview, {"name-differs"}, "woman", "name", Differs},
    Case{"middle_dot_of_another_kind",
         [](Couple& c) { c.declared.woman.name = name("艾合买提·买买提"); c.her_household().name = "艾合买提・买买提"; },
         Consistent, {}, "woman", "name", Equivalent},
    Case{"placeholder_for_a_rare_character",
         [](Couple& c) { c.declared.man.name = name("陈𬱖"); c.his_household().name = "陈□"; },
         NeedsReview, {"name-placeholder"}, "man", "name", Equivalent},
    Case{"placeholder_for_a_common_character",
         [](Couple& c) { c.his_household().name = "陈?强"; }, NeedsReview, {"name-differs"}, "man", "name", Differs},
    Case{"fifteen_digits", [](Couple& c) { c.her_household().id_number = "500103920312002"; }, Consistent, {}, "woman", "id_number", Equivalent},
    Case{"sex_differs", [](Couple& c) { c.her_household().sex = Sex::Male; }, NeedsReview, {"sex-differs"}, "woman", "sex", Differs},
    Case{"birth_date_differs", [](Couple& c) { c.his_household().born_on = day("1990-01-02"); }, NeedsReview, {"born-on-differs"}, "man",
         "born_on", Differs},
    Case{"sex_and_birth_date_left_empty", [](Couple& c) { c.her_household().sex = {}; c.her_household().born_on = {}; }, Consistent, {}},
    Case{"ethnicity_in_words", [](Couple& c) { c.her_household().ethnicity = "汉"; }, Consistent, {}, "woman", "ethnicity", Matches},
    Case{"ethnicity_differs", [](Couple& c) { c.her_household().ethnicity = "08"; }, NeedsReview, {"ethnicity-differs"}, "woman",
         "ethnicity", Differs},
    Case{"household_elsewhere", [](Couple& c) { c.his_household().household_division = elsewhere; }, NeedsReview, {"household-differs"},
         "man", "household_division", Differs},
    Case{"household_known_to_the_county_only", [](Couple& c) { c.his_household().household_division = "500103"; }, Consistent, {}, "man",
         "household_division", Matches},
    Case{"household_under_a_retired_code", [](Couple& c) { c.his_household().household_division = retired_home; }, Consistent, {}, "man",
         "household_division", Equivalent},
    Case{"nobody_on_record", [](Couple& c) { c.recorded.woman_household.records.clear(); }, NeedsReview, {"household-not-on-record"},
         "woman", "name", NotOnRecord},
    Case{"cancelled", [](Couple& c) { c.her_household().status = HouseholdRecord::Status::Cancelled; }, NeedsReview,
         {"household-cancelled"}, "woman", "household_status", NotDeclared},
    Case{"cancelled_there_and_normal_here",
         [](Couple& c) {
             auto old = c.her_household();
             old.status = HouseholdRecord::Status::Cancelled;
             old.household_division = elsewhere;
             old.as_of = "2026-05-01";
             c.recorded.woman_household.records.push_back(old);
         }, Consistent, {}},
    Case{"woman_deceased", [](Couple& c) { c.her_household().status = HouseholdRecord::Status::Deceased; }, NeedsReview,
         {"deceased-on-record"}, "woman", "death", NotDeclared},
    Case{"no_answer", [](Couple& c) { c.recorded.man_household = {}; }, Waiting, {"households-no-answer"}, "man", "name", NoAnswer}), named);

INSTANTIATE_TEST_SUITE_P(Residence, Comparison, ::testing::Values(
    Case{"at_home_and_registered_elsewhere",
         [](Couple& c) { c.recorded.man_residences.records = {{std::string{man_id}, std::string{elsewhere}, day("2020-01-01"), {}, ""}}; },
         NeedsReview, {"residence-differs"}, "man", "residence_division", Differs},
    Case{"elsewhere_and_on_record",
         [](Couple& c) {
             c.declared.man.residence_division = place(elsewhere);
             c.declared.man.residence_since = day("2020-01-01");
             c.recorded.man_residences.records = {{std::string{man_id}, std::string{elsewhere}, day("2020-01-01"), {}, ""}};
         }, Consistent, {}, "man", "residence_since", Matches},
    Case{"elsewhere_since_another_day",
         [](Couple& c) {
             c.declared.man.residence_division = place(elsewhere);
             c.declared.man.residence_since = day("2020-01-02");
             c.recorded.man_residences.records = {{std::string{man_id}, std::string{elsewhere}, day("2020-01-01"), {}, ""}};
         }, NeedsReview, {"residence-since-differs"}, "man", "residence_since", Differs},
    Case{"elsewhere_and_not_on_record", [](Couple& c) { c.declared.man.residence_division = place(elsewhere); }, NeedsReview,
         {"residence-not-on-record"}, "man", "residence_division", NotOnRecord},
    Case{"elsewhere_and_ended",
         [](Couple& c) {
             c.declared.man.residence_division = place(elsewhere);
             c.recorded.man_residences.records = {
                 {std::string{man_id}, std::string{elsewhere}, day("2020-01-01"), ResidenceRecord::Status::Ended, ""}};
         }, NeedsReview, {"residence-ended"}, "man", "residence_division", NotOnRecord},
    Case{"no_answer", [](Couple& c) { c.recorded.woman_residences = {}; }, Waiting, {"residences-no-answer"}, "woman",
         "residence_division", NoAnswer},
    Case{"outside_couple_a_year", [](Couple& c) { c.from_outside("2025-06-10"); }, Consistent, {}, "woman", "household_division", Matches},
    Case{"outside_couple_a_month_to_the_day", [](Couple& c) { c.from_outside("2026-05-10"); }, Consistent, {}},
    Case{"outside_couple_a_month_less_a_day", [](Couple& c) { c.from_outside("2026-05-11"); }, NotEligible, {"residence-too-short"},
         "woman", "residence_since", Differs},
    Case{"outside_couple_only_he_came_lately",
         [](Couple& c) { c.from_outside("2025-01-01").recorded.man_residences.records.front().since = day("2026-06-01"); },
         Consistent, {}},
    Case{"one_of_them_from_the_city_and_she_came_lately",
         [](Couple& c) {
             c.from_outside("2026-06-01").declared.man.household_division = place(home);
             c.his_household().household_division = home;
         }, Consistent, {}},
    Case{"the_record_decides_how_long",
         [](Couple& c) { c.from_outside("2026-06-01").declared.woman.residence_since = day("2024-01-01"); },
         NotEligible, {"residence-too-short", "residence-since-differs"}, "woman", "residence_since", Differs},
    Case{"outside_couple_not_registered", [](Couple& c) { c.from_outside("2025-01-01").recorded.woman_residences.records.clear(); },
         NotEligible, {"residence-not-registered"}, "woman", "residence_division", NotOnRecord},
    Case{"outside_couple_no_answer", [](Couple& c) { c.from_outside("2025-01-01").recorded.woman_residences = {}; }, Waiting,
         {"residences-no-answer"}, "woman", "residence_division", NoAnswer}), named);

INSTANTIATE_TEST_SUITE_P(Marriages, Comparison, ::testing::Values(
    Case{"found_by_the_persons", [](Couple& c) { c.marriage().certificate_number = "J500103-2018-000999"; }, NeedsReview,
         {"marriage-certificate-differs"}, "couple", "marriage", Matches},
    Case{"number_in_another_spelling", [](Couple& c) { c.marriage().certificate_number = "j500103 2018 000123"; }, Consistent, {}, "woman",
         "marriage_certificate_number", Equivalent},
    Case{"fifteen_digits", [](Couple& c) { c.marriage().wife_id = "500103920312002"; }, Consistent, {}},
    Case{"another_day", [](Couple& c) { c.declared.man.marital_event_on = day("2018-05-21"); }, NeedsReview, {"marital-event-differs"},
         "man", "marital_event_on", Differs},
    Case{"not_on_record", [](Couple& c) { c.recorded.marriages.records.clear(); }, NeedsReview, {"marriage-not-on-record"}, "couple",
         "marriage", NotOnRecord},
    Case{"no_answer", [](Couple& c) { c.recorded.marriages = {}; }, Waiting, {"marriages-no-answer"}, "couple", "marriage", NoAnswer},
    Case{"divorced_since_and_pregnant",
         [](Couple& c) { c.marriage().status = Marriage::Divorced; c.marriage().ended_on = day("2025-01-01"); },
         Counter, {"pregnant-after-divorce", "marital-status-differs"}, "couple", "divorce", NotDeclared},
    Case{"divorced_since",
         [](Couple& c) {
             c.declared.state = PregnancyState::NotPregnant;
             c.marriage().status = Marriage::Divorced;
         }, NeedsReview, {"divorced-on-record", "marital-status-differs"}, "couple", "divorce", NotDeclared},
    Case{"annulled", [](Couple& c) { c.marriage().status = Marriage::Annulled; }, NeedsReview,
         {"annulled-on-record", "marital-status-differs"}, "couple", "annulment", NotDeclared},
    Case{"husband_dead_and_pregnant", [](Couple& c) { c.his_household().status = HouseholdRecord::Status::Deceased; }, Counter,
         {"pregnant-after-widowhood"}, "man", "death", NotDeclared},
    Case{"husband_dead",
         [](Couple& c) {
             c.declared.state = PregnancyState::NotPregnant;
             c.his_household().status = HouseholdRecord::Status::Deceased;
         }, NeedsReview, {"spouse-deceased"}, "man", "death", NotDeclared},
    Case{"divorced_and_married_again_to_the_same",
         [](Couple& c) {
             auto first = c.marriage();
             first.registered_on = day("2012-01-01");
             first.certificate_number = "J500103-2012-000001";
             first.status = Marriage::Divorced;
             first.ended_on = day("2016-01-01");
             c.recorded.marriages.records.push_back(first);
             c.declared.woman.marital_status = c.declared.man.marital_status = MaritalStatus::RemarriedSameSpouse;
         }, Consistent, {}},
    Case{"one_marriage_in_two_rows_the_later_word_counts",
         [](Couple& c) {
             c.declared.state = PregnancyState::NotPregnant;
             auto ended = c.marriage();
             ended.status = Marriage::Divorced;
             ended.ended_on = day("2025-01-01");
             c.recorded.marriages.records.push_back(ended);
         }, NeedsReview, {"divorced-on-record", "marital-status-differs"}},
    Case{"earlier_marriage_hidden",
         [](Couple& c) { c.recorded.marriages.records.push_back(with_other(Marriage::Divorced, "2012-01-01", "2015-01-01")); },
         NeedsReview, {"earlier-marriage-not-declared"}, "woman", "marriage", NotDeclared},
    Case{"earlier_marriage_told",
         [](Couple& c) {
             c.recorded.marriages.records.push_back(with_other(Marriage::Divorced, "2012-01-01", "2015-01-01"));
             c.declared.woman.marital_status = MaritalStatus::Remarried;
         }, Consistent, {}, "woman", "marriage", Matches},
    Case{"earlier_marriage_annulled",
         [](Couple& c) { c.recorded.marriages.records.push_back(with_other(Marriage::Annulled, "2012-01-01", "2013-01-01")); },
         Consistent, {}},
    Case{"married_to_somebody_else",
         [](Couple& c) {
             c.declared.woman.marital_status = MaritalStatus::Remarried;
             c.recorded.marriages.records.push_back(with_other(Marriage::Married, "2012-01-01", ""));
         }, NeedsReview, {"married-to-somebody-else"}, "woman", "marriage", NotDeclared},
    Case{"never_married_both",
         [](Couple& c) {
             for (auto* person : {&c.declared.woman, &c.declared.man}) {
                 person->marital_status = MaritalStatus::NeverMarried;
                 person->marital_event_on = {};
                 person->marriage_certificate_number = "";
             }
             c.recorded.marriages.records.clear();
         }, Consistent, {}, "woman", "marital_status", Matches},
    Case{"never_married_and_married_on_record",
         [](Couple& c) { c.declared.woman.marital_status = MaritalStatus::NeverMarried; }, NeedsReview, {"marital-status-differs"},
         "woman", "marital_status", Differs},
    Case{"divorced_names_the_former_husband",
         [](Couple& c) {
             c.marriage().status = Marriage::Divorced;
             c.marriage().ended_on = day("2025-01-01");
             for (auto* person : {&c.declared.woman, &c.declared.man}) {
                 person->marital_status = MaritalStatus::Divorced;
                 person->marital_event_on = day("2025-01-01");
             }
         }, Consistent, {}, "couple", "divorce", Matches},
    Case{"divorced_and_still_married_on_record",
         [](Couple& c) { c.declared.woman.marital_status = MaritalStatus::Divorced; }, NeedsReview, {"marital-status-differs"}, "woman",
         "marital_status", Differs},
    Case{"widowed_by_the_marriage_register",
         [](Couple& c) {
             c.marriage().status = Marriage::Widowed;
             c.marriage().ended_on = day("2026-02-01");
             c.his_household().status = HouseholdRecord::Status::Deceased;
             c.declared.woman.marital_status = MaritalStatus::Widowed;
             c.declared.woman.marital_event_on = day("2026-02-01");
         }, Consistent, {}, "man", "death", Matches},
    Case{"widowed_by_the_household_register",
         [](Couple& c) {
             c.his_household().status = HouseholdRecord::Status::Deceased;
             c.declared.woman.marital_status = MaritalStatus::Widowed;
             c.declared.woman.marital_event_on = day("2026-02-01");
         }, Consistent, {}, "woman", "marital_status", Matches},
    Case{"widowed_and_he_lives_on_record",
         [](Couple& c) { c.declared.woman.marital_status = MaritalStatus::Widowed; }, NeedsReview, {"marital-status-differs"}, "woman",
         "marital_status", Differs}), named);

INSTANTIATE_TEST_SUITE_P(Children, Comparison, ::testing::Values(
    Case{"declared_and_on_record", [](Couple& c) { c.with_child(); }, Consistent, {}, "child:1", "name", Matches},
    Case{"not_declared",
         [](Couple& c) { c.recorded.births.records.push_back(birth("陈小满", Sex::Male, "2020-05-21", "T1")); },
         NeedsReview, {"child-not-declared"}, "couple", "child", NotDeclared},
    Case{"his_alone_not_declared",
         [](Couple& c) {
             auto row = birth("陈小满", Sex::Male, "2015-05-21", "T1");
             row.mother_id = "";
             c.recorded.births.records.push_back(row);
         }, NeedsReview, {"child-not-declared"}, "man", "child", NotDeclared},
    Case{"not_on_record", [](Couple& c) { c.with_child().recorded.births.records.clear(); }, NeedsReview, {"child-not-on-record"},
         "child:1", "child", NotOnRecord},
    Case{"no_answer", [](Couple& c) { c.recorded.births = {}; }, Waiting, {"births-no-answer"}, "couple", "child", NoAnswer},
    Case{"dead_and_not_declared",
         [](Couple& c) {
             c.with_child().declared.children.clear();
             c.declared.child_ordinal = 1;
             c.recorded.births.records.front().status = BirthRecord::Status::Deceased;
         }, Consistent, {}},
    Case{"dead_and_declared", [](Couple& c) { c.with_child().recorded.births.records.front().status = BirthRecord::Status::Deceased; },
         NeedsReview, {"child-deceased"}, "child:1", "death", NotDeclared},
    Case{"cancelled_and_not_declared",
         [](Couple& c) {
             c.with_child().declared.children.clear();
             c.declared.child_ordinal = 1;
             c.recorded.births.records.front().status = BirthRecord::Status::Cancelled;
         }, Consistent, {}},
    Case{"another_name", [](Couple& c) { c.with_child().recorded.births.records.front().child_name = "陈满"; }, NeedsReview,
         {"child-name-differs"}, "child:1", "name", Differs},
    Case{"another_birth_date", [](Couple& c) { c.with_child().declared.children.front().born_on = day("2020-05-12"); }, NeedsReview,
         {"child-born-on-differs"}, "child:1", "born_on", Differs},
    Case{"another_sex", [](Couple& c) { c.with_child().declared.children.front().sex = Sex::Female; }, NeedsReview, {"child-sex-differs"},
         "child:1", "sex", Differs},
    Case{"another_number", [](Couple& c) { c.with_child().declared.children.front().birth_certificate_number = "T9"; }, NeedsReview,
         {"child-number-differs"}, "child:1", "birth_certificate_number", Differs},
    Case{"hers_alone_and_told_so",
         [](Couple& c) {
             c.with_child().declared.children.front().relation = ChildRelation::Woman;
             c.recorded.births.records.front().father_id = other_man_id;
         }, Consistent, {}, "child:1", "relation", Matches},
    Case{"hers_alone_and_called_of_both", [](Couple& c) { c.with_child().recorded.births.records.front().father_id = other_man_id; },
         NeedsReview, {"child-relation-differs"}, "child:1", "relation", Differs},
    Case{"adopted",
         [](Couple& c) {
             auto& given = c.with_child().declared.children.front();
             std::swap(given.adoption_number, given.birth_certificate_number);
             given.relation = ChildRelation::Adopted;
             c.recorded.births.records.front().kind = BirthRecord::Kind::Adoption;
         }, Consistent, {}, "child:1", "adoption_number", Matches},
    Case{"twins_are_told_apart_by_name",
         [](Couple& c) {
             c.with_child().declared.children.push_back(child("陈小雪", Sex::Male, "2020-05-21", "T500103002"));
             c.recorded.births.records.insert(c.recorded.births.records.begin(), birth("陈小雪", Sex::Male, "2020-05-21", "T500103002"));
             c.declared.child_ordinal = 3;
         }, Consistent, {}, "child:2", "name", Matches},
    Case{"born_after_a_stepparents_adoption_too",
         [](Couple& c) {
             auto adoption = c.with_child().recorded.births.records.front();
             c.declared.children.front().id_number = id("500103202005210014");
             c.recorded.births.records.front().child_id = adoption.child_id = "500103202005210014";
             adoption.kind = BirthRecord::Kind::Adoption;
             adoption.birth_certificate_number = "S1";
             c.recorded.births.records.push_back(adoption);
         }, Consistent, {}},
    Case{"the_newborn_stands_among_the_children",
         [](Couple& c) { c.with_child().declared.state = PregnancyState::Born; c.declared.child_ordinal = 1; }, Consistent, {}, "couple",
         "child_ordinal", Matches},
    Case{"an_ordinal_too_high", [](Couple& c) { c.declared.child_ordinal = 3; }, NeedsReview, {"child-ordinal-differs"}, "couple",
         "child_ordinal", Differs},
    Case{"an_ordinal_too_low", [](Couple& c) { c.with_child().declared.child_ordinal = 1; }, NeedsReview, {"child-ordinal-differs"},
         "couple", "child_ordinal", Differs}), named);

CertificateRecord earlier(std::string_view husband, int ordinal) {
    return {"C1", std::string{woman_id}, std::string{husband}, ordinal, day("2024-01-01"), "500103", CertificateRecord::Status::Valid};
}

INSTANTIATE_TEST_SUITE_P(Certificates, Comparison, ::testing::Values(
    Case{"for_the_same_child", [](Couple& c) { c.recorded.certificates.records = {earlier(man_id, 1)}; }, NeedsReview,
         {"certificate-for-same-child"}, "couple", "certificate", NotDeclared},
    Case{"for_an_earlier_child", [](Couple& c) { c.with_child().recorded.certificates.records = {earlier(man_id, 1)}; }, Consistent, {}},
    Case{"revoked",
         [](Couple& c) {
             c.recorded.certificates.records = {earlier(man_id, 1)};
             c.recorded.certificates.records.front().status = CertificateRecord::Status::Revoked;
         }, Consistent, {}},
    Case{"with_somebody_else", [](Couple& c) { c.recorded.certificates.records = {earlier(other_man_id, 1)}; }, NeedsReview,
         {"certificate-for-same-child"}, "woman", "certificate", NotDeclared},
    Case{"no_answer", [](Couple& c) { c.recorded.certificates = {}; }, Waiting, {"certificates-no-answer"}, "couple", "certificate",
         NoAnswer}), named);

TEST(Comparison, SilenceNeverHidesADifference) {
    Couple couple;
    couple.recorded.births = {};
    couple.her_household().name = "林晓雪";
    EXPECT_EQ(couple.compared().outcome, NeedsReview);
}

TEST(Comparison, RunsOnlyTheChecksOfTheVersion) {
    Couple couple;
    couple.policy.checks = {"household"};
    couple.recorded.marriages = {};
    EXPECT_EQ(couple.compared().outcome, Consistent);
}

TEST(Comparison, MeasuresAStayOnTheDayOfTheCheck) {
    Couple couple;
    couple.from_outside("2026-06-01");
    couple.on = day("2026-07-01");
    EXPECT_EQ(couple.compared().outcome, Consistent);
}

TEST(Reasons, AreUniqueAndNeverConsistent) {
    std::set<std::string_view> codes;
    for (const auto& reason : reasons()) {
        EXPECT_TRUE(codes.insert(reason.code).second) << reason.code;
        EXPECT_NE(reason.outcome, Consistent) << reason.code;
    }
}

}  // namespace
}  // namespace kuaiban::comparison
