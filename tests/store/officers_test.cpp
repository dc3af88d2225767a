#include <gmock/gmock.h>

#include "casework/appoint_officer.hpp"
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

class OfficersOn : public LedgerTest {};
KUAIBAN_ON_EVERY_DATABASE(OfficersOn);

TEST_P(OfficersOn, AreAppointedOnceWithARandomFirstPassword) {
    PlainHasher hasher;
    const casework::Appointment clerk{"qixinggang.clerk", "罗静", "clerk", "500103001"};
    const auto password = casework::appoint_officer(*ledger, hasher, clerk, at(0));
    ASSERT_TRUE(password);
    EXPECT_EQ(password->size(), 16U);
    EXPECT_FALSE(casework::appoint_officer(*ledger, hasher, clerk, at(1))) << "a second start tells no new password";

    const auto officer = ledger->officer("qixinggang.clerk");
    ASSERT_TRUE(officer);
    EXPECT_EQ(officer->name, "罗静");
    EXPECT_EQ(officer->office, "500103001");
    EXPECT_EQ(officer->password_hash, "hash of " + *password);
    EXPECT_EQ(officer->first_password_expires_at, at(0) + std::chrono::days{7});
    EXPECT_FALSE(ledger->officer("city.auditor"));
}

TEST_P(OfficersOn, NeverShareAFirstPassword) {
    PlainHasher hasher;
    const auto first = casework::appoint_officer(*ledger, hasher, {"a.clerk", "甲", "clerk", "500103001"}, at(0));
    const auto second = casework::appoint_officer(*ledger, hasher, {"b.clerk", "乙", "clerk", "500103001"}, at(0));
    EXPECT_NE(first, second);
}

}  // namespace
}  // namespace kuaiban::store
