#include <gmock/gmock.h>

#include "casework/staff/appoint_officer.hpp"
#include "ledger_test_support.hpp"

namespace kuaiban::store {
namespace {

/// Says what it was given, so that the test sees what would be hashed.
class PlainHasher : public casework::PasswordHasher {
public:
    std::string hash(std::string_view password) override { return "hash of " + std::string{password}; }
    bool verify(std::string_view, std::string_view) override { return false; }
    void pretend(std::string_view) override {}
    bool is_common(std::string_view) const override { return false; }
};

const auto qixinggang = domain::DivisionCode::parse("500103001").value();

class OfficersOn : public LedgerTest {};
KUAIBAN_ON_EVERY_DATABASE(OfficersOn);

TEST_P(OfficersOn, AreAppointedOnceWithARandomFirstPassword) {
    PlainHasher hasher;
    const casework::Appointment clerk{"qixinggang.clerk", "罗静", domain::Role::Clerk, qixinggang};
    const auto password = casework::appoint_officer(*ledger, hasher, clerk, "system", at(0));
    ASSERT_TRUE(password);
    EXPECT_EQ(password->size(), 16U);
    EXPECT_FALSE(casework::appoint_officer(*ledger, hasher, clerk, "system", at(1))) << "a second start tells no new password";

    const auto officer = ledger->officer("qixinggang.clerk");
    ASSERT_TRUE(officer);
    EXPECT_EQ(officer->name, "罗静");
    EXPECT_EQ(officer->office, qixinggang);
    EXPECT_EQ(officer->role, domain::Role::Clerk);
    EXPECT_EQ(ledger->officer_by_id(officer->id)->account, officer->account);
    EXPECT_EQ(officer->password_hash, "hash of " + *password);
    EXPECT_EQ(officer->first_password_expires_at, at(0) + std::chrono::days{7});
    EXPECT_FALSE(ledger->officer("city.auditor"));
}

TEST_P(OfficersOn, NeverShareAFirstPassword) {
    PlainHasher hasher;
    const auto first =
        casework::appoint_officer(*ledger, hasher, {"a.clerk", "甲", domain::Role::Clerk, qixinggang}, "system", at(0));
    const auto second =
        casework::appoint_officer(*ledger, hasher, {"b.clerk", "乙", domain::Role::Clerk, qixinggang}, "system", at(0));
    EXPECT_NE(first, second);
    EXPECT_EQ(ledger->officers_of(qixinggang).size(), 2U);
}

}  // namespace
}  // namespace kuaiban::store
