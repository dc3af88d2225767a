#include "casework/review/route_case.hpp"

#include "support/review_test.hpp"

using namespace kuaiban;
using domain::CaseState;
using domain::Role;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using enum domain::RefusalCode;

namespace {

domain::DivisionCode office(std::string_view code) {
    return domain::DivisionCode::parse(code).value();
}

class RouteCase : public support::ReviewTest {
protected:
    /// Filed at an office of another district, which accepts as any office of the city does.
    std::string filed_elsewhere() {
        registers_.households.front().household_division = other_village;
        auto answers = couple.answers();
        answers["application"].as_object()["office"] = "500104001000";
        return submit(woman_of(couple), answers).value().case_id;
    }
    casework::Officer clerk_elsewhere() { return officer("wu", Role::Clerk, "500104001"); }
    std::vector<domain::RefusalCode> rerouted(const casework::Officer& by, const std::string& id, std::string_view to) {
        const auto moved = casework::reroute_case(bench(), *roster_, by, id, record(id).version, office(to), now_);
        return moved ? std::vector<domain::RefusalCode>{} : support::codes_of(moved.error());
    }
    std::vector<domain::RefusalCode> reassigned(const casework::Officer& by, const std::string& id, std::string_view to) {
        const auto moved = casework::reassign_case(bench(), by, id, record(id).version, to, now_);
        return moved ? std::vector<domain::RefusalCode>{} : support::codes_of(moved.error());
    }
};

TEST_F(RouteCase, KnowsTheOfficesOfHouseholdsAndHerResidence) {
    const auto file = casework::open_case_file(bench(), filed_elsewhere()).value();
    EXPECT_THAT(casework::responsible_offices(file), ElementsAre(office("500103003")));
    EXPECT_TRUE(casework::is_responsible(file, office("500103003013"))) << "a village of the street, too";
    EXPECT_FALSE(casework::is_responsible(file, office("500104001")));
}

TEST_F(RouteCase, AnOfficeThatIsNotResponsiblePassesItOnAndTheClockRunsOn) {
    const auto there = reviewer();
    const auto id = filed_elsewhere();
    const auto before = record(id);
    EXPECT_THAT(rerouted(clerk_elsewhere(), id, "500103003"), IsEmpty());
    EXPECT_EQ(record(id).owner, "500103003000");
    EXPECT_EQ(record(id).officer_id, there.id);
    EXPECT_EQ(record(id).state, before.state);
    EXPECT_EQ(record(id).due_at, before.due_at);
    EXPECT_EQ(history(id).back().kind, "rerouted");
    int told = 0;
    for (const auto& message : ledger_->messages_of_case(id))
        told += message.kind == "rerouted" ? 1 : 0;
    EXPECT_EQ(told, 2);
    EXPECT_THAT(rerouted(clerk_elsewhere(), id, "500103003"), ElementsAre(NotAllowed)) << "it is not theirs any more";

    ASSERT_THAT(refused(there, acceptance(id)), IsEmpty());
    EXPECT_EQ(ledger_->certificate_of_case(id)->office, "500103003000") << "the responsible office issues";
}

TEST_F(RouteCase, AResponsibleOfficeMayNotPassTheCoupleOn) {
    const auto id = case_in_review();
    EXPECT_THAT(rerouted(reviewer(), id, "500103001"), ElementsAre(OfficeNotResponsible));
    EXPECT_THAT(rerouted(reviewer(), id, "500103003"), ElementsAre(OfficeNotResponsible)) << "where it is already";
    EXPECT_THAT(rerouted(reviewer(), id, "500103"), ElementsAre(OfficeUnknown));

    auto answers = support::Couple{2}.answers();
    support::Couple{2}.record_in(registers_);
    registers_.households.back().household_division = other_village;
    answers["man"].as_object()["household_division"] = "500103001003";
    const auto second = submit(account("13800000002"), answers, "second").value().case_id;
    EXPECT_THAT(rerouted(reviewer(), second, "500103001"), ElementsAre(OfficeIsResponsible));
    EXPECT_THAT(rerouted(officer("sun", Role::DistrictSupervisor, "500103"), second, "500103001"), IsEmpty());
}

TEST_F(RouteCase, ASupervisorGivesItToAColleagueOfTheOffice) {
    const auto zhao = reviewer();
    const auto id = case_in_review();
    ASSERT_EQ(record(id).officer_id, zhao.id);
    const auto li = officer("li", Role::Clerk);
    EXPECT_THAT(reassigned(zhao, id, li.id), ElementsAre(NotAllowed));
    EXPECT_THAT(reassigned(head(), id, zhao.id), ElementsAre(OfficerUnknown)) << "who has it already";
    EXPECT_THAT(reassigned(head(), id, clerk_elsewhere().id), ElementsAre(OfficerUnknown));
    EXPECT_THAT(reassigned(head(), id, li.id), IsEmpty());
    EXPECT_EQ(record(id).officer_id, li.id);
    EXPECT_EQ(history(id).back().kind, "reassigned");
}

}  // namespace
