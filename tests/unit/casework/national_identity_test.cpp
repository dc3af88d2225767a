// Who comes back from the identity provider, and which account is theirs.
#include "casework/identity/national_sign_in.hpp"

#include "casework/identity/change_mobile.hpp"
#include "casework/session_token.hpp"
#include "store/identity_store.hpp"
#include "support/casework_test.hpp"
#include "support/fake_provider.hpp"

namespace kuaiban {

using casework::ProvedPerson;
using domain::RefusalCode;
using namespace support;
using testing::Contains;
using testing::Field;
using enum domain::RefusalCode;

class NationalIdentity : public CaseworkTest {
protected:
    NationalIdentity() { provider_.person = woman_; }

    casework::SignIn begin() const { return casework::NationalSignIn::begin("enter", "/", now_); }
    std::optional<RefusalCode> finish(const casework::SignIn& sign_in, std::string_view state, std::string_view code = "good") {
        const auto person = national_.finish(sign_in, state, code, now_);
        return person ? std::nullopt : std::optional{person.error().code};
    }
    casework::OneTimeCodes::Proof proved(std::string_view number, std::string_view purpose = "enter") {
        const auto to = mobile(number);
        const auto id = codes_->send({std::string{purpose}, to, "browser", "192.0.2.1", "zh-CN"}, now_).value();
        return codes_->check(id, digits_sent_to(to), purpose, "browser", now_).value();
    }
    std::optional<RefusalCode> enter_with(std::string_view number) {
        const auto opened = national_.enter_with_mobile(woman_, proved(number), "zh-CN", now_, "firefox/linux");
        return opened ? std::nullopt : std::optional{opened.error().code};
    }
    std::optional<RefusalCode> move_to(std::string_view number, std::string officer = "") {
        const auto refusal =
            change_.move({woman_, proved(number, casework::move_code), officer.empty() ? "national-identity" : "counter", officer,
                          officer.empty() ? "" : "resident-id-card"},
                         now_);
        return refusal ? std::optional{refusal->code} : std::nullopt;
    }

    const Couple couple_;
    const ProvedPerson woman_{person_name(couple_.woman_name), person(couple_.woman_id)};
    const ProvedPerson man_{person_name(couple_.man_name), person(couple_.man_id)};
    FakeProvider provider_;
    store::IdentityStore records_{*database_, keys_};
    casework::NationalSignIn national_{*ledger_, records_, provider_};
    casework::ChangeMobile change_{*ledger_, records_, wording_};
    static constexpr auto old_number = "13700000001", new_number = "13700000002";
};

TEST_F(NationalIdentity, TakesAnAnswerOnceAndOnlyToItsOwnSignIn) {
    const auto sign_in = begin();
    EXPECT_EQ(finish(sign_in, begin().state), SignInStale);
    EXPECT_EQ(finish(sign_in, ""), SignInStale);
    EXPECT_EQ(finish(sign_in, sign_in.state, ""), SignInStale);
    EXPECT_EQ(provider_.asked, 0) << "refused before the provider hears of it";
    EXPECT_EQ(finish(sign_in, sign_in.state), std::nullopt);
    EXPECT_EQ(finish(sign_in, sign_in.state), SignInStale) << "the same answer again";
    EXPECT_EQ(provider_.asked, 1);
    const auto late = begin();
    now_ += std::chrono::minutes{10};
    EXPECT_EQ(finish(late, late.state), SignInStale);
}

TEST_F(NationalIdentity, EntersTheAccountOfThePersonAndOpensNoneWithoutAMobile) {
    EXPECT_FALSE(national_.enter(woman_, now_, "")) << "no account yet: a mobile has to be proved";
    EXPECT_EQ(enter_with(old_number), std::nullopt);
    const auto opened = national_.enter(woman_, now_, "edge/windows");
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->account_id, ledger_->account_of(mobile(old_number))->id);
    EXPECT_EQ(ledger_->account_of(mobile(old_number))->person->id_number, woman_.id_number);
    EXPECT_TRUE(accounts_->visitor(opened->token, now_));
}

