// Logging in by national identity, as a browser meets it; the provider is made up.
#include "web/pages/browser.hpp"

namespace kuaiban {

using support::Browser;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class NationalPages : public support::PortalPages {
protected:
    NationalPages() { provider_.person = woman(); }
    static casework::ProvedPerson woman() {
        return {domain::PersonName::parse("陈晓雨").value(), domain::ResidentId::parse(woman_id).value()};
    }
    /// To the provider and back; where the portal then leads.
    std::string sign_in(Browser& with, const std::string& query = "", const std::string& code = "good") {
        const auto left = with.get("/login/national" + query).location;
        return with.get("/login/national/callback?code=" + code + "&state=" + left.substr(left.find("state=") + 6)).location;
    }
    static constexpr auto new_number = "13700001111";
};

TEST_F(NationalPages, OpenAnAccountOnceAMobileIsProvedAndEnterItWithoutOneTheNextTime) {
    ASSERT_EQ(sign_in(browser, "?next=/account"), "/login/national/mobile");
    EXPECT_THAT(browser.get("/login/national/mobile").body, AllOf(HasSubstr("陈晓雨"), Not(HasSubstr(woman_id))));
    EXPECT_EQ(browser.post("/login/national/mobile", {{"login.mobile", "1"}}).status, 422);
    ASSERT_EQ(browser.post("/login/national/mobile", {{"login.mobile", new_number}}).location, "/login/code");
    browser.get("/login/code");
    EXPECT_EQ(browser.post("/login/code", {{"login.code", "000"}}).status, 422);
    ASSERT_EQ(browser.post("/login/code", {{"login.code", latest_code()}}).location, "/account");
    EXPECT_THAT(browser.get("/account").body, AllOf(HasSubstr("500103********0023"), HasSubstr("137****1111")));

    Browser another{router_, now_};
    EXPECT_EQ(sign_in(another, "?next=/account"), "/account");
    EXPECT_EQ(another.get("/account").status, 200);
}

TEST_F(NationalPages, TakeNoAnswerThatIsNotTheirOwn) {
    EXPECT_THAT(browser.get("/login/national/callback?code=good&state=guessed").location, HasSubstr("national=sign-in-stale"));
    const auto left = browser.get("/login/national").location;
    const auto back = "/login/national/callback?code=good&state=" + left.substr(left.find("state=") + 6);
    Browser thief{router_, now_};
    thief.cookies["kb_sign_in"] = browser.cookies["kb_sign_in"];
    EXPECT_THAT(thief.get(back).location, HasSubstr("national=sign-in-stale")) << "sealed for the browser that began";
    EXPECT_EQ(browser.get(back).location, "/login/national/mobile");
    EXPECT_THAT(browser.get(back).location, HasSubstr("national=sign-in-stale")) << "once";
    EXPECT_EQ(provider_.asked, 1);
}

TEST_F(NationalPages, SayThatTheProviderIsDownAndOfferTheOtherWay) {
    provider_.down = true;
    const auto to = browser.get("/login/national?next=/account").location;
    EXPECT_EQ(to, "/login?national=identity-provider-down&next=/account");
    const auto page = browser.get(to);
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, AllOf(HasSubstr("国家身份认证现在没有回应"), HasSubstr("name=\"login.password\""),
                                 Not(HasSubstr("href=\"/login/national?"))));
}

TEST_F(NationalPages, MoveAnAccountToANewNumberAndEndItsSessions) {
    verify_woman();
    Browser stolen{router_, now_};
    enter(stolen, woman_mobile, "/account");
    ASSERT_EQ(sign_in(browser, "?for=mobile&next=/account"), "/login/national/mobile");
    browser.get("/login/national/mobile");
    EXPECT_EQ(browser.post("/login/national/mobile", {{"login.mobile", woman_mobile}}).status, 422)
        << "the number it has already";
    ASSERT_EQ(browser.post("/login/national/mobile", {{"login.mobile", new_number}}).location, "/login/code");
    browser.get("/login/code");
    ASSERT_EQ(browser.post("/login/code", {{"login.code", latest_code()}}).location, "/account");
    EXPECT_THAT(browser.get("/account").body, HasSubstr("137****1111"));
    EXPECT_EQ(stolen.get("/account").location, "/login?ended=1&next=/account");
}

TEST_F(NationalPages, ListWhereOneIsLoggedInAndEndOneOfThem) {
    browser.more_headers = {{"user-agent", "Mozilla/5.0 (Windows NT 10.0) Chrome/120 Safari/537 Edg/120"}};
    enter(browser, new_number, "/account");
    Browser other{router_, now_};
    other.more_headers = {{"user-agent", "Mozilla/5.0 (Linux; Android 14) MicroMessenger/8 Chrome/120"}};
    enter(other, new_number, "/account");
    const auto list = browser.get("/account/sessions").body;
    EXPECT_THAT(list, AllOf(HasSubstr("Windows 电脑"), HasSubstr("微信")));
    constexpr std::string_view field = "name=\"session\" value=\"";
    const auto at = list.find(field) + field.size();
    EXPECT_EQ(browser.post("/account/sessions", {{"session", list.substr(at, 64)}}).location, "/account/sessions");
    EXPECT_EQ(other.get("/account").location, "/login?ended=1&next=/account");
    EXPECT_EQ(browser.get("/account").status, 200);
}

TEST_F(NationalPages, GiveANewSessionAtLogInWhateverTheBrowserBrought) {
    browser.cookies["kb_session"] = "chosen-by-somebody-else-0123456789";
    enter(browser, new_number, "/account");
    EXPECT_NE(browser.cookies["kb_session"], "chosen-by-somebody-else-0123456789");
    const auto first = browser.cookies["kb_session"];
    enter(browser, new_number, "/account");
    EXPECT_NE(browser.cookies["kb_session"], first);
}

TEST_F(NationalPages, HaveCookiesOfTheirHostAloneBehindTls) {
    services_->settings.public_url = "https://portal.example";
    const auto session = web::set_session_cookie(*services_, "token");
    EXPECT_THAT(session, AllOf(testing::StartsWith("__Host-kb_session=token;"), HasSubstr("; Path=/;"), HasSubstr("; HttpOnly"),
                               HasSubstr("; SameSite=Lax"), HasSubstr("; Secure"), Not(HasSubstr("Domain"))));
    EXPECT_THAT(web::set_officer_cookie(*services_, "token"),
                AllOf(testing::StartsWith("__Host-kb_staff=token;"), HasSubstr("; HttpOnly"), HasSubstr("; Secure")));
}

TEST_F(NationalPages, DemandANewPasswordWhereTheInstallationDoesAndOnlyThere) {
    accounts_->set_password(*accounts_->visitor(token_, now_), "a long sentence", now_);
    now_ += std::chrono::days{91};
    log_in(woman_mobile);
    EXPECT_EQ(get("/account").status, 200) << "never, unless told so";
    services_->settings.password_days = 90;
    EXPECT_EQ(get("/my/work").location, "/account/password?next=/my/work");
    EXPECT_EQ(post("/account/password", {{"login.current", "a long sentence"}, {"login.password", "a long sentence"}}).status,
              422);
    EXPECT_EQ(post("/account/password",
                   {{"login.current", "a long sentence"}, {"login.password", "another sentence"}, {"next", "/my/work"}})
                  .location,
              "/my/work");
    EXPECT_EQ(get("/my/work").status, 200);
}

}  // namespace kuaiban
