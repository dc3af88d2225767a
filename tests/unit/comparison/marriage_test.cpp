#include "one_change.hpp"

namespace kuaiban::comparison {
namespace {

using namespace testing;
using enum Outcome;
using enum Verdict;
using Marriage = MarriageRecord::Status;

MarriageRecord with_other(Marriage status, std::string_view from, std::string_view to) {
    return {"J510104-2012-000009",
            std::string{other_man_id},
            std::string{woman_id},
            day(from),
            status,
            to.empty() ? std::optional<CalendarDate>{} : day(to),
            "510104",
            ""};
}

class Marriages : public OneChange {};
TEST_P(Marriages, FindsWhatChangedAndNothingElse) {
    expect_what_the_row_says();
}
INSTANTIATE_TEST_SUITE_P(
    OneChange, Marriages,
    ::testing::Values(Case{"found_by_the_persons",
                           [](Couple& c) { c.marriage().certificate_number = "J500103-2018-000999"; },
                           NeedsReview,
                           {"marriage-certificate-differs"},
                           "couple",
                           "marriage",
                           Matches},
                      Case{"number_in_another_spelling",
                           [](Couple& c) { c.marriage().certificate_number = "j500103 2018 000123"; },
                           Consistent,
                           {},
                           "woman",
                           "marriage_certificate_number",
                           Equivalent},
                      Case{"fifteen_digits", [](Couple& c) { c.marriage().wife_id = "500103920312002"; }, Consistent, {}},
                      Case{"another_day",
                           [](Couple& c) { c.declared.man.marital_event_on = day("2018-05-21"); },
                           NeedsReview,
                           {"marital-event-differs"},
                           "man",
                           "marital_event_on",
                           Differs},
                      Case{"not_on_record",
                           [](Couple& c) { c.recorded.marriages.records.clear(); },
                           NeedsReview,
                           {"marriage-not-on-record"},
                           "couple",
                           "marriage",
                           NotOnRecord},
                      Case{"no_answer",
                           [](Couple& c) { c.recorded.marriages = {}; },
                           Waiting,
                           {"marriages-no-answer"},
                           "couple",
                           "marriage",
                           NoAnswer},
                      Case{"divorced_since_and_pregnant",
                           [](Couple& c) {
                               c.marriage().status = Marriage::Divorced;
                               c.marriage().ended_on = day("2025-01-01");
                           },
                           Counter,
                           {"pregnant-after-divorce", "marital-status-differs"},
                           "couple",
                           "divorce",
                           NotDeclared},
                      Case{"divorced_since",
                           [](Couple& c) {
                               c.declared.state = PregnancyState::NotPregnant;
                               c.marriage().status = Marriage::Divorced;
                           },
                           NeedsReview,
                           {"divorced-on-record", "marital-status-differs"},
                           "couple",
                           "divorce",
                           NotDeclared},
                      Case{"annulled",
                           [](Couple& c) { c.marriage().status = Marriage::Annulled; },
                           NeedsReview,
                           {"annulled-on-record", "marital-status-differs"},
                           "couple",
                           "annulment",
                           NotDeclared},
                      Case{"husband_dead_and_pregnant",
                           [](Couple& c) { c.his_household().status = HouseholdRecord::Status::Deceased; },
                           Counter,
                           {"pregnant-after-widowhood"},
                           "man",
                           "death",
                           NotDeclared},
                      Case{"husband_dead",
                           [](Couple& c) {
                               c.declared.state = PregnancyState::NotPregnant;
                               c.his_household().status = HouseholdRecord::Status::Deceased;
                           },
                           NeedsReview,
                           {"spouse-deceased"},
                           "man",
                           "death",
                           NotDeclared},
                      Case{"divorced_and_married_again_to_the_same",
                           [](Couple& c) {
                               auto first = c.marriage();
                               first.registered_on = day("2012-01-01");
                               first.certificate_number = "J500103-2012-000001";
                               first.status = Marriage::Divorced;
                               first.ended_on = day("2016-01-01");
                               c.recorded.marriages.records.push_back(first);
                               c.declared.woman.marital_status = c.declared.man.marital_status =
                                   MaritalStatus::RemarriedSameSpouse;
                           },
                           Consistent,
                           {}},
                      Case{"one_marriage_in_two_rows_the_later_word_counts",
                           [](Couple& c) {
                               c.declared.state = PregnancyState::NotPregnant;
                               auto ended = c.marriage();
                               ended.status = Marriage::Divorced;
                               ended.ended_on = day("2025-01-01");
                               c.recorded.marriages.records.push_back(ended);
                           },
                           NeedsReview,
                           {"divorced-on-record", "marital-status-differs"}},
                      Case{"earlier_marriage_hidden",
                           [](Couple& c) {
                               c.recorded.marriages.records.push_back(with_other(Marriage::Divorced, "2012-01-01", "2015-01-01"));
                           },
                           NeedsReview,
                           {"earlier-marriage-not-declared"},
                           "woman",
                           "marriage",
                           NotDeclared},
                      Case{"earlier_marriage_told",
                           [](Couple& c) {
                               c.recorded.marriages.records.push_back(with_other(Marriage::Divorced, "2012-01-01", "2015-01-01"));
                               c.declared.woman.marital_status = MaritalStatus::Remarried;
                           },
                           Consistent,
                           {},
                           "woman",
                           "marriage",
                           Matches},
                      Case{"earlier_marriage_annulled",
                           [](Couple& c) {
                               c.recorded.marriages.records.push_back(with_other(Marriage::Annulled, "2012-01-01", "2013-01-01"));
                           },
                           Consistent,
                           {}},
                      Case{"married_to_somebody_else",
                           [](Couple& c) {
                               c.declared.woman.marital_status = MaritalStatus::Remarried;
                               c.recorded.marriages.records.push_back(with_other(Marriage::Married, "2012-01-01", ""));
                           },
                           NeedsReview,
                           {"married-to-somebody-else"},
                           "woman",
                           "marriage",
                           NotDeclared},
                      Case{"never_married_both",
                           [](Couple& c) {
                               for (auto* person : {&c.declared.woman, &c.declared.man}) {
                                   person->marital_status = MaritalStatus::NeverMarried;
                                   person->marital_event_on = {};
                                   person->marriage_certificate_number = "";
                               }
                               c.recorded.marriages.records.clear();
                           },
                           Consistent,
                           {},
                           "woman",
                           "marital_status",
                           Matches},
                      Case{"never_married_and_married_on_record",
                           [](Couple& c) { c.declared.woman.marital_status = MaritalStatus::NeverMarried; },
                           NeedsReview,
                           {"marital-status-differs"},
                           "woman",
                           "marital_status",
                           Differs},
                      Case{"divorced_names_the_former_husband",
                           [](Couple& c) {
                               c.marriage().status = Marriage::Divorced;
                               c.marriage().ended_on = day("2025-01-01");
                               for (auto* person : {&c.declared.woman, &c.declared.man}) {
                                   person->marital_status = MaritalStatus::Divorced;
                                   person->marital_event_on = day("2025-01-01");
                               }
                           },
                           Consistent,
                           {},
                           "couple",
                           "divorce",
                           Matches},
                      Case{"divorced_and_still_married_on_record",
                           [](Couple& c) { c.declared.woman.marital_status = MaritalStatus::Divorced; },
                           NeedsReview,
                           {"marital-status-differs"},
                           "woman",
                           "marital_status",
                           Differs},
                      Case{"widowed_by_the_marriage_register",
                           [](Couple& c) {
                               c.marriage().status = Marriage::Widowed;
                               c.marriage().ended_on = day("2026-02-01");
                               c.his_household().status = HouseholdRecord::Status::Deceased;
                               c.declared.woman.marital_status = MaritalStatus::Widowed;
                               c.declared.woman.marital_event_on = day("2026-02-01");
                           },
                           Consistent,
                           {},
                           "man",
                           "death",
                           Matches},
                      Case{"widowed_by_the_household_register",
                           [](Couple& c) {
                               c.his_household().status = HouseholdRecord::Status::Deceased;
                               c.declared.woman.marital_status = MaritalStatus::Widowed;
                               c.declared.woman.marital_event_on = day("2026-02-01");
                           },
                           Consistent,
                           {},
                           "woman",
                           "marital_status",
                           Matches},
                      Case{"widowed_and_he_lives_on_record",
                           [](Couple& c) { c.declared.woman.marital_status = MaritalStatus::Widowed; },
                           NeedsReview,
                           {"marital-status-differs"},
                           "woman",
                           "marital_status",
                           Differs}),
    named);

}  // namespace
}  // namespace kuaiban::comparison
