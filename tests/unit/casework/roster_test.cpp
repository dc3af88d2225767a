#include "casework/review/roster.hpp"

#include "casework/staff/appoint_officer.hpp"
#include "support/casework_test.hpp"

using namespace kuaiban;
using namespace std::chrono_literals;
using domain::Role;

namespace {

class RosterOf : public support::CaseworkTest {
protected:
    std::string appoint(const std::string& account, Role role, std::string_view office) {
        casework::appoint_officer(*ledger_, hasher_, {account, account, role, domain::DivisionCode::parse(office).value()},
                                  "system", now_);
        return ledger_->officer(account)->id;
    }
    std::string next(std::string_view office = "500103001") {
        return roster_->next(domain::DivisionCode::parse(office).value(), now_);
    }
};

TEST_F(RosterOf, TakesTurnsAmongClerksAndReviewers) {
    const auto clerk = appoint("a.clerk", Role::Clerk, "500103001"),
               reviewer = appoint("a.reviewer", Role::Reviewer, "500103001");
    appoint("a.head", Role::OfficeHead, "500103001");
    const auto first = next(), second = next(), third = next();
    EXPECT_NE(first, second);
    EXPECT_EQ(first, third);
    EXPECT_TRUE(first == clerk || first == reviewer);
    EXPECT_TRUE(second == clerk || second == reviewer);
}

TEST_F(RosterOf, GivesTheNextCaseToWhoeverHasTheFewestOpen) {
    const auto busy = appoint("a.clerk", Role::Clerk, "500103001"), free = appoint("b.clerk", Role::Clerk, "500103001");
    const support::Couple couple;
    couple.record_in(registers_);
    registers_.silent = {domain::Register::Marriages};
    const auto receipt = submit(woman_of(couple), couple.answers()).value();
    const auto record = case_of(receipt);
    ASSERT_FALSE(ledger_->commit({casework::CaseMoved{record.id,
                                                      record.version,
                                                      domain::CaseState::InReview,
                                                      "500103001000",
                                                      "waiting-limit-passed",
                                                      now_ + 24h,
                                                      {},
                                                      {},
                                                      busy}}));
    const auto street = domain::DivisionCode::parse("500103001").value();
    EXPECT_EQ(ledger_->open_cases_by_officer(street)[busy], 1);
    EXPECT_EQ(next(), free);
    ASSERT_FALSE(ledger_->commit({casework::PartiesClosed{record.id, now_}}));
    EXPECT_TRUE(ledger_->open_cases_by_officer(street).empty()) << "what is decided weighs nothing";
}

TEST_F(RosterOf, GoesUpTheTreeWhereAnOfficeHasNobody) {
    const auto city = appoint("city", Role::CityAdministrator, "500000");
    EXPECT_EQ(next("500103001005"), city);
    now_ += 31s;
    const auto supervisor = appoint("supervisor", Role::DistrictSupervisor, "500103");
    EXPECT_EQ(next("500103001005"), supervisor);
    now_ += 31s;
    const auto head = appoint("head", Role::OfficeHead, "500103");
    EXPECT_EQ(next("500103001005"), head);
    now_ += 31s;
    const auto clerk = appoint("clerk", Role::Clerk, "500103001");
    EXPECT_EQ(next("500103001005"), clerk);
}

TEST_F(RosterOf, NamesNobodyWhereOnlyThoseWorkWhoDecideNothing) {
    appoint("system", Role::SystemAdministrator, "500000");
    appoint("auditor", Role::Auditor, "500000");
    EXPECT_EQ(next(), "");
}

}  // namespace
