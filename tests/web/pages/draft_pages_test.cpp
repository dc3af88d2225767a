#include <boost/json.hpp>
#include <fstream>

#include "web/pages/pages_test_support.hpp"

namespace kuaiban {

using support::PagesTest;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

namespace {

/// The form with one answer changed, added or (empty value) left empty.
web::http::Pairs with(web::http::Pairs form, std::string_view name, std::string value) {
    for (auto& pair : form)
        if (pair.first == name) {
            pair.second = std::move(value);
            return form;
        }
    form.emplace_back(name, std::move(value));
    return form;
}

/// The definitions as somebody edited and reloaded them.
std::shared_ptr<const definition::Catalogue> with_a_district_renamed(const std::filesystem::path& folder, std::string_view from,
                                                                     std::string_view to) {
    const auto divisions = folder / "divisions";
    std::filesystem::copy(KUAIBAN_SOURCE_DIR "/divisions", divisions, std::filesystem::copy_options::recursive);
    std::ifstream file{divisions / "districts.csv"};
    std::string rows{std::istreambuf_iterator<char>{file}, {}};
    rows.replace(rows.find(from), from.size(), to);
    std::ofstream{divisions / "districts.csv"} << rows;
    return definition::Catalogue::load(KUAIBAN_SOURCE_DIR "/services", divisions.string()).value();
}

}  // namespace

class DraftPages : public PagesTest {};

TEST_F(DraftPages, AskForThePromiseFirst) {
    const auto id = drafts_->start(*catalogue_, account(), "maternity-service-certificate", "500103003000", now_).value();
    for (const char* page : {"", "/woman", "/children", "/check"})
        EXPECT_EQ(get("/drafts/" + id + page).location, "/drafts/" + id + "/promise") << page;
}

TEST_F(DraftPages, AreNobodyElsesToSee) {
    const auto draft = start_draft();
    log_in("13700001111");
    for (const char* page : {"", "/woman", "/man", "/children", "/children/new", "/application", "/spouse", "/check"})
        EXPECT_EQ(get(draft + page).status, 404) << page;
    EXPECT_EQ(post(draft + "/woman", woman_typed()).status, 404);
    EXPECT_EQ(post(draft + "/submit", {}).status, 404);
}

TEST_F(DraftPages, NameEveryErrorAtItsFieldAndKeepWhatWasTyped) {
    const auto draft = start_draft();
    const auto answer = post(draft + "/woman", with(with(woman_typed(), "woman.mobile", "1380000662"), "woman.name", ""));
    EXPECT_EQ(answer.status, 422);
    EXPECT_THAT(answer.body, HasSubstr("href=\"#woman.mobile\">手机号码应为 11 位，您填了 10 位"));
    EXPECT_THAT(answer.body, HasSubstr("href=\"#woman.name\">请填女方姓名"));
    EXPECT_THAT(answer.body, HasSubstr("value=\"1380000662\""));
    EXPECT_THAT(answer.body, HasSubstr("您填的内容都已保存"));
    EXPECT_THAT(get(draft + "/woman").body, HasSubstr("value=\"1380000662\""));
    EXPECT_FALSE(open(draft).document.is_done("woman"));
}

TEST_F(DraftPages, SaveForLaterWithoutDemandingAnything) {
    const auto draft = start_draft();
    const auto answer =
        post(draft + "/woman", {{"woman.name", "陈"}, {"woman.marital_event_on.year", "2019"}, {"then", "later"}});
    EXPECT_EQ(answer.status, 303);
    EXPECT_EQ(answer.location, draft);
    const auto page = get(draft + "/woman").body;
    EXPECT_THAT(page, HasSubstr("value=\"陈\""));
    EXPECT_THAT(page,
                HasSubstr("name=\"woman.marital_event_on.year\" inputmode=\"numeric\" autocomplete=\"off\" value=\"2019\""));
}

TEST_F(DraftPages, KeepWhatCameAfterTheSessionEndedForThatAccountAlone) {
    const auto draft = start_draft();
    now_ += std::chrono::minutes{61};
    const auto answer = post(draft + "/woman", woman_typed());
    EXPECT_EQ(answer.status, 303);
    EXPECT_THAT(answer.location, HasSubstr("/login?ended=1&next=" + draft + "/woman"));
    log_in(woman_mobile);
    EXPECT_THAT(get(draft + "/woman").body, HasSubstr("value=\"J500103-2019-000123\""));

    const auto own_csrf = csrf_;
    log_in("13700001111");
    now_ += std::chrono::minutes{61};
    csrf_ = own_csrf;
    EXPECT_EQ(post(draft + "/woman", with(woman_typed(), "woman.name", "别人")).status, 403);
}

TEST_F(DraftPages, ShowTheNextLevelOfAPlaceAndKeepTheRest) {
    const auto draft = start_draft();
    const auto answer =
        post(draft + "/woman",
             {{"woman.name", "陈晓雨"}, {"woman.household_division.1", "500103"}, {"more", "woman.household_division"}});
    EXPECT_EQ(answer.location, draft + "/woman#woman.household_division");
    const auto page = get(draft + "/woman").body;
    EXPECT_THAT(page, HasSubstr("value=\"陈晓雨\""));
    EXPECT_THAT(page, HasSubstr("name=\"woman.household_division.2\""));
    EXPECT_THAT(page, Not(HasSubstr("error-summary__title")));
}

TEST_F(DraftPages, SurviveAPlaceThatNoListOffers) {
    const auto draft = start_draft();
    for (const char* place : {"50zzzz", "50010", "zz", "500103999"}) {
        EXPECT_EQ(post(draft + "/woman", {{"woman.household_division.1", place}, {"then", "next"}}).status, 422) << place;
        EXPECT_EQ(get(draft + "/woman").status, 200) << place;
    }
}

TEST_F(DraftPages, OfferThePlacesOfTheDefinitionsInForceInTheReadersLanguage) {
    const auto draft = start_draft();
    const auto options = [&] { return get(draft + "/woman").body; };
    EXPECT_THAT(options(), AllOf(HasSubstr("<option value=\"500103\">渝中区</option>"),
                                 HasSubstr("<option value=\"01\">汉族</option>"), HasSubstr("市外</option>")));
    post(draft + "/woman", {{"woman.household_division.1", "500103"}, {"more", "woman.household_division"}});
    EXPECT_THAT(options(),
                AllOf(HasSubstr("<option value=\"500103\" selected>渝中区</option>"), HasSubstr("七星岗街道</option>")));
    language_ = "en";
    EXPECT_THAT(options(), AllOf(HasSubstr("<option value=\"500103\" selected>渝中区</option>"),
                                 HasSubstr("<option value=\"01\">Han</option>"), HasSubstr("Outside the city</option>"),
                                 Not(HasSubstr("市外</option>"))));

    catalogue_ = with_a_district_renamed(folder_, "500103,渝中区,", "500103,<b>\"新'&,");
    EXPECT_THAT(options(), AllOf(HasSubstr("<option value=\"500103\" selected>&lt;b&gt;&quot;新&#39;&amp;</option>"),
                                 Not(HasSubstr("<b>\"新")), Not(HasSubstr("渝中区</option>"))));
}

TEST_F(DraftPages, GoFromPartToPartAndBackToTheAnswersFromWhichOneCame) {
    const auto draft = start_draft();
    EXPECT_EQ(post(draft + "/woman", woman_typed()).location, draft + "/man");
    EXPECT_EQ(post(draft + "/man", man_typed()).location, draft + "/children");
    EXPECT_EQ(post(draft + "/children", {{"children.none", "true"}}).location, draft + "/application");
    EXPECT_EQ(post(draft + "/application", application_typed()).location, draft + "/check");
    EXPECT_EQ(post(draft + "/man?back=check", man_typed()).location, draft + "/check");
    const auto page = get(draft + "/check").body;
    for (const char* words : {"500103********0023", "重庆市渝中区解放碑街道", "2019 年 5 月 20 日", "初婚", "第一孩",
                              "138****6620、139****6621", "/woman?back=check", "还算不出通常要多久"})
        EXPECT_THAT(page, HasSubstr(words));
    EXPECT_THAT(page, Not(HasSubstr(woman_id)));
}

TEST_F(DraftPages, ThrowAwayADraftOnlyWhenAsked) {
    const auto draft = start_draft();
    post(draft, {});
    EXPECT_EQ(get(draft).status, 200);
    EXPECT_EQ(post(draft, {{"discard", "1"}}).status, 303);
    EXPECT_EQ(get(draft).status, 404);
}

TEST_F(DraftPages, TakeTheOfficeOfTheDraftNotOfThePage) {
    const auto draft = start_draft();
    post(draft + "/application", with(application_typed(), "application.office", "500101001000"));
    EXPECT_EQ(open(draft).document.answers.at("application").at("office").as_string(), "500103003000");
}

class ConfirmedFacts : public PagesTest {
protected:
    void SetUp() override {
        verify_woman();
        draft = start_draft();
    }
    static Form confirmed() {
        return {{"woman.confirm.households", "yes"},
                {"woman.confirm.marriages", "yes"},
                {"woman.residence_same", "yes"},
                {"woman.mobile", woman_mobile},
                {"then", "next"}};
    }
    std::string draft;
};

TEST_F(ConfirmedFacts, AreNeverConfirmedInAdvance) {
    const auto page = get(draft + "/woman").body;
    EXPECT_THAT(page, HasSubstr("来自户籍登记，请核对"));
    EXPECT_THAT(page, HasSubstr("500103********0023"));
    EXPECT_THAT(page, Not(HasSubstr(" checked")));
    EXPECT_THAT(page, Not(HasSubstr(woman_id)));
}

TEST_F(ConfirmedFacts, AskForAnAnswerToEachRegister) {
    const auto answer =
        post(draft + "/woman",
             {{"woman.confirm.marriages", "yes"}, {"woman.residence_same", "yes"}, {"woman.mobile", "1"}, {"then", "next"}});
    EXPECT_EQ(answer.status, 422);
    EXPECT_THAT(answer.body, HasSubstr("有 2 处要改"));
    EXPECT_THAT(answer.body, HasSubstr("href=\"#woman.confirm.households\">请选择户籍登记的 4 项对不对"));
    EXPECT_THAT(
        answer.body,
        HasSubstr("id=\"woman.confirm.marriages-yes\" name=\"woman.confirm.marriages\" type=\"radio\" value=\"yes\" checked"));
}

TEST_F(ConfirmedFacts, ComeFromTheRegisterNeverFromThePage) {
    EXPECT_EQ(post(draft + "/woman", with(with(confirmed(), "woman.name", "冒名"), "woman.id_number", man_id)).status, 303);
    const auto woman = open(draft).document.answers.at("woman").as_object();
    EXPECT_EQ(woman.at("name").as_string(), "陈晓雨");
    EXPECT_EQ(woman.at("id_number").as_string(), woman_id);
    EXPECT_EQ(woman.at("residence_division").as_string(), "500103003013");
    EXPECT_THAT(
        get(draft + "/woman").body,
        HasSubstr("id=\"woman.confirm.households-yes\" name=\"woman.confirm.households\" type=\"radio\" value=\"yes\" checked"));
}

TEST_F(ConfirmedFacts, BecomeFieldsWhereSomethingIsWrong) {
    const auto form = with(confirmed(), "woman.confirm.marriages", "no");
    const auto answer = post(draft + "/woman", form);
    EXPECT_EQ(answer.location, draft + "/woman");
    EXPECT_THAT(get(draft + "/woman").body, HasSubstr("value=\"J500103-2019-000123\""));
    auto corrected = form;
    for (const auto& [name, value] : woman_typed())
        if (name.find("marri") != name.npos || name.find("marital") != name.npos)
            corrected = with(corrected, name, value);
    EXPECT_EQ(post(draft + "/woman", with(corrected, "woman.marriage_certificate_number", "J-1")).location, draft + "/man");
    EXPECT_EQ(open(draft).document.answers.at("woman").at("marriage_certificate_number").as_string(), "J-1");
}

TEST_F(ConfirmedFacts, GiveWayToTypingWhereRegistersAreSilent) {
    registers_.silent = {domain::Register::Households, domain::Register::Marriages};
    const auto page = get(draft + "/woman").body;
    EXPECT_THAT(page, HasSubstr("部门的登记系统现在没有答复"));
    EXPECT_THAT(page, HasSubstr("name=\"woman.id_number\""));
    EXPECT_EQ(post(draft + "/woman", woman_typed()).status, 303);
}

TEST_F(ConfirmedFacts, OfTheSpouseAreShownOnlyAfterTheirAgreement) {
    EXPECT_THAT(get(draft + "/man").body, Not(HasSubstr("来自户籍登记")));
    EXPECT_THAT(get(draft + "/man").body, HasSubstr(draft + "/spouse"));
    EXPECT_THAT(get(draft + "/spouse").body, HasSubstr("139****6621"));
    const auto sent = post(draft + "/spouse", {{"send", "1"}});
    EXPECT_EQ(sent.location, draft + "/spouse?sent=1");
    cookies_ = "; " + sent.cookie;
    EXPECT_EQ(ledger_->recent_messages(1).front().to.reveal(), man_mobile);
    EXPECT_THAT(ledger_->recent_messages(1).front().text, HasSubstr("陈晓雨登记生育服务证"));
    EXPECT_EQ(post(draft + "/spouse?sent=1", {{"login.code", "nonsense"}}).status, 422);
    EXPECT_EQ(post(draft + "/spouse?sent=1", {{"login.code", latest_code()}}).location, draft + "/man");
    EXPECT_THAT(get(draft + "/man").body, HasSubstr("来自户籍登记"));
}

TEST_F(ConfirmedFacts, AreAskedOfTheSpouseInTheLanguageOfTheirAccount) {
    ledger_->commit({casework::AccountOpened{"his", domain::Mobile::parse(man_mobile).value(), "", "en", now_}});
    EXPECT_EQ(post(draft + "/spouse", {{"send", "1"}}).status, 303);
    EXPECT_THAT(ledger_->recent_messages(1).front().text, HasSubstr("[Kuaiban] 陈晓雨 is registering"));
}

TEST_F(ConfirmedFacts, SayWhyASpouseCannotBeAskedAndShowAWayOn) {
    registers_.mobiles.pop_back();
    const auto answer = get(draft + "/spouse");
    EXPECT_THAT(answer.body, HasSubstr("没有查到对方登记的手机，请自己填写"));
    EXPECT_THAT(answer.body, HasSubstr("href=\"" + draft + "/man\""));
}

class Children : public PagesTest {
protected:
    static Form child(std::string place, std::string name) {
        const auto at = "children." + place + ".";
        return {{at + "name", std::move(name)},
                {at + "sex", "female"},
                {at + "born_on.year", "2021"},
                {at + "born_on.month", "3"},
                {at + "born_on.day", "2"},
                {at + "relation", "both"},
                {"then", "next"}};
    }
    std::string draft{start_draft()};
};

TEST_F(Children, AreListedChangedAndRemoved) {
    EXPECT_EQ(post(draft + "/children/new", child("0", "王小禾")).location, draft + "/children");
    EXPECT_EQ(post(draft + "/children/new", child("1", "王小满")).location, draft + "/children");
    EXPECT_EQ(post(draft + "/children/1", child("1", "王大满")).location, draft + "/children");
    EXPECT_THAT(get(draft + "/children").body,
                testing::AllOf(HasSubstr("王小禾"), HasSubstr("王大满"), Not(HasSubstr("王小满"))));
    post(draft + "/children", {{"remove", "0"}});
    EXPECT_EQ(post(draft + "/children", {{"then", "next"}}).status, 303);
    const auto saved = open(draft).document.answers.at("children").as_array();
    ASSERT_EQ(saved.size(), 1U);
    EXPECT_EQ(saved[0].at("name").as_string(), "王大满");
    EXPECT_EQ(get(draft + "/children/7").status, 404);
}

TEST_F(Children, OnePageNamesItsErrorsAndKeepsWhatWasTyped) {
    const auto answer = post(draft + "/children/new", with(child("0", ""), "children.0.born_on.year", "2199"));
    EXPECT_EQ(answer.status, 422);
    EXPECT_THAT(answer.body, HasSubstr("href=\"#children.0.name\">请填孩子姓名"));
    EXPECT_THAT(answer.body, HasSubstr("href=\"#children.0.born_on\""));
    EXPECT_THAT(get(draft + "/children/new").body, HasSubstr("value=\"2199\""));
}

TEST_F(Children, MustBeSaidToBeNone) {
    EXPECT_EQ(post(draft + "/children", {{"then", "next"}}).status, 422);
    EXPECT_EQ(post(draft + "/children", {{"children.none", "true"}, {"then", "next"}}).status, 303);
    EXPECT_TRUE(open(draft).document.is_done("children"));
}

TEST_F(Children, OnRecordAreTakenFromTheRegisterOnceConfirmed) {
    verify_woman();
    registers_.births = {{"P500000001", "王小禾", "", domain::Sex::Female, domain::CalendarDate::parse("2021-03-02").value(),
                          woman_id, man_id, domain::BirthRecord::Kind::Birth, domain::BirthRecord::Status::Normal, ""}};
    EXPECT_EQ(post(draft + "/children", {{"children.none", "true"}, {"then", "next"}}).status, 422);
    EXPECT_EQ(post(draft + "/children", {{"children.confirm.births", "yes"}, {"children.none", "true"}, {"then", "next"}}).status,
              303);
    const auto saved = open(draft).document.answers.at("children").as_array();
    ASSERT_EQ(saved.size(), 1U);
    EXPECT_EQ(saved[0].at("birth_certificate_number").as_string(), "P500000001");
    EXPECT_THAT(
        get(draft + "/children").body,
        HasSubstr("id=\"children.confirm.births-yes\" name=\"children.confirm.births\" type=\"radio\" value=\"yes\" checked"));

    EXPECT_EQ(post(draft + "/children", {{"children.confirm.births", "no"}, {"then", "next"}}).location, draft + "/children");
    EXPECT_THAT(get(draft + "/children").body, HasSubstr(draft + "/children/0"));
}

class Submitting : public PagesTest {};

TEST_F(Submitting, TwiceOrAfterGoingBackGivesTheSameReceipt) {
    const auto draft = start_draft();
    fill_in(draft);
    const auto first = post(draft + "/submit", {});
    ASSERT_EQ(first.status, 303);
    EXPECT_THAT(first.location, testing::MatchesRegex("/cases/[^/]+/submitted"));
    EXPECT_EQ(post(draft + "/submit", {}).location, first.location);
    EXPECT_EQ(post(draft + "/check", {}).location, first.location);
    EXPECT_EQ(ledger_->cases_of(account()).size(), 1U);
    for (const char* page : {"", "/woman", "/check"})
        EXPECT_EQ(get(draft + page).location, first.location) << page;
    EXPECT_EQ(post(draft + "/woman", woman_typed()).location, first.location);
}

TEST_F(Submitting, ShowsTheCertificateToItsOwnerAlone) {
    const auto draft = start_draft();
    fill_in(draft);
    const auto receipt = post(draft + "/check", {}).location;
    const auto page = get(receipt);
    EXPECT_EQ(page.status, 200);
    for (const char* words : {"陈晓雨", "王建国", "第一孩", "/certificate/qr.svg", "138****6620", "当场发证"})
        EXPECT_THAT(page.body, HasSubstr(words));
    EXPECT_THAT(page.body, Not(HasSubstr("139****6621")));
    log_in(man_mobile);
    EXPECT_EQ(get(receipt).status, 404);
}

TEST_F(Submitting, SaysWhoIsAwaitedWhereARegisterIsSilent) {
    const auto draft = start_draft();
    fill_in(draft);
    registers_.silent = {domain::Register::Marriages};
    const auto page = get(post(draft + "/check", {}).location).body;
    EXPECT_THAT(page, HasSubstr("等待民政部门答复"));
    EXPECT_THAT(page, HasSubstr("解放碑街道便民服务中心已收到"));
}

TEST_F(Submitting, TellsNobodyWhatTheRegistersSayOfTheOtherSpouse) {
    const auto draft = start_draft();
    fill_in(draft);
    registers_.households[1].ethnicity = "回族";
    const auto page = get(post(draft + "/check", {}).location).body;
    EXPECT_THAT(page, HasSubstr("配偶一方有一项要核对"));
    EXPECT_THAT(page, Not(HasSubstr("民族不一致")));
}

TEST_F(Submitting, LeadsToTheCaseThatIsOpenAlready) {
    registers_.silent = {domain::Register::Marriages};
    const auto first = start_draft(), second = start_draft();
    fill_in(first);
    fill_in(second);
    const auto receipt = post(first + "/check", {}).location;
    const auto answer = post(second + "/check", {});
    EXPECT_EQ(answer.status, 422);
    EXPECT_THAT(answer.body, HasSubstr("href=\"" + receipt.substr(0, receipt.rfind('/')) + "\""));

    log_in("13700001111");
    const auto strangers = start_draft();
    fill_in(strangers);
    const auto refused = post(strangers + "/check", {});
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.body, HasSubstr("/account/real-name?next=" + strangers + "/check"));
    EXPECT_THAT(refused.body, Not(HasSubstr("/cases/")));
}

TEST_F(Submitting, WaitsForEveryPart) {
    const auto draft = start_draft();
    EXPECT_EQ(get(draft + "/check").location, draft);
    EXPECT_EQ(post(draft + "/submit", {}).location, draft);
}

}  // namespace kuaiban
