#include <boost/json.hpp>

#include "casework/review/claim_case.hpp"
#include "support/couple.hpp"
#include "web/staff/staff_test_support.hpp"

using namespace kuaiban;
using domain::CaseState;
using domain::Role;
using testing::HasSubstr;
using testing::Not;

namespace {

/// An office at work: a couple whose woman is on record elsewhere is in review.
class DeskPages : public support::StaffTest {
protected:
    static constexpr auto office = "500103003";
    const support::Couple couple{7};
    support::Browser clerk = on_duty(Role::Clerk, office), reviewer = on_duty(Role::Reviewer, office);
    std::string id = case_in_review();

    std::string case_in_review() {
        couple.record_in(registers_);
        for (auto& record : registers_.households)
            if (record.id_number == couple.woman_id)
                record.household_division = "500103001001";
        log_in(couple.woman_mobile);
        const auto by = account();
        const auto promise =
            catalogue_->find("maternity-service-certificate")->version_on(domain::china_date(now_))->promise_version();
        return desk_
            ->submit(*catalogue_, {by, "key", "maternity-service-certificate", "", couple.answers(), {promise, now_}}, now_)
            .value()
            .case_id;
    }
    casework::CaseRecord record() { return ledger_->case_by_id(id).value(); }
    std::string version() { return std::to_string(record().version); }
    std::string path(std::string_view below = "") { return "/staff/cases/" + id + std::string{below}; }
    web::http::Pairs correction() {
        return {{"version", version()},
                {"seen_state", "in-review"},
                {"seen_reason", record().reason},
                {"reason", "please-correct"},
                {"fields", "woman.household_division"},
                {"words", "请看户口簿首页"}};
    }
    static web::http::Pairs with(web::http::Pairs form, std::string go) {
        form.emplace_back("go", std::move(go));
        return form;
    }
};

TEST_F(DeskPages, ListTheCaseWithItsDueTimeAndTask) {
    const auto list = clerk.get("/staff/cases");
    EXPECT_EQ(list.status, 200);
    EXPECT_THAT(list.body, HasSubstr(record().number.in_fours()));
    EXPECT_THAT(list.body, HasSubstr("陈晓雨 / 王建国"));
    EXPECT_THAT(list.body, Not(HasSubstr(couple.woman_id)));
    EXPECT_THAT(clerk.get("/staff/cases?tab=overdue").body, HasSubstr("没有超期的办件"));
    EXPECT_THAT(clerk.get("/staff/cases?tab=overdue").body, HasSubstr("今天没有到期的办件"));
}

TEST_F(DeskPages, FindACaseByItsNumberAndANameWithoutPuttingItIntoTheAddress) {
    clerk.get("/staff/cases");
    EXPECT_EQ(clerk.post("/staff/cases", {{"q", record().number.in_fours()}}).location, path());
    const auto named = clerk.post("/staff/cases", {{"q", "王建国"}});
    EXPECT_EQ(named.status, 200);
    EXPECT_THAT(named.body, HasSubstr(record().number.in_fours()));
    EXPECT_THAT(clerk.post("/staff/cases", {{"q", "张三丰"}}).body, HasSubstr("没有找到"));
}

TEST_F(DeskPages, ShowDeclaredAndRecordedAndRecordWhoLooked) {
    const auto screen = clerk.get(path());
    EXPECT_EQ(screen.status, 200);
    EXPECT_THAT(screen.body, HasSubstr("is-bad"));
    EXPECT_THAT(screen.body, HasSubstr("<mark>"));
    EXPECT_THAT(screen.body, Not(HasSubstr(couple.woman_id))) << "numbers of persons are masked";
    EXPECT_EQ(ledger_->events_of(id).back().kind, "viewed");
    const auto looks = ledger_->events_of(id).size();
    clerk.get(path("?decide=correct"));
    EXPECT_EQ(ledger_->events_of(id).size(), looks) << "a step chosen on the screen is no further look";
}

TEST_F(DeskPages, SayWhatIsImpossibleAndWhoMay) {
    const auto screen = clerk.get(path());
    EXPECT_THAT(screen.body, HasSubstr("还不能发证"));
    EXPECT_THAT(screen.body, HasSubstr("审核人员"));
    EXPECT_THAT(screen.body, Not(HasSubstr("?decide=refuse")));
    EXPECT_THAT(reviewer.get(path()).body, HasSubstr("?decide=refuse"));
}

TEST_F(DeskPages, PreviewWhatTheCoupleWillReadAndSendExactlyThat) {
    clerk.get(path("?decide=correct"));
    const auto preview = clerk.post(path("/correct"), with(correction(), "preview"));
    EXPECT_EQ(preview.status, 200);
    EXPECT_THAT(preview.body, HasSubstr("确认发出"));
    EXPECT_EQ(record().state, CaseState::InReview) << "a preview changes nothing";
    EXPECT_EQ(clerk.post(path("/correct"), with(correction(), "confirm")).location, path("?done=correct"));
    EXPECT_EQ(record().state, CaseState::AwaitingCorrection);
    int told = 0;
    for (const auto& message : ledger_->messages_of_case(id))
        if (message.kind == "awaiting-correction") {
            ++told;
            EXPECT_THAT(preview.body, HasSubstr(message.text));
        }
    EXPECT_EQ(told, 2);
}

TEST_F(DeskPages, AskForNoSensitiveFactThatWasNotGiven) {
    const std::string weeks = "application.pregnancy_weeks";
    auto form = with(correction(), "confirm");
    form.emplace_back("fields", weeks);
    const auto refused = clerk.post(path("/correct"), form);
    EXPECT_EQ(refused.status, 422) << "they did not agree to give it";
    EXPECT_THAT(refused.body, HasSubstr("value=\"application.state\""));
    EXPECT_THAT(refused.body, Not(HasSubstr("value=\"" + weeks + "\"")));
}

TEST_F(DeskPages, AskForASensitiveFactOfWhoeverAgreedThoughTheyGaveNone) {
    database_->commit(
        {{"UPDATE case_notices SET consent = $2 WHERE case_id = $1", {id, std::string{"given"}}, store::Expect::OneRow}});
    const std::string weeks = "application.pregnancy_weeks";
    auto form = with(correction(), "confirm");
    form.emplace_back("fields", weeks);
    EXPECT_EQ(clerk.post(path("/correct"), form).status, 303);
    EXPECT_EQ(record().state, CaseState::AwaitingCorrection);
}

TEST_F(DeskPages, KeepWhatWasTypedWhereItIsNotEnough) {
    reviewer.get(path("?decide=accept"));
    const auto refused = reviewer.post(
        path("/accept"), {{"version", version()}, {"go", "preview"}, {"reason", "lawful-basis-shown"}, {"words", "已看原件"}});
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.body, HasSubstr("已看原件"));
    EXPECT_THAT(refused.body, HasSubstr("请填写依据的编号"));
}

