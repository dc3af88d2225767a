#include "casework/staff/appoint_officer.hpp"
#include "web/staff/staff_test_support.hpp"

using namespace kuaiban;
using testing::HasSubstr;
using testing::Not;

namespace {

class LogInPages : public support::StaffTest {
protected:
    std::string first_password =
        casework::appoint_officer(*ledger_, hasher_,
                                  {"qixinggang.clerk", "罗静", domain::Role::Clerk, support::division_at("500103001")}, "system",
                                  now_)
            .value();

    support::Browser::Answer send_password(std::string_view account, std::string_view password) {
        browser.get("/staff/login?next=/staff/account");
        return browser.post(
            "/staff/login",
            {{"staff.account", std::string{account}}, {"staff.password", std::string{password}}, {"next", "/staff/account"}});
    }
    std::string digits() { return authenticator_.digits("", casework::totp_step(now_)); }
    void enter() {
        send_password("qixinggang.clerk", first_password);
        browser.get("/staff/login/password");
        browser.post("/staff/login/password", {{"staff.password", "a sentence of my own"}});
        browser.get("/staff/login/enrol");
        browser.post("/staff/login/enrol", {{"staff.code", digits()}, {"next", "/staff/account"}});
    }
};

TEST_F(LogInPages, LeadThroughNewPasswordAndEnrolmentToThePageAskedFor) {
    EXPECT_EQ(browser.get("/staff/account").location, "/staff/login?next=/staff/account");
    EXPECT_EQ(send_password(" Qixinggang.Clerk ", first_password).location, "/staff/login/next?next=/staff/account");
    const auto half = browser.cookies["kb_staff"];
    EXPECT_EQ(browser.get("/staff/login/next?next=/staff/account").location, "/staff/login/password?next=/staff/account");
    EXPECT_EQ(browser.get("/staff/login/enrol").location, "/staff/login/password?next=/staff") << "no step is skipped";
    EXPECT_EQ(browser.get("/staff/account").location, "/staff/login/next") << "half a session opens no page";
    browser.get("/staff/login/password?next=/staff/account");
    EXPECT_EQ(browser.post("/staff/login/password", {{"staff.password", "short"}}).status, 422);
    EXPECT_EQ(
        browser.post("/staff/login/password", {{"staff.password", "a sentence of my own"}, {"next", "/staff/account"}}).status,
        303);
    const auto enrolment = browser.get("/staff/login/enrol?next=/staff/account");
    EXPECT_THAT(enrolment.body, HasSubstr("kb-secret"));
    EXPECT_THAT(enrolment.body, Not(HasSubstr(digits()))) << "only the demonstration shows the digits";
    EXPECT_EQ(browser.get("/staff/login/enrol.svg").status, 200);
    EXPECT_EQ(browser.post("/staff/login/enrol", {{"staff.code", "000000"}}).status, 422);
    const auto enrolled = browser.post("/staff/login/enrol", {{"staff.code", digits()}, {"next", "/staff/account"}});
    EXPECT_THAT(enrolled.body, HasSubstr("kb-codes"));
    EXPECT_THAT(enrolled.body, HasSubstr("href=\"/staff/account\""));
    EXPECT_NE(browser.cookies["kb_staff"], half) << "a new id with the second factor";
    EXPECT_THAT(browser.get("/staff/account").body, HasSubstr("窗口人员"));
}

TEST_F(LogInPages, LetNobodyBeSentElsewhere) {
    browser.get("/staff/login?next=https://evil.example/");
    EXPECT_EQ(browser
                  .post("/staff/login",
                        {{"staff.account", "qixinggang.clerk"}, {"staff.password", first_password}, {"next", "//evil.example"}})
                  .location,
              "/staff/login/next?next=/staff");
}

TEST_F(LogInPages, AnswerAlikeForUnknownAccountAndWrongPasswordAndSayWhenToTryAgain) {
    const auto unknown = send_password("nobody", "wrong").body, wrong = send_password("qixinggang.clerk", "wrong").body;
    EXPECT_THAT(unknown, HasSubstr("账号或密码不对"));
    EXPECT_THAT(wrong, HasSubstr("账号或密码不对"));
    for (int i = 0; i < 9; ++i)
        EXPECT_EQ(send_password("qixinggang.clerk", "wrong").status, 422);
    EXPECT_EQ(send_password("qixinggang.clerk", first_password).status, 429);
}

TEST_F(LogInPages, EndTheSessionWithTheLogOut) {
    enter();
    const auto token = browser.cookies["kb_staff"];
    browser.get("/staff/account");
    EXPECT_EQ(browser.post("/staff/logout", {}).location, "/staff/login");
    browser.cookies["kb_staff"] = token;
    EXPECT_EQ(browser.get("/staff/account").location, "/staff/login?ended=1&next=/staff/account");
}

TEST_F(LogInPages, RefuseAStepWithoutItsToken) {
    send_password("qixinggang.clerk", first_password);
    browser.token = "somebody else's";
    EXPECT_EQ(browser.post("/staff/login/password", {{"staff.password", "a sentence of my own"}}).location,
              "/staff/login?ended=1");
    EXPECT_TRUE(ledger_->officer("qixinggang.clerk")->first_password_expires_at);
}

TEST_F(LogInPages, GiveBackWhatWasTypedWhenTheSessionEndedMeanwhile) {
    enter();
    browser.get("/staff/account");
    now_ += std::chrono::minutes{31};
    const auto ended = browser.post("/staff/account", {{"staff.id_number", woman_id}});
    EXPECT_EQ(ended.status, 401);
    EXPECT_THAT(ended.body, HasSubstr(woman_id));
    constexpr std::string_view field = "name=\"kept\" value=\"";
    const auto at = ended.body.find(field) + field.size();
    const auto seal = ended.body.substr(at, ended.body.find('"', at) - at);
    browser.token = "none";
    EXPECT_EQ(browser.post("/staff/account", {{"kept", seal}, {"staff.id_number", woman_id}}).status, 401) << "sent too early";

    auto other = on_duty(domain::Role::Clerk, "500103001");
    other.token = "none";
    EXPECT_EQ(other.post("/staff/account", {{"kept", seal}, {"staff.id_number", woman_id}}).status, 403) << "another officer's";
    send_password("qixinggang.clerk", "a sentence of my own");
    browser.get("/staff/login/code");
    EXPECT_EQ(browser.post("/staff/login/code", {{"staff.code", digits()}}).status, 303);
    browser.token = "none";
    EXPECT_EQ(browser.post("/staff/account/sessions", {{"kept", seal}}).status, 403) << "another address";
    EXPECT_EQ(browser.post("/staff/account", {{"kept", seal}, {"staff.id_number", woman_id}}).status, 303);
    EXPECT_TRUE(ledger_->officer("qixinggang.clerk")->identified);
}

TEST_F(LogInPages, TellADeniedOfficerWhichRolesMay) {
    enter();
    const auto denied = browser.get("/staff/officers");
    EXPECT_EQ(denied.status, 403);
    EXPECT_THAT(denied.body, HasSubstr("安全管理员"));
}

TEST_F(LogInPages, KeepOfficersAndCitizensApart) {
    enter();
    EXPECT_EQ(browser.get("/my/work").status, 303) << "an officer is no citizen";
    log_in(woman_mobile);
    support::Browser citizen{router_, now_};
    citizen.cookies["kb_session"] = citizen.cookies["kb_staff"] = token_;
    EXPECT_EQ(citizen.get("/staff/account").status, 303) << "a citizen is no officer";
}

TEST_F(LogInPages, DoNotShowTheDemonstrationsOfficers) {
    EXPECT_EQ(browser.get("/demo/officers").status, 404);
}

}  // namespace
