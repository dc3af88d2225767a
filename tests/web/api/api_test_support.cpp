#include "web/api/api_test_support.hpp"

#include <algorithm>
#include <cstdlib>

#include "web/api/routes.hpp"
#include "web/fault.hpp"

namespace kuaiban::support {

namespace json = boost::json;
namespace fs = std::filesystem;

namespace {

constexpr auto woman_id = "500103199203120023", man_id = "500103199001010010";
constexpr auto woman_mobile = "13800006620", man_mobile = "13900006621";

fs::path fresh_folder() {
    std::string name = (fs::temp_directory_path() / "kuaiban-api-XXXXXX").string();
    return ::mkdtemp(name.data());
}

std::shared_ptr<const definition::Catalogue> real_catalogue() {
    static const auto loaded = definition::Catalogue::load(KUAIBAN_SOURCE_DIR "/services", KUAIBAN_SOURCE_DIR "/divisions");
    return loaded.value();
}

domain::CalendarDate day(std::string_view iso) {
    return domain::CalendarDate::parse(iso).value();
}

void fill(MemoryRegisters& registers) {
    using Household = domain::HouseholdRecord;
    registers.households = {{woman_id, "陈晓雨", domain::Sex::Female, day("1992-03-12"), "汉族", "500103003013",
                             Household::Kind::Family, Household::Status::Normal, ""},
                            {man_id, "王建国", domain::Sex::Male, day("1990-01-01"), "汉族", "500103003013",
                             Household::Kind::Family, Household::Status::Normal, ""}};
    registers.marriages = {
        {"J500103-2019-000123", man_id, woman_id, day("2019-05-20"), domain::MarriageRecord::Status::Married, {}, "500103", ""}};
    registers.mobiles = {{woman_mobile, woman_id, "陈晓雨", domain::MobileRecord::Status::Active, ""},
                         {man_mobile, man_id, "王建国", domain::MobileRecord::Status::Active, ""}};
}

}  // namespace

std::string ApiAnswer::header(std::string_view name) const {
    const auto at = head.find("\r\n" + std::string{name} + ": ");
    if (at == std::string::npos)
        return {};
    const auto start = at + 2 + name.size() + 2;
    return head.substr(start, head.find("\r\n", start) - start);
}

std::vector<std::string> ApiAnswer::errors() const {
    std::vector<std::string> all;
    for (const auto& error : body.at("errors").as_array())
        all.push_back(std::string{error.at("field").as_string()} + ":" + std::string{error.at("code").as_string()});
    return all;
}

ApiTest::ApiTest()
    : folder_{fresh_folder()},
      database_{store::open_sqlite((folder_ / "portal.db").string())},
      pages_{KUAIBAN_SOURCE_DIR "/pages/dist"},
      catalogue_{real_catalogue()},
      contract_{web::api::openapi_yaml()} {
    database_->migrate();
    fill(registers_);
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
    appointments_.emplace(*ledger_, pages_, "https://portal.example");
    appointment_desk_.emplace(*ledger_, pages_, "https://portal.example");
    const auto verify_pdf = [](const std::string& pdf) -> std::expected<std::string, domain::Refusal> {
        if (!pdf.starts_with("%PDF of "))
            return std::unexpected{domain::Refusal{domain::RefusalCode::CertificateNotOurs, "file"}};
        return pdf.substr(8);
    };
    services_.emplace(web::Services{*ledger_,
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
                                    verify_pdf,
                                    {"https://portal.example", false, "test"},
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
    web::api::add_api(router_, *services_);
    web::http::Hooks hooks;
    hooks.fault = [this](int status, const web::http::Request& request) { return web::show_fault(status, request, *services_); };
    hooks.on_exception = [](const web::http::Request&, const std::exception& broken) { ADD_FAILURE() << broken.what(); };
    server_.emplace([this](web::http::Request& request) { return router_.handle(request); }, web::http::Limits{.workers = 2},
                    hooks);
}

ApiTest::~ApiTest() {
    server_.reset();
    ledger_.reset();
    database_.reset();
    fs::remove_all(folder_);
}

ApiAnswer ApiTest::call(const Call& wanted) {
    RawClient client{server_->port()};
    std::string request = wanted.method + " " + wanted.path + " HTTP/1.1\r\nHost: portal.example\r\nAccept-Language: en\r\n";
    if (!wanted.token.empty())
        request += "Authorization: Bearer " + wanted.token + "\r\n";
    if (wanted.method != "GET")
        request += "Content-Type: " + wanted.content_type + "\r\nContent-Length: " + std::to_string(wanted.body.size()) + "\r\n";
    client.send(request + wanted.more_headers + "\r\n" + wanted.body);
    const auto raw = client.read_answer();
    ApiAnswer answer{status_of(raw), raw.substr(0, raw.find("\r\n\r\n") + 2), body_of(raw), {}};
    const auto type = answer.header("Content-Type");
    if (type.find("json") != std::string::npos)
        answer.body = json::parse(answer.text);
    const auto path = wanted.path.substr(0, wanted.path.find('?'));
    EXPECT_EQ(contract_.complaint(wanted.method, path, answer.status, type, answer.text), "")
        << wanted.method << " " << path << "\n"
        << answer.text.substr(0, 2000);
    return answer;
}

std::string ApiTest::latest_code() {
    for (const auto& message : ledger_->recent_messages(10))
        if (message.kind == "code") {
            const auto at =
                std::ranges::search(message.text, std::string(6, '0'), [](char c, char) { return c >= '0' && c <= '9'; });
            return {at.begin(), at.end()};
        }
    return {};
}

std::string ApiTest::log_in(const std::string& mobile) {
    const auto sent = post("/api/v1/codes", {{"mobile", mobile}});
    return post("/api/v1/sessions", {{"code_id", sent.string("code_id")}, {"code", latest_code()}}).string("token");
}

std::string ApiTest::log_in_verified() {
    const auto token = log_in(woman_mobile);
    EXPECT_EQ(put("/api/v1/account/person", {{"name", "陈晓雨"}, {"id_number", woman_id}}, token).status, 200);
    return token;
}

std::string ApiTest::promise_version() {
    return catalogue_->find("maternity-service-certificate")
        ->version_on(domain::china_date(std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now())))
        ->promise_version();
}

json::object ApiTest::woman() {
    return {{"name", "陈晓雨"},
            {"id_number", woman_id},
            {"ethnicity", "01"},
            {"marital_status", "first_marriage"},
            {"marital_event_on", "2019-05-20"},
            {"marriage_certificate_number", "J500103-2019-000123"},
            {"household_division", "500103003013"},
            {"residence_division", "500103003013"},
            {"mobile", woman_mobile}};
}

json::object ApiTest::man() {
    auto facts = woman();
    facts["name"] = "王建国";
    facts["id_number"] = man_id;
    facts["mobile"] = man_mobile;
    return facts;
}

json::object ApiTest::application() {
    return {{"state", "pregnant"}, {"child_ordinal", 1}, {"office", "500103003000"}};
}

json::object ApiTest::whole_application() {
    return {{"service", "maternity-service-certificate"},
            {"promise", {{"text_version", promise_version()}, {"accepted_at", "2026-11-20T08:00:00Z"}}},
            {"woman", woman()},
            {"man", man()},
            {"children", json::array{}},
            {"application", application()}};
}

}  // namespace kuaiban::support