TEST_F(DeskPages, AcceptWithABasisAndIssue) {
    reviewer.get(path("?decide=accept"));
    const auto done = reviewer.post(path("/accept"), {{"version", version()},
                                                      {"go", "confirm"},
                                                      {"reason", "lawful-basis-shown"},
                                                      {"bases[0].paper", "household-register"},
                                                      {"bases[0].number", "5001030012"},
                                                      {"bases[0].dated.year", "2024"},
                                                      {"bases[0].dated.month", "3"},
                                                      {"bases[0].dated.day", "1"},
                                                      {"bases[0].seen_by", "罗静"}});
    EXPECT_EQ(done.location, path("?done=accept")) << done.body;
    EXPECT_EQ(record().state, CaseState::Issued);
    EXPECT_THAT(reviewer.get(path()).body, HasSubstr("办件已办结"));
    EXPECT_EQ(reviewer.get(path("/certificate.pdf")).status, 200);
}

TEST_F(DeskPages, ShowBothVersionsWhereSomebodyWasQuickerAndLoseNothing) {
    clerk.get(path("?decide=correct"));
    const auto stale = with(correction(), "confirm");
    reviewer.get(path("?decide=counter"));
    EXPECT_EQ(reviewer
                  .post(path("/counter"),
                        {{"version", version()}, {"go", "confirm"}, {"reason", "show-originals"}, {"bring", "户口簿"}})
                  .status,
              303);
    const auto told = clerk.post(path("/correct"), stale);
    EXPECT_EQ(told.status, 412);
    EXPECT_THAT(told.body, HasSubstr("刚才有人先改了"));
    EXPECT_THAT(told.body, HasSubstr("待核对"));
    EXPECT_THAT(told.body, HasSubstr("请到窗口"));
    EXPECT_THAT(told.body, HasSubstr("请看户口簿首页")) << "what was typed stays";
    EXPECT_EQ(record().state, CaseState::ToCounter);
}

