#include <gmock/gmock.h>

#include "casework/staff/appoint_officer.hpp"
#include "ledger_test_support.hpp"

namespace kuaiban::store {
namespace {

using namespace casework;
using domain::RefusalCode;
using domain::Role;

/// Says what it was given, so that the test sees what would be hashed.
class PlainHasher : public casework::PasswordHasher {
public:
    std::string hash(std::string_view password) override { return "hash of " + std::string{password}; }
    bool verify(std::string_view, std::string_view) override { return false; }
    void pretend(std::string_view) override {}
    bool is_common(std::string_view) const override { return false; }
};

const auto qixinggang = domain::DivisionCode::parse("500103001").value();
const auto jiefangbei = domain::DivisionCode::parse("500103003").value();

class OfficersOn : public LedgerTest {
protected:
    std::string appoint(const std::string& account) {
        appoint_officer(*ledger, hasher, {account, "罗静", Role::Clerk, qixinggang}, "system", at(0));
        return ledger->officer(account)->id;
    }
    PlainHasher hasher;
};
KUAIBAN_ON_EVERY_DATABASE(OfficersOn);

TEST_P(OfficersOn, AreAppointedOnceWithARandomFirstPassword) {
    const Appointment clerk{"qixinggang.clerk", "罗静", Role::Clerk, qixinggang};
    const auto password = appoint_officer(*ledger, hasher, clerk, "system", at(0));
    ASSERT_TRUE(password);
    EXPECT_EQ(password->size(), 16U);
    EXPECT_FALSE(appoint_officer(*ledger, hasher, clerk, "system", at(1))) << "a second start tells no new password";

    const auto officer = ledger->officer("qixinggang.clerk");
    ASSERT_TRUE(officer);
    EXPECT_EQ(officer->name, "罗静");
    EXPECT_EQ(officer->office, qixinggang);
    EXPECT_EQ(officer->role, Role::Clerk);
    EXPECT_EQ(ledger->officer_by_id(officer->id)->account, officer->account);
    EXPECT_EQ(officer->password_hash, "hash of " + *password);
    EXPECT_EQ(officer->first_password_expires_at, at(0) + std::chrono::days{7});
    EXPECT_FALSE(officer->enrolled);
    EXPECT_FALSE(ledger->officer("city.auditor"));
}

TEST_P(OfficersOn, NeverShareAFirstPassword) {
    const auto first = appoint_officer(*ledger, hasher, {"a.clerk", "甲", Role::Clerk, qixinggang}, "system", at(0));
    const auto second = appoint_officer(*ledger, hasher, {"b.clerk", "乙", Role::Clerk, qixinggang}, "system", at(0));
    EXPECT_NE(first, second);
    EXPECT_EQ(ledger->officers_of(qixinggang).size(), 2U);
    EXPECT_EQ(ledger->officers().size(), 2U);
}

TEST_P(OfficersOn, MoveOnlyFromWhereTheyWere) {
    const auto id = appoint("a.clerk");
    const OfficerMoved moved{id, Role::Clerk, qixinggang, Role::Reviewer, jiefangbei};
    EXPECT_EQ(ledger->commit({moved}), std::nullopt);
    EXPECT_EQ(ledger->commit({moved}), RefusalCode::VersionConflict);
    EXPECT_EQ(ledger->officer_by_id(id)->role, Role::Reviewer);
    EXPECT_EQ(ledger->officer_by_id(id)->office, jiefangbei);
}

TEST_P(OfficersOn, AreGoneOnceDismissedAndLeaveTheirAccountTaken) {
    const auto id = appoint("a.clerk");
    EXPECT_EQ(ledger->commit({OfficerDismissed{id, at(1)}}), std::nullopt);
    EXPECT_EQ(ledger->commit({OfficerDismissed{id, at(2)}}), RefusalCode::VersionConflict);
    EXPECT_FALSE(ledger->officer_by_id(id));
    EXPECT_TRUE(ledger->officers_of(qixinggang).empty());
    EXPECT_FALSE(appoint_officer(*ledger, hasher, {"a.clerk", "乙", Role::Clerk, qixinggang}, "system", at(3)));
}

TEST_P(OfficersOn, ReplaceTheFirstPassword) {
    const auto id = appoint("a.clerk");
    EXPECT_EQ(ledger->commit({OfficerPasswordSet{id, "own", std::nullopt, at(3)}}), std::nullopt);
    EXPECT_EQ(ledger->officer_by_id(id)->password_hash, "own");
    EXPECT_FALSE(ledger->officer_by_id(id)->first_password_expires_at);
}

TEST_P(OfficersOn, UseNoStepOfTheAuthenticatorTwice) {
    const auto id = appoint("a.clerk");
    EXPECT_EQ(ledger->commit({TotpEnrolled{id, "secret", 100}}), std::nullopt);
    EXPECT_TRUE(ledger->officer_by_id(id)->enrolled);
    EXPECT_EQ(ledger->totp_of(id)->secret, "secret");
    EXPECT_EQ(ledger->commit({TotpUsed{id, 100}}), RefusalCode::CodeWrong);
    EXPECT_EQ(ledger->commit({TotpUsed{id, 101}}), std::nullopt);
    EXPECT_EQ(ledger->commit({TotpUsed{id, 101}}), RefusalCode::CodeWrong);
    EXPECT_EQ(ledger->totp_of(id)->last_step, 101);
}

TEST_P(OfficersOn, UseEachRecoveryCodeOnceAndLoseAllWithTheAuthenticator) {
    const auto id = appoint("a.clerk");
    EXPECT_EQ(ledger->commit({TotpEnrolled{id, "secret", 1}, RecoveryCodesMade{id, {"one", "two"}}}), std::nullopt);
    EXPECT_EQ(ledger->commit({RecoveryCodeUsed{id, "one", at(1)}}), std::nullopt);
    EXPECT_EQ(ledger->commit({RecoveryCodeUsed{id, "one", at(2)}}), RefusalCode::CodeWrong);
    EXPECT_EQ(ledger->recovery_codes_left(id), 1);
    EXPECT_EQ(ledger->commit({RecoveryCodesMade{id, {"three", "four", "five"}}}), std::nullopt);
    EXPECT_EQ(ledger->commit({RecoveryCodeUsed{id, "two", at(3)}}), RefusalCode::CodeWrong);
    EXPECT_EQ(ledger->commit({SecondFactorReset{id}}), std::nullopt);
    EXPECT_EQ(ledger->recovery_codes_left(id), 0);
    EXPECT_FALSE(ledger->totp_of(id));
}

TEST_P(OfficersOn, HaveSessionsThatEndOneByOneAndAllAtOnce) {
    const auto id = appoint("a.clerk"), other = appoint("b.clerk");
    const auto open = [&](const std::string& token, bool complete) {
        return OfficerSessionOpened{token, id, "csrf", complete, at(0), at(1000)};
    };
    EXPECT_EQ(ledger->commit({open("half", false), open("one", true), open("two", true), open("three", true)}), std::nullopt);
    EXPECT_EQ(ledger->sessions_of_officer(id).size(), 3U);
    EXPECT_EQ(ledger->commit({OfficerSessionSeen{"one", at(500)}}), std::nullopt);
    EXPECT_EQ(ledger->officer_session("one")->seen_at, at(500));
    EXPECT_EQ(ledger->commit({OfficerSessionEnded{"one", other}}), std::nullopt);
    EXPECT_TRUE(ledger->officer_session("one")) << "nobody ends another officer's";
    EXPECT_EQ(ledger->commit({OfficerSessionEnded{"one", id}}), std::nullopt);
    EXPECT_FALSE(ledger->officer_session("one"));
    EXPECT_EQ(ledger->commit({OfficerSessionsEnded{id, "two"}}), std::nullopt);
    EXPECT_FALSE(ledger->officer_session("half"));
    EXPECT_TRUE(ledger->officer_session("two"));
    EXPECT_EQ(ledger->commit({ExpiredSwept{at(2000), at(2000)}}), std::nullopt);
    EXPECT_FALSE(ledger->officer_session("two"));
}

TEST_P(OfficersOn, AreRecognisedByTheirNumberOnly) {
    const auto id = appoint("a.clerk");
    EXPECT_FALSE(ledger->is_officer(id, woman(1)));
    EXPECT_EQ(ledger->commit({OfficerIdentified{id, woman(1)}}), std::nullopt);
    EXPECT_TRUE(ledger->is_officer(id, woman(1)));
    EXPECT_FALSE(ledger->is_officer(id, man(1)));
    EXPECT_TRUE(ledger->officer_by_id(id)->identified);
}

TEST_P(OfficersOn, HaveEventsOfTheirOwnInTheOneTable) {
    const auto id = appoint("a.clerk");
    EXPECT_EQ(
        ledger->commit({OfficerEventRecorded{id, at(5), "boss", "moved", "clerk@500103001", "reviewer@500103001", "", "detail"}}),
        std::nullopt);
    const auto events = ledger->events_of_officer(id);
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events.front().kind, "appointed");
    EXPECT_EQ(events.front().to, "clerk@500103001");
    EXPECT_EQ(events.back().sequence, 2);
    EXPECT_EQ(events.back().actor, "boss");
    EXPECT_EQ(events.back().detail, "detail");
}

}  // namespace
}  // namespace kuaiban::store
