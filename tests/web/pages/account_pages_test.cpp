// Registering, logging in, and what no form or link may do.
#include "web/pages/browser.hpp"

namespace kuaiban {

using support::Browser;
using support::Pairs;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using web::http::Method;

class AccountPages : public support::PortalPages {};

TEST_F(AccountPages, RegisterByACodeAndAPassword) {
    browser.get("/register?next=/account");
    EXPECT_EQ(browser.post("/register", {{"login.mobile", "123"}, {"next", "/account"}}).status, 422);
    ASSERT_EQ(browser.post("/register", {{"login.mobile", "137 0000 1111"}, {"next", "/account"}}).location, "/login/code");
    EXPECT_THAT(browser.get("/login/code").body, AllOf(HasSubstr("137****1111"), Not(HasSubstr("13700001111"))));
    const auto code = latest_code();
    EXPECT_EQ(browser.post("/login/code", {{"login.code", "12"}}).status, 422);
    const auto entered = browser.post("/login/code", {{"login.code", code}});
    ASSERT_EQ(entered.location, "/register/password?next=/account");
    browser.get(entered.location);
    const auto weak = browser.post("/register/password", {{"login.password", "short"}, {"next", "/account"}});
    EXPECT_EQ(weak.status, 422);
    EXPECT_EQ(browser.post("/register/password", {{"login.password", "long enough"}, {"next", "/account"}}).location, "/account");
    EXPECT_THAT(browser.get("/account").body, HasSubstr("137****1111"));

    browser.get("/");
    EXPECT_EQ(browser.post("/logout", {}).location, "/");
    EXPECT_EQ(browser.get("/account").location, "/login?next=/account");
    browser.get("/login");
    EXPECT_EQ(browser.post("/login", {{"login.mobile", "13700001111"}, {"login.password", "long enough"}}).location, "/");
    EXPECT_EQ(browser.get("/account").status, 200);
}

TEST_F(AccountPages, UseACodeInTheBrowserThatAskedForIt) {
    browser.get("/login/mobile");
    browser.post("/login/mobile", {{"login.mobile", "13700001111"}});
    Browser thief{router_, now_};
    thief.get("/login");
    thief.cookies["kb_pending"] = browser.cookies["kb_pending"];
    EXPECT_EQ(thief.get("/login/code").location, "/login/mobile");
    EXPECT_EQ(thief.post("/login/code", {{"login.code", latest_code()}}).location, "/login");
}

TEST_F(AccountPages, SayTheSameForAWrongPasswordAndAnUnknownNumber) {
    browser.get("/login");
    const auto known = browser.post("/login", {{"login.mobile", woman_mobile}, {"login.password", "wrong one"}});
    const auto unknown = browser.post("/login", {{"login.mobile", "13700002222"}, {"login.password", "wrong one"}});
    EXPECT_EQ(known.status, 422);
    const auto words = [](std::string body, const std::string& number) {
        for (auto at = body.find(number); at != std::string::npos; at = body.find(number))
            body.replace(at, number.size(), "N");
        return body;
    };
    EXPECT_EQ(words(known.body, woman_mobile), words(unknown.body, "13700002222"));
    for (int i = 0; i < 10; ++i)
        browser.post("/login", {{"login.mobile", "13700003333"}, {"login.password", "wrong one"}});
    EXPECT_EQ(browser.post("/login", {{"login.mobile", "13700003333"}, {"login.password", "wrong one"}}).status, 429);
}

TEST_F(AccountPages, TakeFormsFromTheirOwnPagesOnly) {
    browser.get("/login");
    const Pairs form{{"login.mobile", "13700004444"}, {"login.password", "wrong one"}};
    const auto token = browser.token;
    for (const auto& headers :
         {Pairs{{"origin", "https://evil.example"}}, Pairs{{"origin", "null"}}, Pairs{{"sec-fetch-site", "cross-site"}}}) {
        browser.more_headers = headers;
        browser.token = token;
        EXPECT_EQ(browser.post("/login", form).status, 403) << headers.front().second;
    }
    browser.more_headers = {{"origin", "http://portal.example"}, {"sec-fetch-site", "same-origin"}};
    browser.token = token;
    EXPECT_EQ(browser.post("/login", form).status, 422);
    browser.token = "another";
    EXPECT_EQ(browser.post("/login", form).status, 403);
    browser.token = "";
    EXPECT_EQ(browser.upload("/verify/pdf", "pdf", "%PDF").status, 403);
    Browser other{router_, now_};
    other.get("/login");
    other.token = token;
    EXPECT_EQ(other.post("/login", form).status, 403) << "the token of one browser is nobody else's";
}

TEST_F(AccountPages, SendNobodyElsewhere) {
    for (const char* elsewhere : {"//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example",
                                  "\\\\evil.example", "javascript:alert(1)", "/\r\nSet-Cookie: x=y", ""}) {
        EXPECT_EQ(browser.get("/language?to=en&back=" + web::pages::url_encode(elsewhere)).location, "/") << elsewhere;
        EXPECT_EQ(web::pages::safe_next(elsewhere), "/");
    }
    browser.get("/login");
    accounts_->set_password(*accounts_->visitor(token_, now_), "long enough", now_);
    EXPECT_EQ(
        browser.post("/login", {{"login.mobile", woman_mobile}, {"login.password", "long enough"}, {"next", "//evil.example"}})
            .location,
        "/");
    EXPECT_EQ(web::pages::safe_next("/my/work?tab=1"), "/my/work?tab=1");
}

}  // namespace kuaiban
