#include <gmock/gmock.h>

#include "ledger_test_support.hpp"
#include "store/identity_store.hpp"

namespace kuaiban::store {
namespace {

using namespace casework;
using domain::RefusalCode;
using testing::ElementsAre;
using testing::Field;

class ProvingIdentityOn : public LedgerTest {
protected:
    void verify(const std::string& id, const domain::Mobile& by, Instant when) {
        ledger->commit({account_opened(id, by), PersonVerified{id, name("陈小雨"), woman(1), when}});
    }
    std::vector<Account> accounts_of(const domain::ResidentId& person) {
        return IdentityStore{*database, keys}.accounts_of(person);
    }
};
KUAIBAN_ON_EVERY_DATABASE(ProvingIdentityOn);

TEST_P(ProvingIdentityOn, TakesAnAnswerOnce) {
    EXPECT_EQ(ledger->commit({SignInAnswered{"state", at(600)}}), std::nullopt);
    EXPECT_EQ(ledger->commit({SignInAnswered{"state", at(600)}}), RefusalCode::SignInStale);
    ledger->commit({ExpiredSwept{at(0), at(601)}});
    EXPECT_EQ(ledger->commit({SignInAnswered{"state", at(900)}}), std::nullopt) << "swept when the state itself had expired";
}

TEST_P(ProvingIdentityOn, FindsAPersonsAccountsTheLastVerifiedFirst) {
    verify("a1", mobile(1), at(5));
    verify("a2", mobile(2), at(9));
    EXPECT_THAT(accounts_of(woman(1)), ElementsAre(Field(&Account::id, "a2"), Field(&Account::id, "a1")));
    EXPECT_TRUE(accounts_of(man(1)).empty());
}

TEST_P(ProvingIdentityOn, MovesAnAccountToAnotherMobile) {
    ledger->commit({account_opened("a1", mobile(1)), account_opened("a2", mobile(2))});
    EXPECT_EQ(ledger->commit({AccountMobileChanged{"a1", mobile(1), mobile(3), at(1)}}), std::nullopt);
    EXPECT_EQ(ledger->account("a1")->mobile, mobile(3));
    EXPECT_EQ(ledger->account_of(mobile(3))->id, "a1");
    EXPECT_FALSE(ledger->account_of(mobile(1)));
    EXPECT_EQ(ledger->commit({AccountMobileChanged{"a1", mobile(1), mobile(4), at(2)}}), RefusalCode::VersionConflict);
    EXPECT_EQ(ledger->commit({AccountMobileChanged{"a1", mobile(3), mobile(2), at(2)}}), RefusalCode::MobileTaken);
}

TEST_P(ProvingIdentityOn, FoldsASecondAccountIntoTheOneThatIsKept) {
    verify("kept", mobile(1), at(5));
    ledger->commit({account_opened("second", mobile(2))});
    ledger->commit(submission("case", 1, "second", woman(1), man(1)));
    ledger->commit({DraftOpened{"draft", "second", "service", "500103", "500103001000", "{}", at(0)}});
    EXPECT_EQ(ledger->commit(
                  {AccountFolded{"second", mobile(2), "kept", at(9)}, AccountMobileChanged{"kept", mobile(1), mobile(2), at(9)}}),
              std::nullopt);
    EXPECT_EQ(ledger->account_of(mobile(2))->id, "kept");
    EXPECT_EQ(ledger->drafts_of("kept").size(), 1U);
    EXPECT_EQ(ledger->case_by_id("case")->account_id, "kept");
    EXPECT_EQ(ledger->commit({AccountFolded{"second", mobile(2), "kept", at(9)}}), RefusalCode::VersionConflict);
}

TEST_P(ProvingIdentityOn, RemembersSinceWhenAPasswordAndWhichDeviceASession) {
    ledger->commit({account_opened("a1", mobile(1)), PasswordSet{"a1", "new", at(7)},
                    SessionOpened{"t1", "a1", "csrf", at(0), at(100), "firefox/windows"}});
    EXPECT_EQ(ledger->account("a1")->password_set_at, at(7));
    EXPECT_EQ(ledger->session("t1")->device, "firefox/windows");
}

TEST_P(ProvingIdentityOn, KeepsWhatHappenedToAnAccountSealed) {
    ledger->commit({account_opened("a1", mobile(1))});
    ledger->commit(
        {AccountEventRecorded{"a1", at(3), "officer-1", "mobile-changed", "counter", R"({"shown":"resident-id-card"})"}});
    const auto events = IdentityStore{*database, keys}.events_of_account("a1");
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events.front().kind, "mobile-changed");
    EXPECT_EQ(events.front().detail, R"({"shown":"resident-id-card"})");
    EXPECT_EQ(all_bytes_on_the_disk().find("resident-id-card"), std::string::npos);
}

}  // namespace
}  // namespace kuaiban::store
