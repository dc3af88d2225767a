#include <fstream>
#include <regex>
#include <sstream>

#include "web/api/about.hpp"
#include "web/api/api_test_support.hpp"
#include "web/api/routes.hpp"
#include "web/api/status_of.hpp"
#include "web/http/metrics.hpp"

using namespace kuaiban;
using support::ApiTest;

TEST_F(ApiTest, DescribesEveryRouteAndNoOther) {
    web::http::Metrics metrics{"test"};
    web::http::add_probes(router_, metrics, {});
    std::set<std::string> routes;
    for (const auto& route : router_.routes())
        routes.insert(std::string{web::http::name_of(route.method)} + " " + route.pattern);
    EXPECT_EQ(routes, contract_.operations());
}

TEST_F(ApiTest, ServesItsDescriptionAndAPageAboutIt) {
    EXPECT_EQ(get("/api/openapi.yaml").text, web::api::openapi_yaml());
    const auto page = get("/api");
    for (const auto code : domain::all_refusal_codes())
        EXPECT_NE(page.text.find("id=\"" + std::string{domain::name_of(code)} + "\""), std::string::npos)
            << domain::name_of(code);
}

TEST(Contract, SaysInBothLanguagesWhatEachOperationDoes) {
    const support::Contract contract{web::api::openapi_yaml()};
    const auto described = web::api::described_operations();
    EXPECT_EQ(described.size(), contract.operations().size());
    for (const auto& operation : described) {
        EXPECT_NE(operation.summary, "") << operation.path;
        EXPECT_NE(operation.summary_zh, "") << operation.path;
    }
}

TEST(Contract, ComplainsOfWhatDoesNotFit) {
    const support::Contract contract{web::api::openapi_yaml()};
    const auto complaint = [&](int status, const char* body) {
        return contract.complaint("POST", "/api/v1/codes", status, "application/json", body);
    };
    EXPECT_EQ(complaint(202, R"({"code_id":"1","expires_in_seconds":600})"), "");
    EXPECT_NE(complaint(202, R"({"code_id":"1"})"), "");
    EXPECT_NE(complaint(202, R"({"code_id":1,"expires_in_seconds":600})"), "");
    EXPECT_NE(complaint(202, R"({"code_id":"1","expires_in_seconds":600,"code":"123456"})"), "");
    EXPECT_NE(complaint(200, R"({"code_id":"1","expires_in_seconds":600})"), "");
    EXPECT_NE(contract.complaint("PUT", "/api/v1/codes", 200, "application/json", "{}"), "");
}

TEST(RefusalStatus, IsWhatTheCataloguePublishes) {
    std::ifstream file{KUAIBAN_SOURCE_DIR "/docs/refusals.md"};
    std::stringstream text;
    text << file.rdbuf();
    const auto page = text.str();
    for (const auto code : domain::all_refusal_codes()) {
        const std::regex row{"\\| `" + std::string{domain::name_of(code)} + "` \\|[^\\n]*\\| (\\d{3}) \\|"};
        std::smatch found;
        ASSERT_TRUE(std::regex_search(page, found, row)) << domain::name_of(code);
        EXPECT_EQ(web::api::status_of(code), std::stoi(found[1])) << domain::name_of(code);
    }
}
