#include "casework/staff/staff_accounts.hpp"

#include "casework/staff/appoint_officer.hpp"
#include "casework/staff/personnel.hpp"
#include "support/casework_test.hpp"
#include "support/plain_codes.hpp"

using namespace kuaiban;
using namespace std::chrono_literals;
using enum domain::RefusalCode;
using casework::LogInStep;

namespace {

constexpr auto chosen = "a sentence of my own";

class Officers : public support::CaseworkTest {
protected:
    support::PlainCodes codes;
    casework::StaffAccounts staff_{*ledger_, hasher_, codes, keys_};
    std::string first_password = appoint("qixinggang.clerk", domain::Role::Clerk);

    std::string appoint(const std::string& account, domain::Role role) {
        return casework::appoint_officer(
                   *ledger_, hasher_, {account, "罗静", role, domain::DivisionCode::parse("500103001").value()}, "system", now_)
            .value();
    }
    casework::OnDuty log_in(std::string_view password) {
        token = staff_.log_in("qixinggang.clerk", password, now_)->token;
        return half();
    }
    casework::OnDuty half() { return staff_.on_duty(token, now_).value(); }
    std::string digits() { return codes.digits("", casework::totp_step(now_)); }
    /// The whole first log-in; the recovery codes.
    std::vector<std::string> enter() {
        EXPECT_FALSE(staff_.replace_first_password(log_in(first_password), chosen, now_));
        const auto enrolled = staff_.enrol(half(), token, digits(), now_);
        token = enrolled->session.token;
        return enrolled->recovery_codes;
    }
    void enter_again() {
        now_ += 1min;
        token = staff_.prove(log_in(chosen), digits(), now_)->token;
    }
    std::vector<std::string> events() {
        std::vector<std::string> kinds;
        for (const auto& event : ledger_->events_of_officer(ledger_->officer("qixinggang.clerk")->id))
            kinds.push_back(event.kind);
        return kinds;
    }

