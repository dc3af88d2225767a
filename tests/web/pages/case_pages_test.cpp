// Home, guide, cases, progress and verification as people meet them.
#include "casework/qr_payload.hpp"
#include "support/database_content.hpp"
#include "web/pages/browser.hpp"

namespace kuaiban {

using support::Browser;
using support::Pairs;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using web::http::Method;

class CasePages : public support::PortalPages {};

TEST_F(CasePages, SpeakTheLanguageChosen) {
    EXPECT_THAT(browser.get("/").body, HasSubstr("lang=\"zh-CN\""));
    EXPECT_EQ(browser.get("/language?to=en&back=/help").location, "/help");
    EXPECT_THAT(browser.get("/help").body, HasSubstr("lang=\"en\""));
    browser.get("/language?to=zh-CN&back=/");
    EXPECT_THAT(browser.get("/").body, AllOf(HasSubstr("lang=\"zh-CN\""), HasSubstr("网上办，不用跑"), Not(HasSubstr("[?]"))));
    Browser english{router_, now_};
    english.more_headers = {{"accept-language", "en-GB,en;q=0.9,zh;q=0.5"}};
    EXPECT_THAT(english.get("/").body, HasSubstr("lang=\"en\""));
}

TEST_F(CasePages, RememberTheDistrictChosen) {
    EXPECT_EQ(browser.get("/places/500103").location, "/districts/500103");
    EXPECT_THAT(browser.get("/districts/500103").body, HasSubstr("七星岗街道"));
    EXPECT_THAT(browser.get("/").body, HasSubstr("渝中区"));
    EXPECT_THAT(browser.get("/services/maternity-service-certificate").body,
                AllOf(HasSubstr("七星岗街道"), Not(HasSubstr("[?]"))));
    for (const char* unknown : {"/places/510104", "/places/999999", "/places/abc", "/districts/500103001", "/services/nothing"})
        EXPECT_EQ(browser.get(unknown).status, 404) << unknown;
}

TEST_F(CasePages, ShowACaseToNobodyElse) {
    const auto receipt = issued();
    const auto path = "/cases/" + receipt.case_id;
    Browser stranger{router_, now_};
    enter(stranger, "13700005555");
    for (const char* page : {"", "/certificate", "/certificate.pdf", "/certificate/qr.svg", "/answers", "/submitted"})
        EXPECT_EQ(stranger.get(path + page).status, 404) << page;
    EXPECT_EQ(browser.get(path).location, "/login?next=" + path);
    const auto own = get(path);
    EXPECT_EQ(own.status, 200);
    EXPECT_THAT(own.body, AllOf(HasSubstr(receipt.number.in_fours()), HasSubstr("已发证"), Not(HasSubstr("[?]")),
                                Not(HasSubstr(woman_id)), Not(HasSubstr(man_id))));
    EXPECT_EQ(get(path + "/certificate.pdf").body, "%PDF of " + certificate_number(receipt));
    EXPECT_THAT(get("/my/work").body, HasSubstr(path));
}

TEST_F(CasePages, HideTheOtherSpousesRecordFromTheReader) {
    registers_.households[1].name = "王健国";
    const auto receipt = issued();
    ASSERT_EQ(receipt.state, domain::CaseState::InReview);
    EXPECT_THAT(get("/cases/" + receipt.case_id).body,
                AllOf(Not(HasSubstr("王健国")), HasSubstr("只给本人看"), Not(HasSubstr("[?]"))));
    log_in(man_mobile);
    ledger_->commit({casework::PersonVerified{account_id_, domain::PersonName::parse("王建国").value(),
                                              domain::ResidentId::parse(man_id).value(), now_}});
    EXPECT_THAT(get("/cases/" + receipt.case_id).body, HasSubstr("王健国")) << "he may see his own";
}

TEST_F(CasePages, TellProgressToWhoHoldsAMobileOfTheCase) {
    registers_.silent = {domain::Register::Births};
    const auto receipt = issued();
    ASSERT_EQ(receipt.state, domain::CaseState::Waiting);
    browser.get("/progress");
    EXPECT_EQ(browser.post("/progress", {{"case_number", "1"}, {"mobile", "2"}}).status, 422);
    const auto asked = browser.post("/progress", {{"case_number", receipt.number.in_fours()}, {"mobile", man_mobile}});
    ASSERT_EQ(asked.status, 200);
    const auto at = asked.body.find("name=\"next\" value=\"") + 19;
    const auto query = asked.body.substr(at, asked.body.find('"', at) - at);
    const auto code = latest_code();
    EXPECT_EQ(browser.post("/progress", {{"login.code", "1"}, {"next", query}}).status, 422);
    const auto found = browser.post("/progress", {{"login.code", code}, {"next", query}});
    EXPECT_EQ(found.status, 200);
    EXPECT_THAT(found.body, AllOf(HasSubstr(receipt.number.in_fours()), HasSubstr("等部门答复"), Not(HasSubstr(man_id))));

    const auto sent_before = ledger_->recent_messages(100).size();
    EXPECT_EQ(browser.post("/progress", {{"case_number", receipt.number.in_fours()}, {"mobile", "13700006666"}}).status, 200)
        << "answers alike";
    EXPECT_EQ(ledger_->recent_messages(100).size(), sent_before);
    EXPECT_EQ(browser.post("/progress", {{"login.code", code}, {"next", "forged"}}).location, "/progress");
}

TEST_F(CasePages, VerifyACertificateByItsNumberItsCodesAndItsFile) {
    services_->verify_pdf = [](const std::string& pdf) -> std::expected<std::string, domain::Refusal> {
        if (pdf.starts_with("%PDF of "))
            return pdf.substr(8);
        return std::unexpected{domain::Refusal{pdf.starts_with("%PDF") ? domain::RefusalCode::CertificateAltered
                                                                       : domain::RefusalCode::CertificateNotOurs}};
    };
    const auto receipt = issued();
    const auto certificate = ledger_->certificate_of_case(receipt.case_id).value();
    const auto face = boost::json::parse(certificate.face).as_object();
    const std::string short_code{face.at("short_code").as_string()}, masked{face.at("woman").as_string()};

    EXPECT_THAT(browser.get("/verify/" + certificate.number).body, AllOf(HasSubstr("没有被撤销"), Not(HasSubstr(masked))))
        << "the number alone names nobody";
    browser.get("/verify");
    EXPECT_THAT(browser.post("/verify", {{"number", certificate.number}, {"short_code", short_code}}).body,
                AllOf(HasSubstr("没有被撤销"), HasSubstr(masked)));
    EXPECT_THAT(browser.post("/verify", {{"number", certificate.number}, {"short_code", "ZZZZ9999"}}).body,
                HasSubstr("对不上任何一张证"));
    EXPECT_THAT(browser.post("/verify", {{"number", "5001032026000000019"}, {"short_code", short_code}}).body,
                HasSubstr("对不上任何一张证"));
    EXPECT_EQ(browser.post("/verify", {{"number", ""}, {"short_code", ""}}).status, 422);

    const casework::QrPayload payload{certificate.number, certificate.issued_on, masked, std::string{face.at("man").as_string()},
                                      1};
    const auto url =
        casework::qr_url("http://portal.example", payload, [&](std::string_view text) { return printer_.sign_payload(text); });
    EXPECT_THAT(browser.post("/verify", {{"qr", url.substr(url.find('#'))}}).body,
                AllOf(HasSubstr("签名有效"), HasSubstr(masked)));
    EXPECT_THAT(browser.post("/verify", {{"qr", "#v1.nonsense"}}).body, HasSubstr("对不上任何一张证"));

    browser.get("/verify");
    EXPECT_THAT(browser.upload("/verify/pdf", "pdf", "%PDF of " + certificate.number).body,
                AllOf(HasSubstr("签名有效"), HasSubstr(masked)));
    EXPECT_THAT(browser.upload("/verify/pdf", "pdf", "%PDF changed").body, HasSubstr("不能当作真证"));
    EXPECT_THAT(browser.upload("/verify/pdf", "pdf", "an image").body, HasSubstr("对不上任何一张证"));
    EXPECT_EQ(browser.upload("/verify/pdf", "pdf", "").status, 422);
    EXPECT_THAT(get("/cases/" + receipt.case_id + "/certificate").body,
                AllOf(HasSubstr("扫二维码核验"), HasSubstr("上传文件核验"), HasSubstr(short_code)));
}

TEST_F(CasePages, TellAnOutdatedPromiseFromAMissingOne) {
    const auto id = drafts_->start(*catalogue_, account(), "maternity-service-certificate", "500103003000", now_).value();
    const auto missing = post("/drafts/" + id + "/promise", {}),
               outdated = post("/drafts/" + id + "/promise", {{"promise", "yes"}, {"promise.text_version", "older"}});
    EXPECT_EQ(missing.status, 422);
    EXPECT_EQ(outdated.status, 422);
    EXPECT_THAT(outdated.body,
                HasSubstr(pages_.sentence(web::pages::Language::Chinese, {domain::RefusalCode::PromiseOutdated, "promise"})));
    EXPECT_THAT(missing.body,
                HasSubstr(pages_.sentence(web::pages::Language::Chinese, {domain::RefusalCode::PromiseNotGiven, "promise"})));
}

/// Looking changes nothing but what a look is: whoever checks a certificate leaves a trace that its holders read, and a message shown
/// in the account is one its owner has seen.
bool is_what_a_look_leaves(const std::set<std::string>& changed, std::string_view pattern) {
    const bool traces = pattern == "/verify/{number}" && changed == std::set<std::string>{"verifications"};
    return changed.empty() || traces || (pattern == "/my/messages" && changed == std::set<std::string>{"outbox"});
}

TEST_F(CasePages, AnswerEveryAddressOfTheTableInBothLanguagesForGuestsAndMembersAndChangeNothing) {
    registers_.silent = {domain::Register::Births};
    const auto waiting = issued();
    registers_.silent = {};
    const auto draft = start_draft();
    const auto fill = [&](std::string pattern) {
        const std::map<std::string, std::string> values{{"slug", "maternity-service-certificate"},
                                                        {"code", "500103"},
                                                        {"number", "5001032026000000019"},
                                                        {"n", "1"},
                                                        {"index", "0"}};
        for (auto open = pattern.find('{'); open != std::string::npos; open = pattern.find('{')) {
            const auto name = pattern.substr(open + 1, pattern.find('}') - open - 1);
            const auto value = values.contains(name)
                                   ? values.at(name)
                                   : (name == "id" ? (pattern.starts_with("/drafts") ? draft.substr(8) : waiting.case_id) : "1");
            pattern.replace(open, name.size() + 2, value);
        }
        return pattern;
    };
    Browser member{router_, now_};
    enter(member, woman_mobile);
    int pages = 0;
    for (const char* language : {"zh-CN", "en"})
        for (auto* who : {&browser, &member}) {
            who->cookies["kb_language"] = language;
            for (const auto& route : router_.routes()) {
                if (route.method != Method::Get || route.pattern == "/language")
                    continue;
                const auto before = support::content_of(*database_);
                const auto answer = who->get(fill(route.pattern));
                const auto changed = support::changed_between(before, support::content_of(*database_));
                EXPECT_TRUE(is_what_a_look_leaves(changed, route.pattern)) << route.pattern << testing::PrintToString(changed);
                EXPECT_TRUE(answer.status == 200 || answer.status == 303 || answer.status == 404)
                    << route.pattern << " " << answer.status;
                EXPECT_THAT(answer.body, Not(HasSubstr("[?]"))) << route.pattern;
                pages += answer.status == 200;
            }
        }
    EXPECT_GT(pages, 80);
}

}  // namespace kuaiban