TEST_F(NationalIdentity, VerifiesTheAccountTheMobileAlreadyHasButNeverAnothersPerson) {
    const auto before = account(old_number);
    EXPECT_EQ(enter_with(old_number), std::nullopt);
    EXPECT_EQ(ledger_->account_of(mobile(old_number))->id, before.id);
    verified(new_number, couple_.man_name, couple_.man_id);
    EXPECT_EQ(enter_with(new_number), MobileOfAnother);
    EXPECT_EQ(national_.verify(account(new_number), woman_, now_)->code, IdentityNotProved);
}

TEST_F(NationalIdentity, MovesTheAccountEndsItsSessionsAndTellsBothNumbers) {
    const auto id = verified(old_number, couple_.woman_name, couple_.woman_id).id;
    const auto stolen = national_.enter(woman_, now_, "")->token;
    EXPECT_EQ(move_to(new_number), std::nullopt);
    EXPECT_EQ(ledger_->account_of(mobile(new_number))->id, id);
    EXPECT_FALSE(ledger_->account_of(mobile(old_number)));
    EXPECT_FALSE(accounts_->visitor(stolen, now_));
    using casework::Message;
    EXPECT_THAT(ledger_->recent_messages(10),
                AllOf(Contains(AllOf(Field(&Message::to, mobile(old_number)), Field(&Message::kind, "mobile-changed"))),
                      Contains(AllOf(Field(&Message::to, mobile(new_number)), Field(&Message::kind, "mobile-changed")))));
    EXPECT_EQ(records_.events_of_account(id).back().reason, "national-identity");
}

TEST_F(NationalIdentity, FoldsTheAccountThatTheNewNumberOpenedMeanwhile) {
    const auto id = verified(old_number, couple_.woman_name, couple_.woman_id).id;
    const auto meanwhile = account(new_number);
    const auto session = casework::new_session(meanwhile.id, now_);
    ledger_->commit({session.second});
    EXPECT_EQ(move_to(new_number), std::nullopt);
    EXPECT_EQ(ledger_->account_of(mobile(new_number))->id, id);
    EXPECT_FALSE(accounts_->visitor(session.first.token, now_));
}

TEST_F(NationalIdentity, MovesNothingOntoAnotherPersonsNumberNorOntoItself) {
    EXPECT_EQ(move_to(new_number), PersonWithoutAccount);
    verified(old_number, couple_.woman_name, couple_.woman_id);
    EXPECT_EQ(move_to(old_number), MobileUnchanged);
    verified(new_number, couple_.man_name, couple_.man_id);
    EXPECT_EQ(move_to(new_number), MobileOfAnother);
    EXPECT_EQ(ledger_->account_of(mobile(old_number))->person->id_number, woman_.id_number) << "and nothing was changed";
}

TEST_F(NationalIdentity, RecordsWhatAnOfficerWasShown) {
    const auto id = verified(old_number, couple_.woman_name, couple_.woman_id).id;
    ledger_->commit({casework::OfficerAppointed{"officer", "desk.one", "罗静", domain::Role::Clerk,
                                                domain::DivisionCode::parse("500103001").value(), "", now_, now_}});
    EXPECT_EQ(move_to(new_number, "officer"), std::nullopt);
    const auto event = records_.events_of_account(id).back();
    EXPECT_EQ(event.actor, "officer");
    EXPECT_EQ(event.reason, "counter");
    EXPECT_NE(event.detail.find("resident-id-card"), std::string::npos);
    EXPECT_EQ(ledger_->events_of_officer("officer").back().kind, "moved-a-mobile");
}

TEST_F(NationalIdentity, ListsAndEndsSessionsOfOnesOwnOnly) {
    const auto id = verified(old_number, couple_.woman_name, couple_.woman_id).id;
    const auto here = accounts_->visitor(national_.enter(woman_, now_, "edge/windows")->token, now_).value();
    const auto there = national_.enter(woman_, now_, "wechat/android")->token;
    const auto stranger = casework::new_session(account(new_number).id, now_);
    ledger_->commit({stranger.second});
    EXPECT_THAT(ledger_->sessions_of(id), Contains(Field(&casework::Session::device, "wechat/android")));
    accounts_->end_session(here, stranger.second.token_hash);
    EXPECT_TRUE(accounts_->visitor(stranger.first.token, now_));
    accounts_->end_session(here, casework::hash_of_token(there));
    EXPECT_FALSE(accounts_->visitor(there, now_));
}

}  // namespace kuaiban
