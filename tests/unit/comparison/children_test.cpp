#include "one_change.hpp"

namespace kuaiban::comparison {
namespace {

using namespace testing;
using enum Outcome;
using enum Verdict;

class Children : public OneChange {};
TEST_P(Children, FindsWhatChangedAndNothingElse) {
    expect_what_the_row_says();
}
INSTANTIATE_TEST_SUITE_P(
    OneChange, Children,
    ::testing::Values(
        Case{"declared_and_on_record", [](Couple& c) { c.with_child(); }, Consistent, {}, "child:1", "name", Matches},
        Case{"not_declared",
             [](Couple& c) { c.recorded.births.records.push_back(birth("陈小满", Sex::Male, "2020-05-21", "T1")); },
             NeedsReview,
             {"child-not-declared"},
             "couple",
             "child",
             NotDeclared},
        Case{"his_alone_not_declared",
             [](Couple& c) {
                 auto row = birth("陈小满", Sex::Male, "2015-05-21", "T1");
                 row.mother_id = "";
                 c.recorded.births.records.push_back(row);
             },
             NeedsReview,
             {"child-not-declared"},
             "man",
             "child",
             NotDeclared},
        Case{"not_on_record",
             [](Couple& c) { c.with_child().recorded.births.records.clear(); },
             NeedsReview,
             {"child-not-on-record"},
             "child:1",
             "child",
             NotOnRecord},
        Case{"no_answer", [](Couple& c) { c.recorded.births = {}; }, Waiting, {"births-no-answer"}, "couple", "child", NoAnswer},
        Case{"dead_and_not_declared",
             [](Couple& c) {
                 c.with_child().declared.children.clear();
                 c.declared.child_ordinal = 1;
                 c.recorded.births.records.front().status = BirthRecord::Status::Deceased;
             },
             Consistent,
             {}},
        Case{"dead_and_declared",
             [](Couple& c) { c.with_child().recorded.births.records.front().status = BirthRecord::Status::Deceased; },
             NeedsReview,
             {"child-deceased"},
             "child:1",
             "death",
             NotDeclared},
        Case{"cancelled_and_not_declared",
             [](Couple& c) {
                 c.with_child().declared.children.clear();
                 c.declared.child_ordinal = 1;
                 c.recorded.births.records.front().status = BirthRecord::Status::Cancelled;
             },
             Consistent,
             {}},
        Case{"another_name",
             [](Couple& c) { c.with_child().recorded.births.records.front().child_name = "陈满"; },
             NeedsReview,
             {"child-name-differs"},
             "child:1",
             "name",
             Differs},
        Case{"another_birth_date",
             [](Couple& c) { c.with_child().declared.children.front().born_on = day("2020-05-12"); },
             NeedsReview,
             {"child-born-on-differs"},
             "child:1",
             "born_on",
             Differs},
        Case{"another_sex",
             [](Couple& c) { c.with_child().declared.children.front().sex = Sex::Female; },
             NeedsReview,
             {"child-sex-differs"},
             "child:1",
             "sex",
             Differs},
        Case{"another_number",
             [](Couple& c) { c.with_child().declared.children.front().birth_certificate_number = "T9"; },
             NeedsReview,
             {"child-number-differs"},
             "child:1",
             "birth_certificate_number",
             Differs},
        Case{"hers_alone_and_told_so",
             [](Couple& c) {
                 c.with_child().declared.children.front().relation = ChildRelation::Woman;
                 c.recorded.births.records.front().father_id = other_man_id;
             },
             Consistent,
             {},
             "child:1",
             "relation",
             Matches},
        Case{"hers_alone_and_called_of_both",
             [](Couple& c) { c.with_child().recorded.births.records.front().father_id = other_man_id; },
             NeedsReview,
             {"child-relation-differs"},
             "child:1",
             "relation",
             Differs},
        Case{"adopted",
             [](Couple& c) {
                 auto& given = c.with_child().declared.children.front();
                 std::swap(given.adoption_number, given.birth_certificate_number);
                 given.relation = ChildRelation::Adopted;
                 c.recorded.births.records.front().kind = BirthRecord::Kind::Adoption;
             },
             Consistent,
             {},
             "child:1",
             "adoption_number",
             Matches},
        Case{"twins_are_told_apart_by_name",
             [](Couple& c) {
                 c.with_child().declared.children.push_back(child("陈小雪", Sex::Male, "2020-05-21", "T500103002"));
                 c.recorded.births.records.insert(c.recorded.births.records.begin(),
                                                  birth("陈小雪", Sex::Male, "2020-05-21", "T500103002"));
                 c.declared.child_ordinal = 3;
             },
             Consistent,
             {},
             "child:2",
             "name",
             Matches},
        Case{"born_after_a_stepparents_adoption_too",
             [](Couple& c) {
                 auto adoption = c.with_child().recorded.births.records.front();
                 c.declared.children.front().id_number = id("500103202005210014");
                 c.recorded.births.records.front().child_id = adoption.child_id = "500103202005210014";
                 adoption.kind = BirthRecord::Kind::Adoption;
                 adoption.birth_certificate_number = "S1";
                 c.recorded.births.records.push_back(adoption);
             },
             Consistent,
             {}},
        Case{"the_newborn_stands_among_the_children",
             [](Couple& c) {
                 c.with_child().declared.state = PregnancyState::Born;
                 c.declared.child_ordinal = 1;
             },
             Consistent,
             {},
             "couple",
             "child_ordinal",
             Matches},
        Case{"an_ordinal_too_high",
             [](Couple& c) { c.declared.child_ordinal = 3; },
             NeedsReview,
             {"child-ordinal-differs"},
             "couple",
             "child_ordinal",
             Differs},
        Case{"an_ordinal_too_low",
             [](Couple& c) { c.with_child().declared.child_ordinal = 1; },
             NeedsReview,
             {"child-ordinal-differs"},
             "couple",
             "child_ordinal",
             Differs}),
    named);

}  // namespace
}  // namespace kuaiban::comparison
