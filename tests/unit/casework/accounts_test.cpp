#include "support/casework_test.hpp"

using namespace kuaiban;
using namespace std::chrono_literals;
using enum domain::RefusalCode;
using testing::ElementsAre;
using testing::SizeIs;

namespace {

class Accounts : public support::CaseworkTest {
protected:
    const domain::Mobile her = support::mobile("13800000001");

    std::expected<casework::OpenedSession, domain::Refusals> enter(std::string_view password = "") {
        const auto id = codes_->send({"enter", her, "asker", "192.0.2.1", "zh-CN"}, now_).value();
        return accounts_->enter_with_code(id, digits_sent_to(her), "asker", password, "zh-CN", now_);
    }
    bool is_live(const casework::OpenedSession& session) {
        const bool live = accounts_->visitor(session.token, now_).has_value();
        accounts_->record_seen();               // as the portal's worker does, a few times a second
        return live;
    }
};

TEST_F(Accounts, OpenWithTheFirstCodeAndLogInWithTheNext) {
    const auto first = enter(), second = enter();
    EXPECT_EQ(first->account_id, second->account_id);
    EXPECT_NE(first->token, second->token);
    EXPECT_EQ(accounts_->visitor(first->token, now_)->account.mobile, her);
    EXPECT_THAT(ledger_->sessions_of(first->account_id), SizeIs(2));
}

TEST_F(Accounts, KeepNoTokenOnlyItsHash) {
    const auto opened = enter();
    EXPECT_NE(ledger_->sessions_of(opened->account_id).front().token_hash, opened->token);
    EXPECT_FALSE(ledger_->session(opened->token));
}

TEST_F(Accounts, RefuseAPasswordWithAllReasonsAndLeaveTheCodeUnused) {
    const auto id = codes_->send({"enter", her, "asker", "192.0.2.1", "zh-CN"}, now_).value();
    const auto refused = accounts_->enter_with_code(id, "x", "asker", "short", "zh-CN", now_);
    EXPECT_THAT(support::codes_of(refused.error()), ElementsAre(PasswordTooShort, CodeWrong));
    EXPECT_FALSE(ledger_->account_of(her));
    EXPECT_TRUE(accounts_->enter_with_code(id, digits_sent_to(her), "asker", "long enough", "zh-CN", now_));
}

struct Password {
    const char* name;
    std::string text;
    std::optional<domain::RefusalCode> refused;
};
class Passwords : public Accounts, public testing::WithParamInterface<Password> {};
TEST_P(Passwords, AreJudgedByLengthAndCommonnessAlone) {
    const auto session = *enter();
    const auto refusal = accounts_->set_password(*accounts_->visitor(session.token, now_), GetParam().text, now_);
    EXPECT_EQ(refusal ? std::optional{refusal->code} : std::nullopt, GetParam().refused);
    EXPECT_EQ(accounts_->log_in(her, GetParam().text, now_).has_value(), !GetParam().refused);
}
INSTANTIATE_TEST_SUITE_P(Rules, Passwords,
                         testing::Values(Password{"SevenCharacters", "abcdefg", PasswordTooShort},
                                         Password{"EightCharacters", "abcdefgh", std::nullopt},
                                         Password{"SevenChineseCharacters", "春眠不觉晓处处", PasswordTooShort},
                                         Password{"EightChineseCharacters", "春眠不觉晓处处闻", std::nullopt},
                                         Password{"BlanksCount", "a b c d e", std::nullopt},
                                         Password{"Common", "password1", PasswordTooCommon},
                                         Password{"Longest", std::string(128, 'x'), std::nullopt},
                                         Password{"TooLong", std::string(129, 'x'), PasswordTooLong}),
                         [](const auto& row) { return row.param.name; });

TEST_F(Accounts, AnswerAlikeForAWrongPasswordAnUnknownNumberAndNoPassword) {
    enter("long enough");
    account("13800000002");                     // logs in by code only
    for (const char* number : {"13800000001", "13800000002", "13800000003"}) {
        hasher_.worked = 0;
        const auto refused = accounts_->log_in(support::mobile(number), "a wrong one", now_);
        ASSERT_FALSE(refused) << number;
        EXPECT_EQ(refused.error(), (domain::Refusal{LoginFailed, "password"})) << number;
        EXPECT_EQ(hasher_.worked, 1) << number << ": takes as long as the others";
    }
    EXPECT_FALSE(accounts_->log_in(support::mobile("13800000002"), "", now_));
}

TEST_F(Accounts, EndASessionAfterAnHourOfNothing) {
    const auto session = *enter();
    now_ += 59min;
    EXPECT_TRUE(is_live(session));
    now_ += 59min;
    EXPECT_TRUE(is_live(session)) << "the visit kept it alive";
    now_ += 60min;
    EXPECT_FALSE(is_live(session));
}

TEST_F(Accounts, WriteDownWhoWasSeenInOneUnitAndOnlyOnceAMinute) {
    const auto first = *enter(), second = *enter();
    now_ += 2min;
    for (const auto& session : {first, second, first})
        accounts_->visitor(session.token, now_);
    EXPECT_EQ(ledger_->sessions_of(first.account_id).front().seen_at, now_ - 2min) << "a page waits for no commit";
    accounts_->record_seen();
    for (const auto& session : ledger_->sessions_of(first.account_id))
        EXPECT_EQ(session.seen_at, now_);
}

TEST_F(Accounts, EndEverySessionAfterTwelveHours) {
    const auto session = *enter();
    for (int i = 0; i < 23; ++i) {
        now_ += 30min;
        ASSERT_TRUE(is_live(session)) << i;
    }
    now_ += 30min;
    EXPECT_FALSE(is_live(session));
}

TEST_F(Accounts, RememberForADayWhoseSessionEndedByTimeButNotOneThatWasClosed) {
    const auto session = *enter();
    now_ += 60min;
    ASSERT_FALSE(is_live(session));
    EXPECT_EQ(accounts_->recent_visitor(session.token, now_)->account.id, session.account_id);
    now_ += 24h;
    EXPECT_FALSE(accounts_->recent_visitor(session.token, now_));

    const auto closed = *enter();
    accounts_->log_out(closed.token);
    EXPECT_FALSE(is_live(closed));
    EXPECT_FALSE(accounts_->recent_visitor(closed.token, now_));
}

TEST_F(Accounts, EndTheOtherSessionsAndKeepThisOne) {
    const auto here = *enter(), there = *enter(), elsewhere = *enter();
    accounts_->end_others(*accounts_->visitor(here.token, now_));
    EXPECT_TRUE(is_live(here));
    EXPECT_FALSE(is_live(there));
    EXPECT_FALSE(is_live(elsewhere));
}

TEST_F(Accounts, EndEveryOtherSessionWhenThePasswordChanges) {
    const auto here = *enter(), there = *enter();
    accounts_->set_password(*accounts_->visitor(here.token, now_), "long enough", now_);
    EXPECT_TRUE(is_live(here));
    EXPECT_FALSE(is_live(there));
    const auto anew = *enter("longer than before");
    EXPECT_FALSE(is_live(here)) << "who sets the password by code may have lost the device the other session is on";
    EXPECT_TRUE(is_live(anew));
}

TEST_F(Accounts, SetAPasswordWithACodeWhereTheOldOneIsForgotten) {
    enter("the first one");
    enter("the second one");
    EXPECT_FALSE(accounts_->log_in(her, "the first one", now_));
    EXPECT_TRUE(accounts_->log_in(her, "the second one", now_));
}

}  // namespace
