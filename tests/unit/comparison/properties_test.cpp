#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <random>

#include "couple.hpp"

namespace kuaiban::comparison {
namespace {

using namespace testing;

// A couple with something of everything, and spellings and absences picked at random.
Couple varied() {
    Couple couple;
    couple.with_child();
    couple.recorded.births.records.push_back(birth("陈小雪", Sex::Female, "2022-02-02", "T500103002"));
    couple.declared.children.push_back(child("陈小雪", Sex::Female, "2022-02-02", "T500103002"));
    couple.declared.child_ordinal = *rc::gen::element(1, 2, 3, 4);
    couple.recorded.marriages.records.push_back(
        {"J1", std::string{other_man_id}, std::string{woman_id}, day("2012-01-01"),
         *rc::gen::element(MarriageRecord::Status::Divorced, MarriageRecord::Status::Married), day("2015-01-01"), "", ""});
    couple.declared.woman.marital_status = *rc::gen::element(MaritalStatus::FirstMarriage, MaritalStatus::Remarried);
    couple.recorded.certificates.records = {{"C1", std::string{woman_id}, std::string{man_id}, 3, {}, "", {}},
                                            {"C2", std::string{woman_id}, std::string{man_id}, 1, {}, "", {}}};
    couple.recorded.woman_residences.records = {{std::string{woman_id}, std::string{elsewhere}, day("2020-01-01"), {}, ""},
                                                {std::string{woman_id}, std::string{home}, day("2021-01-01"), {}, ""}};
    return couple;
}

template <class Records>
void shuffle(Records& records) {
    std::mt19937 order{*rc::gen::arbitrary<unsigned>()};
    std::ranges::shuffle(records, order);
}

RC_GTEST_PROP(ComparisonProperty, StaysConsistentUnderEveryListedEquivalence, ()) {
    Couple couple;
    couple.with_child();
    if (*rc::gen::arbitrary<bool>())
        couple.her_household().id_number = "500103920312002";
    if (*rc::gen::arbitrary<bool>())
        couple.his_household().household_division =
            *rc::gen::element(home, retired_home, std::string_view{"500103001"}, std::string_view{"500103"});
    if (*rc::gen::arbitrary<bool>())
        couple.marriage().wife_id = "500103920312002";
    if (*rc::gen::arbitrary<bool>())
        couple.marriage().certificate_number =
            *rc::gen::element("j500103-2018-000123", "J500103 2018 000123", "Ｊ500103-2018-000123");
    if (*rc::gen::arbitrary<bool>())
        couple.recorded.births.records.front().mother_id = "500103920312002";
    if (*rc::gen::arbitrary<bool>()) {
        couple.declared.woman.name = name("艾合买提·买买提");
        couple.her_household().name =
            *rc::gen::element("艾合买提・买买提", "艾合买提•买买提", "艾合买提‧买买提", "艾合买提･买买提", "艾合买提．买买提");
    }
    const auto result = couple.compared();
    RC_LOG() << shown(result);
    RC_ASSERT(result.outcome == Outcome::Consistent);
}

RC_GTEST_PROP(ComparisonProperty, IsNeverConsistentWhileARegisterIsSilent, ()) {
    Couple couple;
    auto& r = couple.recorded;
    switch (*rc::gen::inRange(0, 7)) {
    case 0: r.woman_household = {}; break;
    case 1: r.man_household = {}; break;
    case 2: r.woman_residences = {}; break;
    case 3: r.man_residences = {}; break;
    case 4: r.marriages = {}; break;
    case 5: r.births = {}; break;
    default: r.certificates = {}; break;
    }
    RC_ASSERT(couple.compared().outcome == Outcome::Waiting);
}

RC_GTEST_PROP(ComparisonProperty, DoesNotMindTheOrderOfRecords, ()) {
    auto couple = varied();
    const auto before = couple.compared();
    auto& r = couple.recorded;
    shuffle(r.marriages.records);
    shuffle(r.births.records);
    shuffle(r.certificates.records);
    shuffle(r.woman_residences.records);
    const auto after = couple.compared();
    RC_ASSERT(before.findings == after.findings);
    RC_ASSERT(before.reasons == after.reasons);
}

RC_GTEST_PROP(ComparisonProperty, DoesNotMindOtherPeoplesRecords, ()) {
    auto couple = varied();
    const auto before = couple.compared();
    auto& r = couple.recorded;
    auto stranger = birth("王小满", Sex::Male, "2019-09-09", "T510104009");
    stranger.mother_id = stranger.father_id = other_man_id;
    r.births.records.push_back(stranger);
    r.marriages.records.push_back({"J9", std::string{other_man_id}, "510104198901010028", day("2012-01-01"), {}, {}, "", ""});
    r.certificates.records.push_back({"C9", "", std::string{other_man_id}, couple.declared.child_ordinal, {}, "", {}});
    RC_ASSERT(before.findings == couple.compared().findings);
}

RC_GTEST_PROP(ComparisonProperty, GivesAReasonToWhateverDoesNotAgree, ()) {
    auto couple = varied();
    couple.her_household().name = "林";
    couple.recorded.man_household.records.clear();
    for (const auto& finding : couple.compared().findings)
        if (finding.verdict != Verdict::Matches && finding.verdict != Verdict::Equivalent)
            RC_ASSERT(std::ranges::find(reasons(), finding.reason, &Reason::code) != reasons().end());
}

}  // namespace
}  // namespace kuaiban::comparison
