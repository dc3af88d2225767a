#include "one_change.hpp"

namespace kuaiban::comparison {
namespace {

using namespace testing;
using enum Outcome;
using enum Verdict;

class Residence : public OneChange {};
TEST_P(Residence, FindsWhatChangedAndNothingElse) {
    expect_what_the_row_says();
}
INSTANTIATE_TEST_SUITE_P(
    OneChange, Residence,
    ::testing::Values(
        Case{"at_home_and_registered_elsewhere",
             [](Couple& c) {
                 c.recorded.man_residences.records = {{std::string{man_id}, std::string{elsewhere}, day("2020-01-01"), {}, ""}};
             },
             NeedsReview,
             {"residence-differs"},
             "man",
             "residence_division",
             Differs},
        Case{"elsewhere_and_on_record",
             [](Couple& c) {
                 c.declared.man.residence_division = place(elsewhere);
                 c.declared.man.residence_since = day("2020-01-01");
                 c.recorded.man_residences.records = {{std::string{man_id}, std::string{elsewhere}, day("2020-01-01"), {}, ""}};
             },
             Consistent,
             {},
             "man",
             "residence_since",
             Matches},
        Case{"elsewhere_since_another_day",
             [](Couple& c) {
                 c.declared.man.residence_division = place(elsewhere);
                 c.declared.man.residence_since = day("2020-01-02");
                 c.recorded.man_residences.records = {{std::string{man_id}, std::string{elsewhere}, day("2020-01-01"), {}, ""}};
             },
             NeedsReview,
             {"residence-since-differs"},
             "man",
             "residence_since",
             Differs},
        Case{"elsewhere_and_not_on_record",
             [](Couple& c) { c.declared.man.residence_division = place(elsewhere); },
             NeedsReview,
             {"residence-not-on-record"},
             "man",
             "residence_division",
             NotOnRecord},
        Case{"elsewhere_and_ended",
             [](Couple& c) {
                 c.declared.man.residence_division = place(elsewhere);
                 c.recorded.man_residences.records = {
                     {std::string{man_id}, std::string{elsewhere}, day("2020-01-01"), ResidenceRecord::Status::Ended, ""}};
             },
             NeedsReview,
             {"residence-ended"},
             "man",
             "residence_division",
             NotOnRecord},
        Case{"no_answer",
             [](Couple& c) { c.recorded.woman_residences = {}; },
             Waiting,
             {"residences-no-answer"},
             "woman",
             "residence_division",
             NoAnswer},
        Case{"outside_couple_a_year",
             [](Couple& c) { c.from_outside("2025-06-10"); },
             Consistent,
             {},
             "woman",
             "household_division",
             Matches},
        Case{"outside_couple_a_month_to_the_day", [](Couple& c) { c.from_outside("2026-05-10"); }, Consistent, {}},
        Case{"outside_couple_a_month_less_a_day",
             [](Couple& c) { c.from_outside("2026-05-11"); },
             NotEligible,
             {"residence-too-short"},
             "woman",
             "residence_since",
             Differs},
        Case{"outside_couple_only_he_came_lately",
             [](Couple& c) { c.from_outside("2025-01-01").recorded.man_residences.records.front().since = day("2026-06-01"); },
             Consistent,
             {}},
        Case{"one_of_them_from_the_city_and_she_came_lately",
             [](Couple& c) {
                 c.from_outside("2026-06-01").declared.man.household_division = place(home);
                 c.his_household().household_division = home;
             },
             Consistent,
             {}},
        Case{"the_record_decides_how_long",
             [](Couple& c) { c.from_outside("2026-06-01").declared.woman.residence_since = day("2024-01-01"); },
             NotEligible,
             {"residence-too-short", "residence-since-differs"},
             "woman",
             "residence_since",
             Differs},
        Case{"outside_couple_not_registered",
             [](Couple& c) { c.from_outside("2025-01-01").recorded.woman_residences.records.clear(); },
             NotEligible,
             {"residence-not-registered"},
             "woman",
             "residence_division",
             NotOnRecord},
        Case{"outside_couple_no_answer",
             [](Couple& c) { c.from_outside("2025-01-01").recorded.woman_residences = {}; },
             Waiting,
             {"residences-no-answer"},
             "woman",
             "residence_division",
             NoAnswer}),
    named);

}  // namespace
}  // namespace kuaiban::comparison
