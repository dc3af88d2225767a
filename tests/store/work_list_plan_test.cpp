#include <gmock/gmock.h>

#include "ledger_test_support.hpp"

// What is decided must cost the lists nothing: each reads its own index of open cases, in the list's order.
namespace kuaiban::store {
namespace {

/// Passes everything on; told to, it asks for the plan of a query instead of its rows.
class Explaining final : public Database {
public:
    explicit Explaining(Database& asked) : asked_{asked} {}
    void query(std::string_view sql, const std::vector<Value>& parameters, const std::function<void(const Row&)>& each) override {
        if (!explains)
            return asked_.query(sql, parameters, each);
        asked_.query("EXPLAIN QUERY PLAN " + std::string{sql}, parameters, [&](const Row& row) { plan += row.text(3) + "\n"; });
    }
    MissedExpectation commit(UnitOfWork unit) override { return asked_.commit(std::move(unit)); }
    void migrate() override { asked_.migrate(); }

    bool explains = false;
    std::string plan;

private:
    Database& asked_;
};

struct List {
    const char* name;
    casework::WorkListFilter filter;
    const char* index;
};
domain::DivisionCode office(std::string_view code) {
    return domain::DivisionCode::parse(code).value();
}
const List lists[] = {
    {"City", {.office = office("500000")}, "COVERING INDEX cases_open"},
    {"District", {.office = office("500103")}, "COVERING INDEX cases_open"},
    {"DistrictOverdue", {.office = office("500103"), .due_before = at(0)}, "COVERING INDEX cases_open"},
    {"TownOneState", {.office = office("500103001"), .state = domain::CaseState::InReview}, "COVERING INDEX cases_open"},
    {"Own", {.office = office("500103001"), .own_only = true}, "COVERING INDEX cases_open"},
    {"Mine", {.office = office("500103001"), .officer_id = "officer"}, "COVERING INDEX cases_open"},
    {"Unclaimed", {.office = office("500103001"), .on_no_desk_at = at(0)}, "COVERING INDEX cases_open"},
    {"UnclaimedOfThoseFew", {.office = office("500103001"), .on_no_desk_at = at(0)}, "COVERING INDEX cases_claimed"},
    {"ByNumber", {.office = office("500103001"), .text = number(1)}, "cases_by_number"},
    {"ByName", {.office = office("500103001"), .text = name("陈小雨")}, "case_parties_by_name"},
};
class PlanOf : public testing::TestWithParam<List> {};
INSTANTIATE_TEST_SUITE_P(Lists, PlanOf, testing::ValuesIn(lists), [](const auto& row) { return row.param.name; });

TEST_P(PlanOf, ReadsOpenCasesByTheirIndexAlone) {
    const TemporaryFolder place;
    const auto keys = crypto::KeyRing::ephemeral();
    const auto database = open_sqlite(place.file("plan.db"));
    database->migrate();
    Explaining explaining{*database};
    LedgerStore ledger{explaining, keys};
    explaining.explains = true;
    ledger.work_list(GetParam().filter, {}, 50);
    EXPECT_THAT(explaining.plan, testing::HasSubstr(GetParam().index));
    EXPECT_THAT(explaining.plan, testing::Not(testing::HasSubstr("SCAN"))) << "nothing is read from end to end";
}

TEST(PlanOfCounts, ReadsTheIndexAndNoCase) {
    const TemporaryFolder place;
    const auto keys = crypto::KeyRing::ephemeral();
    const auto database = open_sqlite(place.file("plan.db"));
    database->migrate();
    Explaining explaining{*database};
    LedgerStore ledger{explaining, keys};
    explaining.explains = true;
    ledger.work_list_counts(office("500103"), false, "officer", at(0));
    EXPECT_THAT(explaining.plan, testing::HasSubstr("COVERING INDEX cases_open"));
}

}  // namespace
}  // namespace kuaiban::store