TEST_F(DeskPages, LetADeskBeTakenOverVisibly) {
    clerk.get(path());
    EXPECT_EQ(clerk.post(path("/claim"), {}).status, 303);
    const auto seen = reviewer.get(path("?decide=refuse"));
    EXPECT_THAT(seen.body, HasSubstr("10:32 起在办"));
    EXPECT_THAT(seen.body, Not(HasSubstr("name=\"version\""))) << "nothing is decided on another's desk";
    EXPECT_EQ(reviewer.post(path("/claim"), {}).status, 422);
    EXPECT_EQ(reviewer.post(path("/claim"), {{"take_over", "1"}}).status, 303);
    EXPECT_EQ(ledger_->events_of(id).back().kind, "taken-over");
}

TEST_F(DeskPages, SendAnInquiryAndEnterItsAnswer) {
    reviewer.get(path("?decide=inquiry"));
    EXPECT_EQ(reviewer.post(path("/inquiry"), {{"version", version()}, {"register", "households"}, {"go", "preview"}}).status,
              200);
    EXPECT_EQ(record().state, CaseState::InReview) << "a preview changes nothing";
    EXPECT_EQ(reviewer.post(path("/inquiry"), {{"version", version()}, {"register", "households"}, {"go", "confirm"}}).status,
              303);
    EXPECT_EQ(record().state, CaseState::InInquiry);
    const auto inquiry = ledger_->inquiries_of(id).front();
    const auto at = "/staff/inquiries/" + inquiry.id;
    EXPECT_THAT(reviewer.get("/staff/inquiries").body, HasSubstr(inquiry.number));
    EXPECT_THAT(reviewer.get(at + "/letter").body, HasSubstr("协查函"));
    auto asked = on_duty(Role::Reviewer, inquiry.to_office);
    EXPECT_THAT(asked.get(at).body, HasSubstr("签收"));
    EXPECT_EQ(asked.post(at + "/receive", {}).status, 303);
    EXPECT_EQ(asked.post(at + "/answer", {}).status, 422);
    EXPECT_EQ(asked.post(at + "/answer", {{"answer", "confirmed"}}).status, 303);
    EXPECT_EQ(record().state, CaseState::Issued) << "what was declared is confirmed";
}

TEST_F(DeskPages, RevokeByTwo) {
    reviewer.get(path("?decide=accept"));
    EXPECT_EQ(reviewer
                  .post(path("/accept"), {{"version", version()},
                                          {"go", "confirm"},
                                          {"reason", "lawful-basis-shown"},
                                          {"bases[0].paper", "household-register"},
                                          {"bases[0].number", "1"},
                                          {"bases[0].dated.year", "2024"},
                                          {"bases[0].dated.month", "3"},
                                          {"bases[0].dated.day", "1"},
                                          {"bases[0].seen_by", "罗静"}})
                  .status,
              303);
    const web::http::Pairs why{{"reason", "promise-untrue"}, {"words", "户口簿是伪造的"}};
    EXPECT_THAT(reviewer.get(path("/revoke")).body, HasSubstr("撤销要两个人"));
    EXPECT_THAT(reviewer.post(path("/revoke"), with(why, "preview")).body, HasSubstr("已撤销"));
    EXPECT_EQ(reviewer.post(path("/revoke"), with(why, "confirm")).status, 303);
    auto head = on_duty(Role::OfficeHead, office);
    const auto proposal = ledger_->open_revocations().front();
    EXPECT_THAT(head.get("/staff/to-dos").body, HasSubstr("/staff/revocations/" + proposal.id));
    EXPECT_THAT(head.get("/staff/revocations/" + proposal.id).body, HasSubstr("户口簿是伪造的"));
    EXPECT_EQ(head.post("/staff/revocations/" + proposal.id + "/confirm", {}).status, 303);
    EXPECT_EQ(ledger_->certificate_of_case(id)->status, domain::CertificateStatus::Revoked);
}

TEST_F(DeskPages, GiveACaseToAColleague) {
    auto head = on_duty(Role::OfficeHead, office);
    const auto other = officer(Role::Clerk, office);
    head.get(path("?decide=reassign"));
    EXPECT_EQ(head.post(path("/reassign"), {{"version", version()}, {"officer", other.id}, {"go", "confirm"}}).status, 303);
    EXPECT_EQ(record().officer_id, other.id);
    EXPECT_THAT(on_duty(other).get("/staff/cases?tab=mine").body, HasSubstr(record().number.in_fours()));
}

}  // namespace
