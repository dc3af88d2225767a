#include "counter_fixture.hpp"

namespace kuaiban::casework {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using enum domain::RefusalCode;

class LookingUp : public CounterTest {
protected:
    Found found(const WhoIsHere& who) { return look_up(bench(), records(), clerk(), who, now_).value(); }
};

TEST_F(LookingUp, FindsWhatTheyFilledInOnlineByMobileOrByVerifiedPerson) {
    const auto her = woman_of(couple);
    const auto id = drafts_->start(support::real_catalogue(), her, service, "500103001000", now_).value();
    for (const auto& who : {WhoIsHere{.woman = {}, .man = {}, .mobile = support::mobile(couple.woman_mobile)},
                            WhoIsHere{.woman = support::person(couple.woman_id), .man = {}, .mobile = {}}}) {
        ASSERT_THAT(found(who).drafts, SizeIs(1));
        EXPECT_EQ(found(who).drafts.front().id, id);
    }
    EXPECT_THAT(found({.woman = {}, .man = {}, .mobile = support::mobile(couple.man_mobile)}).drafts, IsEmpty());
}

TEST_F(LookingUp, FindsAnOpenCaseOfEitherAndIsWrittenDownInIt) {
    const auto id = case_in_review();
    const auto what = found({.woman = {}, .man = support::person(couple.man_id), .mobile = {}});
    ASSERT_THAT(what.open_cases, SizeIs(1));
    EXPECT_EQ(what.open_cases.front().id, id);
    const auto last = history(id).back();
    EXPECT_EQ(last.kind, "viewed");
    EXPECT_EQ(last.actor, clerk().id);
    EXPECT_EQ(last.reason, "at-counter");
    const auto looked = ledger_->events_of_officer(clerk().id).back();
    EXPECT_EQ(looked.kind, "looked-up");
    EXPECT_EQ(looked.detail.find(couple.man_id), std::string::npos) << "masked";
}

TEST_F(LookingUp, FindsAValidCertificate) {
    const auto receipt = submit(woman_of(couple), couple.answers()).value();
    ASSERT_EQ(receipt.state, domain::CaseState::Issued);
    const auto what = found({.woman = support::person(couple.woman_id), .man = {}, .mobile = {}});
    EXPECT_THAT(what.open_cases, IsEmpty());
    EXPECT_THAT(what.certificates, SizeIs(1));
}

TEST_F(LookingUp, AsksForAtLeastOneNumber) {
    EXPECT_EQ(look_up(bench(), records(), clerk(), {}, now_).error().code, NothingToLookFor);
}

TEST_F(LookingUp, ADraftIsTakenOnByThisOfficeOnlyWhereItWasFound) {
    const auto id = drafts_->start(support::real_catalogue(), woman_of(couple), service, "500103001000", now_).value();
    const WhoIsHere him{.woman = {}, .man = support::person(couple.man_id), .mobile = {}};
    EXPECT_EQ(take_draft(bench(), records(), clerk(), him, id, now_).error().code, NotFound);
    const WhoIsHere her{.woman = support::person(couple.woman_id), .man = {}, .mobile = {}};
    EXPECT_EQ(take_draft(bench(), records(), clerk(), her, id, now_).value().office, "500103003000");
    EXPECT_EQ(ledger_->events_of_officer(clerk().id).back().kind, "draft-taken");
}

class Beginning : public CounterTest {
protected:
    static std::string text(const boost::json::value& value) { return std::string{value.as_string()}; }
    std::vector<domain::RefusalCode> refused(const WhoIsHere& who) {
        const auto id = begin_at_counter(bench(), clerk(), who, service, now_);
        return id ? std::vector<domain::RefusalCode>{} : support::codes_of(id.error());
    }
};

TEST_F(Beginning, OpensAnAccountWithoutAPasswordAndFillsInWhatRegistersHold) {
    const auto id = begin_at_counter(bench(), clerk(), both_and(couple.woman_mobile), service, now_).value();
    const auto account = ledger_->account_of(support::mobile(couple.woman_mobile)).value();
    EXPECT_EQ(account.password_hash, "");
    EXPECT_EQ(ledger_->draft(id).value().account_id, account.id);
    const auto answers = draft(id).answers();
    EXPECT_EQ(answers.at("woman").at("name"), "陈晓雨");
    EXPECT_EQ(answers.at("man").at("marital_status"), "first_marriage");
}

TEST_F(Beginning, TellsARegisterFactToNoAccountWhoseMobileIsNotTheirs) {
    const auto id = begin_at_counter(bench(), clerk(), both_and("13612345678"), service, now_).value();
    EXPECT_FALSE(draft(id).answers().at("woman").as_object().contains("name"));
    EXPECT_EQ(text(draft(id).answers().at("woman").at("id_number")), couple.woman_id) << "what was typed is kept";
}

TEST_F(Beginning, FindsTheSpouseByOneNumber) {
    auto who = both_and(couple.woman_mobile);
    who.man.reset();
    const auto id = begin_at_counter(bench(), clerk(), who, service, now_).value();
    EXPECT_EQ(text(draft(id).answers().at("man").at("id_number")), couple.man_id);
}

TEST_F(Beginning, RefusesWhatDoesNotFit) {
    auto who = both_and(couple.woman_mobile);
    std::swap(who.woman, who.man);
    EXPECT_THAT(refused(who), ElementsAre(IdNumberWrongSex, IdNumberWrongSex));
    who = both_and(couple.woman_mobile);
    who.mobile.reset();
    EXPECT_THAT(refused(who), ElementsAre(Required));
    verified("13612345678", "周清", support::id_number("19850101", 9));
    EXPECT_THAT(refused(both_and("13612345678")), ElementsAre(AccountOfAnother));
    ledger_->commit({OfficerIdentified{clerk().id, support::person(couple.woman_id)}});
    EXPECT_THAT(refused(both_and(couple.woman_mobile)), ElementsAre(OwnCase));
}

}  // namespace
}  // namespace kuaiban::casework
