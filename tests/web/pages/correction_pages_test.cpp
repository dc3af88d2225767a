// What a couple does about a case that an officer sent back: correct it, or withdraw it.
#include "casework/review/decide_case.hpp"
#include "casework/review/revoke_certificate.hpp"
#include "web/bench.hpp"
#include "web/pages/browser.hpp"

namespace kuaiban {

using definition::DecisionKind;
using domain::CaseState;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class CorrectionPages : public support::PortalPages {
protected:
    /// Her household is on record in another village.
    std::string case_in_review() {
        registers_.households[0].household_division = "500103001003";
        return issued().case_id;
    }
    casework::CaseRecord record(const std::string& id) { return ledger_->case_by_id(id).value(); }
    casework::Officer officer(const std::string& id, domain::Role role) {
        ledger_->commit(
            {casework::OfficerAppointed{id, id, "赵敏", role, domain::DivisionCode::parse("500103003").value(), "", now_, now_}});
        return ledger_->officer(id).value();
    }
    void decide(const std::string& id, DecisionKind kind, std::string reason, std::string words) {
        casework::Decision decision{.kind = kind,
                                    .case_id = id,
                                    .expected_version = record(id).version,
                                    .reason = std::move(reason),
                                    .words = std::move(words)};
        decision.fields = {"woman.household_division", "woman.residence_division", "children"};
        decision.bring = "户口簿原件";
        const auto taken = casework::decide_case(web::bench_of(*services_, *catalogue_), officer("zhao", domain::Role::Reviewer),
                                                 decision, now_);
        ASSERT_TRUE(taken) << domain::name_of(taken.error().front().code);
    }
    std::string version(const std::string& id) { return std::to_string(record(id).version); }
};

TEST_F(CorrectionPages, OfferOnlyWhatWasAskedForPrefilled) {
    const auto id = case_in_review();
    decide(id, DecisionKind::AskCorrection, "please-correct", "请照户口簿填");
    const auto own = get("/cases/" + id);
    EXPECT_THAT(own.body,
                AllOf(HasSubstr("/cases/" + id + "/correct"), HasSubstr("现在更正"), HasSubstr("赵敏"), HasSubstr("请照户口簿填"),
                      HasSubstr("等您更正"), HasSubstr("12 月 7 日"), Not(HasSubstr("[?]"))));
    const auto page = get("/cases/" + id + "/correct");
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, AllOf(HasSubstr("woman.household_division"), HasSubstr("children.0.name"), HasSubstr("请照户口簿填"),
                                 Not(HasSubstr("woman.employer")), Not(HasSubstr("\"man.")), Not(HasSubstr("[?]"))));
}

TEST_F(CorrectionPages, TakeTheCorrectionAndIssue) {
    const auto id = case_in_review();
    decide(id, DecisionKind::AskCorrection, "please-correct", "");
    get("/cases/" + id + "/correct");
    const auto sent = post("/cases/" + id + "/correct", {{"version", version(id)},
                                                         {"woman.household_division.1", "500103"},
                                                         {"woman.household_division.2", "500103001"},
                                                         {"woman.household_division.3", "500103001003"},
                                                         {"woman.residence_division.1", "500103"},
                                                         {"woman.residence_division.2", "500103001"},
                                                         {"woman.residence_division.3", "500103001003"},
                                                         {"send", "1"}});
    EXPECT_EQ(sent.location, "/cases/" + id) << sent.body;
    EXPECT_EQ(record(id).state, CaseState::Issued);
    EXPECT_THAT(get("/cases/" + id).body, AllOf(HasSubstr("您更正后重新提交"), HasSubstr("已发证"), Not(HasSubstr("[?]"))));
    EXPECT_EQ(get("/cases/" + id + "/correct").location, "/cases/" + id) << "sent already";
}

TEST_F(CorrectionPages, KeepWhatWasTypedAndNameTheField) {
    const auto id = case_in_review();
    decide(id, DecisionKind::AskCorrection, "please-correct", "");
    const auto sent =
        post("/cases/" + id + "/correct",
             {{"version", version(id)}, {"woman.household_division.1", "500103"}, {"children.0.name", "王小满"}, {"send", "1"}});
    EXPECT_EQ(sent.status, 422);
    EXPECT_THAT(sent.body, AllOf(HasSubstr("王小满"), HasSubstr("#woman.household_division"), HasSubstr("#children.0.born_on"),
                                 Not(HasSubstr("[?]"))));
    EXPECT_EQ(record(id).state, CaseState::AwaitingCorrection);
}

