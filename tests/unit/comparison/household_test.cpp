#include "one_change.hpp"

namespace kuaiban::comparison {
namespace {

using namespace testing;
using enum Outcome;
using enum Verdict;

class Household : public OneChange {};
TEST_P(Household, FindsWhatChangedAndNothingElse) {
    expect_what_the_row_says();
}
INSTANTIATE_TEST_SUITE_P(OneChange, Household,
                         ::testing::Values(Case{"everything_agrees", [](Couple&) {}, Consistent, {}, "woman", "name", Matches},
                                           Case{"name_differs",
                                                [](Couple& c) { c.her_household().name = "林晓雪"; },
                                                NeedsReview,
                                                {"name-differs"},
                                                "woman",
                                                "name",
                                                Differs},
                                           Case{"middle_dot_of_another_kind",
                                                [](Couple& c) {
                                                    c.declared.woman.name = name("艾合买提·买买提");
                                                    c.her_household().name = "艾合买提・买买提";
                                                },
                                                Consistent,
                                                {},
                                                "woman",
                                                "name",
                                                Equivalent},
                                           Case{"placeholder_for_a_rare_character",
                                                [](Couple& c) {
                                                    c.declared.man.name = name("陈𬱖");
                                                    c.his_household().name = "陈□";
                                                },
                                                NeedsReview,
                                                {"name-placeholder"},
                                                "man",
                                                "name",
                                                Equivalent},
                                           Case{"placeholder_for_a_common_character",
                                                [](Couple& c) { c.his_household().name = "陈?强"; },
                                                NeedsReview,
                                                {"name-differs"},
                                                "man",
                                                "name",
                                                Differs},
                                           Case{"fifteen_digits",
                                                [](Couple& c) { c.her_household().id_number = "500103920312002"; },
                                                Consistent,
                                                {},
                                                "woman",
                                                "id_number",
                                                Equivalent},
                                           Case{"sex_differs",
                                                [](Couple& c) { c.her_household().sex = Sex::Male; },
                                                NeedsReview,
                                                {"sex-differs"},
                                                "woman",
                                                "sex",
                                                Differs},
                                           Case{"birth_date_differs",
                                                [](Couple& c) { c.his_household().born_on = day("1990-01-02"); },
                                                NeedsReview,
                                                {"born-on-differs"},
                                                "man",
                                                "born_on",
                                                Differs},
                                           Case{"sex_and_birth_date_left_empty",
                                                [](Couple& c) {
                                                    c.her_household().sex = {};
                                                    c.her_household().born_on = {};
                                                },
                                                Consistent,
                                                {}},
                                           Case{"ethnicity_in_words",
                                                [](Couple& c) { c.her_household().ethnicity = "汉"; },
                                                Consistent,
                                                {},
                                                "woman",
                                                "ethnicity",
                                                Matches},
                                           Case{"ethnicity_differs",
                                                [](Couple& c) { c.her_household().ethnicity = "08"; },
                                                NeedsReview,
                                                {"ethnicity-differs"},
                                                "woman",
                                                "ethnicity",
                                                Differs},
                                           Case{"household_elsewhere",
                                                [](Couple& c) { c.his_household().household_division = elsewhere; },
                                                NeedsReview,
                                                {"household-differs"},
                                                "man",
                                                "household_division",
                                                Differs},
                                           Case{"household_known_to_the_county_only",
                                                [](Couple& c) { c.his_household().household_division = "500103"; },
                                                Consistent,
                                                {},
                                                "man",
                                                "household_division",
                                                Matches},
                                           Case{"household_under_a_retired_code",
                                                [](Couple& c) { c.his_household().household_division = retired_home; },
                                                Consistent,
                                                {},
                                                "man",
                                                "household_division",
                                                Equivalent},
                                           Case{"nobody_on_record",
                                                [](Couple& c) { c.recorded.woman_household.records.clear(); },
                                                NeedsReview,
                                                {"household-not-on-record"},
                                                "woman",
                                                "name",
                                                NotOnRecord},
                                           Case{"cancelled",
                                                [](Couple& c) { c.her_household().status = HouseholdRecord::Status::Cancelled; },
                                                NeedsReview,
                                                {"household-cancelled"},
                                                "woman",
                                                "household_status",
                                                NotDeclared},
                                           Case{"cancelled_there_and_normal_here",
                                                [](Couple& c) {
                                                    auto old = c.her_household();
                                                    old.status = HouseholdRecord::Status::Cancelled;
                                                    old.household_division = elsewhere;
                                                    old.as_of = "2026-05-01";
                                                    c.recorded.woman_household.records.push_back(old);
                                                },
                                                Consistent,
                                                {}},
                                           Case{"woman_deceased",
                                                [](Couple& c) { c.her_household().status = HouseholdRecord::Status::Deceased; },
                                                NeedsReview,
                                                {"deceased-on-record"},
                                                "woman",
                                                "death",
                                                NotDeclared},
                                           Case{"no_answer",
                                                [](Couple& c) { c.recorded.man_household = {}; },
                                                Waiting,
                                                {"households-no-answer"},
                                                "man",
                                                "name",
                                                NoAnswer}),
                         named);

}  // namespace
}  // namespace kuaiban::comparison