    std::string token;
};

TEST_F(Officers, ReplaceTheFirstPasswordAndEnrolBeforeAnythingElse) {
    EXPECT_EQ(next_step(log_in(first_password)), LogInStep::NewPassword);
    EXPECT_EQ(staff_.replace_first_password(half(), first_password, now_)->code, PasswordUnchanged);
    EXPECT_EQ(staff_.replace_first_password(half(), "short", now_)->code, PasswordTooShort);
    EXPECT_FALSE(staff_.replace_first_password(half(), chosen, now_));
    EXPECT_EQ(next_step(half()), LogInStep::Enrolment);
    EXPECT_EQ(staff_.enrol(half(), token, "000000", now_).error().code, CodeWrong);
    const auto enrolled = staff_.enrol(half(), token, digits(), now_);
    EXPECT_EQ(enrolled->recovery_codes.size(), 10U);
    EXPECT_EQ(next_step(staff_.on_duty(enrolled->session.token, now_).value()), LogInStep::Done);
    EXPECT_FALSE(staff_.on_duty(token, now_)) << "half a session ends where the whole one begins";
    EXPECT_THAT(events(), testing::ElementsAre("appointed", "second-factor-enrolled", "logged-in"));
}

TEST_F(Officers, CannotUseAFirstPasswordThatIsSevenDaysOld) {
    now_ += 7 * 24h;
    EXPECT_EQ(staff_.log_in("qixinggang.clerk", first_password, now_).error().code, FirstPasswordExpired);
}

TEST_F(Officers, LogInWithPasswordAndANewCodeEachTime) {
    enter();
    EXPECT_EQ(next_step(log_in(chosen)), LogInStep::Code);
    EXPECT_EQ(staff_.prove(half(), digits(), now_).error().code, CodeWrong) << "the code of the enrolment is used up";
    now_ += 30s;
    const auto opened = staff_.prove(half(), digits(), now_);
    ASSERT_TRUE(opened);
    EXPECT_TRUE(staff_.on_duty(opened->token, now_)->session.complete);
    const auto again = log_in(chosen);
    EXPECT_EQ(staff_.prove(again, digits(), now_).error().code, CodeWrong);
}

struct Drift {
    const char* name;
    std::int64_t steps;
    bool fits;
};
class Clocks : public Officers, public testing::WithParamInterface<Drift> {};
TEST_P(Clocks, MayDifferByOneStep) {
    enter();
    now_ += 10min;
    const auto opened = staff_.prove(log_in(chosen), codes.digits("", casework::totp_step(now_) + GetParam().steps), now_);
    EXPECT_EQ(opened.has_value(), GetParam().fits);
}
INSTANTIATE_TEST_SUITE_P(Rfc6238, Clocks,
                         testing::Values(Drift{"TwoBehind", -2, false}, Drift{"OneBehind", -1, true}, Drift{"Now", 0, true},
                                         Drift{"OneAhead", 1, true}, Drift{"TwoAhead", 2, false}),
                         [](const auto& row) { return row.param.name; });

TEST_F(Officers, UseEachRecoveryCodeOnce) {
    const auto recovery = enter();
    auto typed = recovery.front();
    std::ranges::transform(typed, typed.begin(), [](char c) { return c == '-' ? ' ' : static_cast<char>(std::tolower(c)); });
    EXPECT_TRUE(staff_.prove(log_in(chosen), typed, now_));
    EXPECT_EQ(ledger_->recovery_codes_left(ledger_->officer("qixinggang.clerk")->id), 9);
    EXPECT_EQ(staff_.prove(log_in(chosen), recovery.front(), now_).error().code, CodeWrong);
}

TEST_F(Officers, AreNotTakenForEachOtherByTheirRecoveryCodes) {
    const auto recovery = enter();
    const auto other = appoint("other.clerk", domain::Role::Clerk);
    const auto theirs = staff_.log_in("other.clerk", other, now_)->token;
    EXPECT_FALSE(staff_.replace_first_password(staff_.on_duty(theirs, now_).value(), chosen, now_));
    EXPECT_EQ(staff_.prove(staff_.on_duty(theirs, now_).value(), recovery.front(), now_).error().code, CodeWrong);
}

TEST_F(Officers, AreStoppedAfterTenWrongPasswordsFromOneAddress) {
    for (int i = 0; i < 10; ++i)
        EXPECT_EQ(staff_.log_in("qixinggang.clerk", "wrong", now_, "192.0.2.1").error().code, LoginFailed);
    EXPECT_EQ(staff_.log_in("qixinggang.clerk", first_password, now_, "192.0.2.1").error().code, TooManyTries);
    EXPECT_TRUE(staff_.log_in("qixinggang.clerk", first_password, now_, "192.0.2.2"));
}

TEST_F(Officers, AreStoppedAfterFiveWrongCodesWhereverTheyCome) {
    enter();
    now_ += 1min;
    const auto session = log_in(chosen);
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(staff_.prove(session, "000000", now_).error().code, CodeWrong);
    EXPECT_EQ(staff_.prove(session, digits(), now_).error().code, TooManyTries);
    now_ += 10min;
    EXPECT_TRUE(staff_.prove(log_in(chosen), digits(), now_));
}

TEST_F(Officers, AnswerAlikeForAnUnknownAccount) {
    const int before = hasher_.worked;
    EXPECT_EQ(staff_.log_in("nobody", "wrong", now_).error(), staff_.log_in("qixinggang.clerk", "wrong", now_).error());
    EXPECT_EQ(hasher_.worked - before, 2) << "as much work for one as for the other";
}

TEST_F(Officers, LoseASessionByTime) {
    enter();
    const auto opened = now_;
    for (; now_ < opened + 9h + 45min; now_ += 29min)
        EXPECT_TRUE(staff_.on_duty(token, now_));
    now_ = opened + 10h;
    EXPECT_FALSE(staff_.on_duty(token, now_)) << "ten hours in all";
    enter_again();
    now_ += 30min;
    EXPECT_FALSE(staff_.on_duty(token, now_)) << "thirty minutes idle";
}

TEST_F(Officers, KeepOnlyThisSessionWhenThePasswordChanges) {
    enter();
    const auto first = token;
    enter_again();
    EXPECT_EQ(staff_.change_password(half(), "wrong", "another sentence", now_)->code, LoginFailed);
    EXPECT_FALSE(staff_.change_password(half(), chosen, "another sentence", now_));
    EXPECT_FALSE(staff_.on_duty(first, now_));
    EXPECT_TRUE(staff_.on_duty(token, now_));
}

using Consequence = std::function<std::optional<domain::Refusal>(casework::Ledger&, const casework::Officer& by,
                                                                 const casework::Officer&, domain::Instant)>;
struct Personnel {
    const char* name;
    Consequence done;
    bool may_log_in;
};
class Administration : public Officers, public testing::WithParamInterface<Personnel> {};
TEST_P(Administration, EndsSessionsAtOnceAndLeavesAnEvent) {
    enter();
    appoint("city.security", domain::Role::SecurityAdministrator);
    const auto by = ledger_->officer("city.security").value();
    const auto officer = half().officer;
    EXPECT_EQ(GetParam().done(*ledger_, officer, officer, now_)->code, NotAllowed) << "nobody does this to themselves";
    EXPECT_FALSE(GetParam().done(*ledger_, by, officer, now_));
    EXPECT_FALSE(staff_.on_duty(token, now_));
    const auto last = ledger_->events_of_officer(officer.id).back();
    EXPECT_EQ(last.actor, by.id);
    EXPECT_EQ(last.kind, GetParam().name);
    EXPECT_EQ(staff_.log_in("qixinggang.clerk", chosen, now_).has_value(), GetParam().may_log_in);
}
INSTANTIATE_TEST_SUITE_P(Of, Administration,
                         testing::Values(Personnel{"moved",
                                                   [](auto& ledger, const auto& by, const auto& officer, auto now) {
                                                       return casework::move_officer(ledger, by, officer, domain::Role::Reviewer,
                                                                                     officer.office, now);
                                                   },
                                                   true},
                                         Personnel{"dismissed", casework::dismiss_officer, false},
                                         Personnel{"second-factor-reset", casework::reset_second_factor, true}),
                         [](const auto& row) {
                             std::string name{row.param.name};
                             std::erase(name, '-');
                             return name;
                         });

}  // namespace
