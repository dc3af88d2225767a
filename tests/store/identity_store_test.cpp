#include "store/ledger_store.hpp"

#include <gmock/gmock.h>

#include "ledger_test_support.hpp"

namespace kuaiban::store {
namespace {

using domain::RefusalCode;
using testing::ElementsAre;
using testing::Field;

class IdentityOn : public LedgerTest {};
KUAIBAN_ON_EVERY_DATABASE(IdentityOn);

TEST_P(IdentityOn, FindsAnAccountByIdAndMobileAndRefusesASecondOnTheSameMobile) {
    EXPECT_EQ(ledger->commit({account_opened("a1", mobile(1))}), std::nullopt);
    EXPECT_EQ(ledger->commit({account_opened("a2", mobile(1))}), RefusalCode::MobileTaken);
    const auto account = ledger->account_of(mobile(1));
    ASSERT_TRUE(account);
    EXPECT_EQ(account->id, "a1");
    EXPECT_EQ(account->mobile, mobile(1));
    EXPECT_EQ(account->opened_at, at(0));
    EXPECT_FALSE(account->person);
    EXPECT_FALSE(ledger->account("a2"));
    EXPECT_FALSE(ledger->account_of(mobile(2)));
}

TEST_P(IdentityOn, RemembersTheVerifiedPersonPasswordAndLanguage) {
    ledger->commit({account_opened("a1", mobile(1))});
    EXPECT_EQ(ledger->commit({casework::PersonVerified{"a1", name("陈小雨"), woman(1), at(5)},
                              casework::PasswordSet{"a1", "new-hash", at(5)}, casework::LanguageChosen{"a1", "en"}}),
              std::nullopt);
    const auto account = ledger->account("a1");
    ASSERT_TRUE(account && account->person);
    EXPECT_EQ(account->person->name, name("陈小雨"));
    EXPECT_EQ(account->person->id_number, woman(1));
    EXPECT_EQ(account->person->verified_at, at(5));
    EXPECT_EQ(account->password_hash, "new-hash");
    EXPECT_EQ(account->language, "en");
    EXPECT_EQ(ledger->commit({casework::PasswordSet{"nobody", "x", at(5)}}), RefusalCode::NotFound);
}

TEST_P(IdentityOn, OpensSeesAndEndsSessions) {
    ledger->commit({account_opened("a1", mobile(1)), casework::SessionOpened{"t1", "a1", "csrf", at(0), at(100)},
                    casework::SessionOpened{"t2", "a1", "csrf", at(1), at(100)}});
    ledger->commit({casework::SessionSeen{"t1", at(9)}});
    ledger->commit({casework::SessionSeen{"t1", at(3)}});
    ASSERT_TRUE(ledger->session("t1"));
    EXPECT_EQ(ledger->session("t1")->seen_at, at(9)) << "a late report does not turn the clock back";
    EXPECT_EQ(ledger->session("t1")->expires_at, at(100));
    EXPECT_THAT(ledger->sessions_of("a1"),
                ElementsAre(Field(&casework::Session::token_hash, "t1"), Field(&casework::Session::token_hash, "t2")));
    ledger->commit({casework::SessionEnded{"t1"}});
    EXPECT_FALSE(ledger->session("t1"));
}

TEST_P(IdentityOn, LetsACodeBeUsedOnceAndCountsTriesAndSendings) {
    ledger->commit({casework::CodeIssued{"c1", "login", mobile(1), "hash", "bound", "192.0.2.1", at(0), at(600)}});
    ledger->commit({casework::CodeIssued{"c2", "login", mobile(1), "hash", "bound", "192.0.2.2", at(50), at(600)}});
    ledger->commit({casework::CodeTried{"c1", 5}});
    ledger->commit({casework::CodeTried{"c1", 5}});
    EXPECT_EQ(ledger->code("c1")->tries, 2);
    EXPECT_EQ(ledger->code("c1")->mobile, mobile(1));
    EXPECT_EQ(ledger->commit({casework::CodeUsed{"c1", at(9), 5}}), std::nullopt);
    EXPECT_EQ(ledger->commit({casework::CodeUsed{"c1", at(10), 5}}), RefusalCode::CodeWrong);
    EXPECT_EQ(ledger->code("c1")->used_at, at(9));
    EXPECT_EQ(ledger->codes_sent_to(mobile(1), at(0)), 2);
    EXPECT_EQ(ledger->codes_sent_to(mobile(1), at(1)), 1);
    EXPECT_EQ(ledger->codes_sent_to(mobile(2), at(0)), 0);
    EXPECT_EQ(ledger->codes_sent_from("192.0.2.1", at(0)), 1);
}

TEST_P(IdentityOn, CountsNoTryBeyondTheLastAndTakesNoCodeAfterIt) {
    ledger->commit({casework::CodeIssued{"c1", "login", mobile(1), "hash", "bound", "192.0.2.1", at(0), at(600)}});
    EXPECT_EQ(ledger->commit({casework::CodeTried{"c1", 1}}), std::nullopt);
    EXPECT_EQ(ledger->commit({casework::CodeTried{"c1", 1}}), RefusalCode::TooManyTries);
    EXPECT_EQ(ledger->code("c1")->tries, 1);
    EXPECT_EQ(ledger->commit({casework::CodeUsed{"c1", at(9), 1}}), RefusalCode::CodeWrong);
}

TEST_P(IdentityOn, EndsAllSessionsOfAnAccountButTheOneItsOwnerIsIn) {
    ledger->commit({account_opened("a1", mobile(1))});
    ledger->commit({account_opened("a2", mobile(2))});
    for (const auto* token : {"t1", "t2", "t3"})
        ledger->commit({casework::SessionOpened{token, "a1", "csrf", at(0), at(100)}});
    ledger->commit({casework::SessionOpened{"other", "a2", "csrf", at(0), at(100)}});
    ledger->commit({casework::OtherSessionsEnded{"a1", "t2"}});
    EXPECT_THAT(ledger->sessions_of("a1"), ElementsAre(Field(&casework::Session::token_hash, "t2")));
    EXPECT_TRUE(ledger->session("other"));
}

TEST_P(IdentityOn, SweepsOutWhatHasExpiredAndNothingElse) {
    ledger->commit({account_opened("a1", mobile(1))});
    ledger->commit({casework::SessionOpened{"old", "a1", "csrf", at(0), at(100)}});
    ledger->commit({casework::SessionOpened{"live", "a1", "csrf", at(0), at(300)}});
    ledger->commit({casework::CodeIssued{"old", "login", mobile(1), "hash", "bound", "192.0.2.1", at(0), at(100)}});
    ledger->commit({casework::CodeIssued{"live", "login", mobile(1), "hash", "bound", "192.0.2.1", at(0), at(300)}});
    ledger->commit({casework::ExpiredSwept{at(200), at(200)}});
    EXPECT_FALSE(ledger->session("old"));
    EXPECT_FALSE(ledger->code("old"));
    EXPECT_TRUE(ledger->session("live"));
    EXPECT_TRUE(ledger->code("live"));
}

}  // namespace
}  // namespace kuaiban::store