TEST_F(CorrectionPages, GiveBackWhatWasTypedWhenTheSessionEndedMeanwhile) {
    const auto id = case_in_review();
    decide(id, DecisionKind::AskCorrection, "please-correct", "");
    const auto address = "/cases/" + id + "/correct";
    get(address);
    now_ += std::chrono::minutes{61};
    const auto ended =
        post(address, {{"version", version(id)}, {"children.0.name", "王\"小满"}, {"csrf", "typed too"}, {"send", "1"}});
    EXPECT_EQ(ended.status, 401);
    EXPECT_THAT(ended.body,
                AllOf(HasSubstr("action=\"" + address + "\""), HasSubstr("name=\"children.0.name\" value=\"王&quot;小满\""),
                      HasSubstr("href=\"/login\""), Not(HasSubstr("name=\"kept\" value=\"\"")), Not(HasSubstr("[?]"))));
    constexpr std::string_view field = "name=\"kept\" value=\"";
    const auto at = ended.body.find(field) + field.size();
    const web::http::Pairs again{{"kept", ended.body.substr(at, ended.body.find('"', at) - at)},
                                 {"version", version(id)},
                                 {"children.0.name", "王小满"},
                                 {"send", "1"}};
    csrf_ = "none";
    const auto too_early = post(address, again);
    EXPECT_EQ(too_early.status, 401) << "not logged in yet: given back once more";
    EXPECT_THAT(too_early.body, HasSubstr("王小满"));

    log_in("13700005555");
    csrf_ = "none";
    EXPECT_EQ(post(address, again).status, 403) << "of another account";
    log_in(woman_mobile);
    csrf_ = "none";
    EXPECT_EQ(post("/cases/" + id + "/withdraw", again).status, 403) << "of another address";
    const auto sent = post(address, again);
    EXPECT_EQ(sent.status, 422) << "read like any other, with everything typed";
    EXPECT_THAT(sent.body, AllOf(HasSubstr("value=\"王小满\""), HasSubstr("#children.0.born_on")));
}

TEST_F(CorrectionPages, AreForTheFilerAlone) {
    const auto id = case_in_review();
    decide(id, DecisionKind::AskCorrection, "please-correct", "");
    log_in("13700005555");
    EXPECT_EQ(get("/cases/" + id + "/correct").status, 404);
    EXPECT_EQ(get("/cases/" + id + "/withdraw").status, 404);
}

TEST_F(CorrectionPages, WithdrawOnceAsked) {
    const auto id = case_in_review();
    EXPECT_THAT(get("/cases/" + id).body, HasSubstr("/cases/" + id + "/withdraw"));
    EXPECT_EQ(get("/cases/" + id + "/withdraw").status, 200);
    EXPECT_EQ(post("/cases/" + id + "/withdraw", {{"version", "77"}, {"withdraw", "1"}}).status, 409) << "it has moved";
    EXPECT_EQ(post("/cases/" + id + "/withdraw", {{"version", version(id)}, {"withdraw", "1"}}).location, "/cases/" + id);
    EXPECT_EQ(record(id).state, CaseState::Withdrawn);
    EXPECT_THAT(get("/cases/" + id).body, AllOf(HasSubstr("登记已撤回"), Not(HasSubstr("/withdraw")), Not(HasSubstr("[?]"))));
    EXPECT_EQ(get("/cases/" + id + "/withdraw").location, "/cases/" + id);
}

TEST_F(CorrectionPages, SayWhoRefusedOnWhatGroundAndHowToObject) {
    const auto id = case_in_review();
    decide(id, DecisionKind::Refuse, "not-proven", "户口簿没有带来");
    EXPECT_THAT(get("/cases/" + id).body,
                AllOf(HasSubstr("不予登记：填写的情况没有得到证明"), HasSubstr("赵敏"), HasSubstr("户口簿没有带来"),
                      HasSubstr("渝卫办指导发"), HasSubstr("60 日内"), HasSubstr("12345"), Not(HasSubstr("[?]"))));
}

TEST_F(CorrectionPages, SayWhereToComeWithWhat) {
    const auto id = case_in_review();
    decide(id, DecisionKind::CallToCounter, "show-originals", "");
    EXPECT_THAT(get("/cases/" + id).body, AllOf(HasSubstr("户口簿原件"), HasSubstr("12 月 14 日"), HasSubstr("要看证件原件")));
}

TEST_F(CorrectionPages, SayThatACertificateIsRevokedHereAndToVerifiers) {
    const auto id = issued().case_id;
    const auto number = ledger_->certificate_of_case(id)->number;
    const auto bench = web::bench_of(*services_, *catalogue_);
    const auto proposal = casework::propose_revocation(bench, officer("zhao", domain::Role::Reviewer),
                                                       {id, "promise-untrue", "户口簿是伪造的"}, now_);
    ASSERT_FALSE(casework::confirm_revocation(bench, officer("qian", domain::Role::OfficeHead), proposal.value(), now_));
    EXPECT_THAT(get("/cases/" + id).body, AllOf(HasSubstr("已撤销"), HasSubstr("承诺的内容不属实"), HasSubstr("60 日内")));
    EXPECT_THAT(get("/cases/" + id + "/certificate").body, HasSubstr("承诺的内容不属实"));
    EXPECT_THAT(browser.get("/verify/" + number).body, AllOf(HasSubstr("承诺的内容不属实"), HasSubstr("解放碑"),
                                                             Not(HasSubstr("户口簿是伪造的")), Not(HasSubstr("赵敏"))));
}

}  // namespace kuaiban
