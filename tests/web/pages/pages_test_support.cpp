#include "web/pages/pages_test_support.hpp"

#include <algorithm>
#include <cstdlib>

#include "web/pages/frame.hpp"
#include "web/pages/routes.hpp"
#include "web/staff/routes.hpp"

namespace kuaiban::support {

namespace fs = std::filesystem;
using web::http::Method;

namespace {

constexpr auto service = "maternity-service-certificate", office = "500103003000";

fs::path fresh_folder() {
    std::string name = (fs::temp_directory_path() / "kuaiban-pages-XXXXXX").string();
    return ::mkdtemp(name.data());
}

std::shared_ptr<const definition::Catalogue> real_catalogue() {
    static const auto loaded = definition::Catalogue::load(KUAIBAN_SOURCE_DIR "/services", KUAIBAN_SOURCE_DIR "/divisions");
    return loaded.value();
}

domain::CalendarDate day(std::string_view iso) {
    return domain::CalendarDate::parse(iso).value();
}

}  // namespace

PagesTest::PagesTest()
    : now_{domain::china_instant(day("2026-11-23"), 10, 32)},
      folder_{fresh_folder()},
      database_{store::open_sqlite((folder_ / "portal.db").string())},
      pages_{KUAIBAN_SOURCE_DIR "/pages/dist"},
      catalogue_{real_catalogue()} {
    using Household = domain::HouseholdRecord;
    registers_.households = {{woman_id, "陈晓雨", domain::Sex::Female, day("1992-03-12"), "汉族", "500103003013",
                              Household::Kind::Family, Household::Status::Normal, ""},
                             {man_id, "王建国", domain::Sex::Male, day("1990-01-01"), "汉族", "500103003013",
                              Household::Kind::Family, Household::Status::Normal, ""}};
    registers_.marriages = {
        {"J500103-2019-000123", man_id, woman_id, day("2019-05-20"), domain::MarriageRecord::Status::Married, {}, "500103", ""}};
    registers_.mobiles = {{woman_mobile, woman_id, "陈晓雨", domain::MobileRecord::Status::Active, ""},
                          {man_mobile, man_id, "王建国", domain::MobileRecord::Status::Active, ""}};
    database_->migrate();
    ledger_.emplace(*database_, keys_);
    messages_.emplace(*database_, keys_);
    ratings_.emplace(*database_, keys_);
    papers_.emplace(*database_, keys_);
    scans_.emplace(*database_, keys_);
    undelivered_.emplace(*database_, keys_);
    privacy_.emplace(store::Shelf{*database_, keys_});
    codes_.emplace(*ledger_, keys_, pages_);
    accounts_.emplace(*ledger_, hasher_, *codes_);
    staff_.emplace(*ledger_, hasher_, authenticator_, keys_);
    progress_.emplace(*ledger_, *codes_);
    drafts_.emplace(*ledger_, registers_);
    roster_.emplace(*ledger_);
    counter_.emplace(*database_, keys_);
    waiting_times_.emplace(*ledger_);
    desk_.emplace(*ledger_, *roster_, registers_, printer_, pages_, "https://portal.example", casework::Patience{});
    appointments_.emplace(*ledger_, pages_, "http://portal.example");
    appointment_desk_.emplace(*ledger_, pages_, "http://portal.example");
    services_.emplace(web::Services{
        *ledger_,
        registers_,
        *accounts_,
        *codes_,
        *progress_,
        *drafts_,
        *desk_,
        *appointments_,
        *appointment_desk_,
        *waiting_times_,
        *roster_,
        *counter_,
        printer_,
        pages_,
        keys_,
        pages_,
        [this] { return catalogue_; },
        [](const std::string&) { return std::unexpected{domain::Refusal{domain::RefusalCode::CertificateNotOurs}}; },
        {"http://portal.example", false, "test"},
        *staff_,
        hasher_,
        authenticator_,
        *messages_,
        *ratings_,
        *papers_,
        sheets_,
        *scans_,
        scan_cleaner_,
        *undelivered_,
        *privacy_});
    identity_records_.emplace(*database_, keys_);
    change_mobile_.emplace(*ledger_, *identity_records_, pages_);
    national_.emplace(*ledger_, *identity_records_, provider_);
    services_->change_mobile = &*change_mobile_;
    services_->national = &*national_;
    services_->health = [](Instant) { return web::Health{}; };
    web::pages::add_pages(router_, *services_);
    staff_routes_ = web::staff::add_staff(router_, *services_, audit_log_);
    log_in(woman_mobile);
}

PagesTest::~PagesTest() {
    ledger_.reset();
    database_.reset();
    fs::remove_all(folder_);
}

PageAnswer PagesTest::send(Method method, const std::string& target, std::string body) {
    web::http::Request request;
    request.method = method;
    request.target = target;
    request.path = target.substr(0, target.find('?'));
    if (const auto question = target.find('?'); question != std::string::npos)
        request.query = web::http::parse_form(target.substr(question + 1)).value();
    request.headers = {{"cookie", "kb_session=" + token_ + "; kb_language=" + language_ + cookies_}, {"host", "portal.example"}};
    request.body = std::move(body);
    request.remote_address = "192.0.2.7";
    request.received_at = now_;
    request.reference = "12345678";
    const auto response = router_.handle(request);
    PageAnswer answer{response.status, {}, response.body, {}};
    for (const auto& [name, value] : response.headers) {
        if (name == "location")
            answer.location = value;
        if (name == "set-cookie" && answer.cookie.empty())
            answer.cookie = value.substr(0, value.find(';'));
    }
    return answer;
}

PageAnswer PagesTest::get(const std::string& target) {
    return send(Method::Get, target, {});
}

PageAnswer PagesTest::post(const std::string& target, Form form) {
    std::string body = "csrf=" + web::pages::url_encode(csrf_);
    for (const auto& [name, value] : form)
        body += "&" + web::pages::url_encode(name) + "=" + web::pages::url_encode(value);
    return send(Method::Post, target, body);
}

void PagesTest::log_in(const std::string& mobile) {
    const auto number = domain::Mobile::parse(mobile).value();
    const auto known = ledger_->account_of(number);
    account_id_ = known ? known->id : crypto::uuid7();
    if (!known)
        ledger_->commit({casework::AccountOpened{account_id_, number, "", "zh-CN", now_}});
    const auto code_id = codes_->send({"enter", number, "test", "192.0.2.7", "zh-CN"}, now_).value();
    const auto opened = accounts_->enter_with_code(code_id, latest_code(), "test", "", "zh-CN", now_).value();
    token_ = opened.token;
    csrf_ = opened.csrf;
}

void PagesTest::verify_woman() {
    ledger_->commit({casework::PersonVerified{account_id_, domain::PersonName::parse("陈晓雨").value(),
                                              domain::ResidentId::parse(woman_id).value(), now_}});
}

std::string PagesTest::start_draft() {
    const auto id = drafts_->start(*catalogue_, account(), service, office, now_).value();
    const auto* version = catalogue_->find(service)->version_on(domain::china_date(now_));
    drafts_->promise(*catalogue_, account(), *drafts_->find(account(), id), version->promise_version(), true, now_);
    return "/drafts/" + id;
}

casework::Account PagesTest::account() {
    return ledger_->account(account_id_).value();
}

casework::OpenDraft PagesTest::open(const std::string& draft) {
    return drafts_->find(account(), draft.substr(8)).value();
}

std::string PagesTest::latest_code() {
    for (const auto& message : ledger_->recent_messages(10))
        if (message.kind == "code") {
            const auto at =
                std::ranges::search(message.text, std::string(6, '0'), [](char c, char) { return c >= '0' && c <= '9'; });
            return {at.begin(), at.end()};
        }
    return {};
}

PagesTest::Form PagesTest::woman_typed() {
    return {{"woman.name", "陈晓雨"},
            {"woman.id_number", woman_id},
            {"woman.ethnicity", "01"},
            {"woman.marital_status", "first_marriage"},
            {"woman.marital_event_on.year", "2019"},
            {"woman.marital_event_on.month", "5"},
            {"woman.marital_event_on.day", "20"},
            {"woman.marriage_certificate_number", "J500103-2019-000123"},
            {"woman.household_division.1", "500103"},
            {"woman.household_division.2", "500103003"},
            {"woman.household_division.3", "500103003013"},
            {"woman.residence_same", "yes"},
            {"woman.mobile", woman_mobile},
            {"then", "next"}};
}

PagesTest::Form PagesTest::man_typed() {
    auto form = woman_typed();
    for (auto& [name, value] : form) {
        if (name.starts_with("woman."))
            name.replace(0, 5, "man");
        if (name == "man.name")
            value = "王建国";
        if (name == "man.id_number")
            value = man_id;
        if (name == "man.mobile")
            value = man_mobile;
    }
    return form;
}

PagesTest::Form PagesTest::application_typed() {
    return {{"application.state", "pregnant"},
            {"application.pregnancy_weeks", "12"},
            {"application.child_ordinal", "1"},
            {"then", "next"}};
}

void PagesTest::fill_in(const std::string& draft) {
    auto woman = woman_typed();
    woman.insert(woman.end(),
                 {{"woman.confirm.households", "yes"}, {"woman.confirm.marriages", "yes"}});    // asked where she is verified
    EXPECT_EQ(post(draft + "/woman", woman).status, 303);
    EXPECT_EQ(post(draft + "/man", man_typed()).status, 303);
    EXPECT_EQ(post(draft + "/children", {{"children.none", "true"}, {"then", "next"}}).status, 303);
    EXPECT_EQ(post(draft + "/application", application_typed()).location, draft + "/check");
}

}  // namespace kuaiban::support
