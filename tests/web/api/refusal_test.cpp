// What the API refuses, and how it says so.
#include "web/api/answers.hpp"
#include "web/api/api_test_support.hpp"

using namespace kuaiban;
using support::ApiTest;
namespace json = boost::json;
using testing::ElementsAre;

TEST_F(ApiTest, RefusesBodiesThatTwoReadersCouldReadDifferently) {
    const auto send = [&](const std::string& body, const std::string& type = "application/json") {
        return call({"POST", "/api/v1/codes", body, {}, type});
    };
    const std::string deep = std::string(40, '[') + std::string(40, ']');
    for (const auto& body :
         {std::string{}, std::string{"{"}, std::string{"[]"}, std::string{"\"x\""}, std::string{"{\"mobile\":\"\xFF\"}"},
          std::string{"{\"mobile\":1,}"}, std::string{R"({"mobile":"13800006620","mobile":"13900006621"})"},
          std::string{R"({"mobile":"13800006620","m\u006fbile":"1"})"}, "{\"mobile\":" + deep + "}"})
        EXPECT_EQ(send(body).code(), "malformed-request") << body;
    for (const auto* type :
         {"text/plain", "application/x-www-form-urlencoded", "application/json;charset=gbk", "multipart/form-data; boundary=x"})
        EXPECT_EQ(send(R"({"mobile":"13800006620"})", type).status, 415) << type;
    EXPECT_EQ(send(R"({"mobile":"13800006620"})", "Application/JSON; charset=\"UTF-8\"").status, 202);
}

TEST_F(ApiTest, RefusesFieldsOfTheWrongKindAndFieldsNobodyKnows) {
    EXPECT_THAT(post("/api/v1/codes", {{"mobile", 13800006620}, {"state", "approved"}}).errors(),
                testing::UnorderedElementsAre("mobile:not-text", "state:unknown-field"));
    EXPECT_THAT(post("/api/v1/codes", json::object{}).errors(), ElementsAre("mobile:required"));
    EXPECT_THAT(post("/api/v1/codes", {{"mobile", "1380000662"}}).errors(), ElementsAre("mobile:mobile-length"));
}

TEST_F(ApiTest, SaysWhyInTheLanguageAsked) {
    const auto refused = post("/api/v1/codes", json::object{});
    EXPECT_EQ(refused.header("Content-Type"), "application/problem+json");
    EXPECT_EQ(refused.header("Content-Language"), "en");
    EXPECT_EQ(refused.string("type"), "/api#required");
    EXPECT_EQ(refused.string("reference").size(), 8U);
}

TEST_F(ApiTest, RefusesStrangersEverywhereButOnOpenRoutes) {
    for (const auto& operation : contract_.operations()) {
        const auto space = operation.find(' ');
        auto path = operation.substr(space + 1);
        const auto personal = path.starts_with("/api/v1/drafts") || path.starts_with("/api/v1/cases") ||
                              path.starts_with("/api/v1/certificates") || path.starts_with("/api/v1/applications") ||
                              path.starts_with("/api/v1/account") || path.starts_with("/api/v1/sessions/");
        if (!personal)
            continue;
        for (auto open = path.find('{'); open != std::string::npos; open = path.find('{'))
            path.replace(open, path.find('}') + 1 - open, "woman");
        for (const auto* token : {"", "not-a-token"}) {
            const auto refused =
                call({operation.substr(0, space), path, "{}", token, "application/json", "Cookie: kb_session=anything\r\n"});
            EXPECT_EQ(refused.status, 401) << operation;
            EXPECT_EQ(refused.header("WWW-Authenticate"), "Bearer");
        }
    }
}

TEST_F(ApiTest, HidesOnePersonsThingsFromAnother) {
    const auto owner = log_in("13800006620"), stranger = log_in("13700000001");
    const auto draft = post("/api/v1/drafts", {{"service", "maternity-service-certificate"}, {"office", "500103003000"}}, owner)
                           .header("Location");
    EXPECT_EQ(get(draft, stranger).status, 404);
    EXPECT_EQ(call({"DELETE", draft, {}, stranger}).status, 404);
    EXPECT_EQ(put(draft + "/sections/woman", {{"answers", woman()}}, stranger).status, 404);
    const auto receipt = post("/api/v1/applications", whole_application(), owner, "Idempotency-Key: 1\r\n");
    EXPECT_EQ(get(receipt.header("Location"), stranger).status, 404);
    const auto certificate = get(receipt.header("Location"), owner).string("certificate_number");
    EXPECT_EQ(get("/api/v1/certificates/" + certificate, stranger).status, 404);
    EXPECT_EQ(get("/api/v1/certificates/" + certificate + "/pdf", stranger).status, 404);
    EXPECT_EQ(post("/api/v1/applications", whole_application(), stranger, "Idempotency-Key: 2\r\n").code(),
              "application-exists-verify-first");
}

TEST_F(ApiTest, RefusesAChangeToAnotherVersionThanTheOneRead) {
    const auto token = log_in("13800006620");
    const auto draft = post("/api/v1/drafts", {{"service", "maternity-service-certificate"}, {"office", "500103003000"}}, token);
    const auto at = draft.header("Location"), read = "If-Match: " + draft.header("ETag") + "\r\n";
    EXPECT_EQ(put(at + "/promise", {{"text_version", promise_version()}}, token, read).status, 200);
    EXPECT_EQ(put(at + "/sections/woman", {{"answers", woman()}}, token, read).code(), "version-conflict");
    EXPECT_EQ(call({"DELETE", at, {}, token, "application/json", read}).status, 412);
    EXPECT_EQ(call({"DELETE", at, {}, token}).status, 204);
}

TEST_F(ApiTest, ForgetsATokenAtLogout) {
    const auto token = log_in("13800006620");
    EXPECT_EQ(call({"DELETE", "/api/v1/sessions/current", {}, token}).status, 204);
    EXPECT_EQ(get("/api/v1/account", token).status, 401);
}

TEST_F(ApiTest, LogsInByPasswordAndTellsNobodyWhichPartIsWrong) {
    const auto sent = post("/api/v1/codes", {{"mobile", "13800006620"}});
    EXPECT_EQ(post("/api/v1/sessions", {{"code_id", sent.string("code_id")}, {"code", latest_code()}, {"password", "password1"}})
                  .code(),
              "password-too-common");
    EXPECT_EQ(
        post("/api/v1/sessions", {{"code_id", sent.string("code_id")}, {"code", latest_code()}, {"password", "a long sentence"}})
            .status,
        201);
    EXPECT_EQ(post("/api/v1/sessions", {{"mobile", "13800006620"}, {"password", "a long sentence"}}).status, 201);
    const auto wrong = post("/api/v1/sessions", {{"mobile", "13800006620"}, {"password", "another sentence"}});
    const auto unknown = post("/api/v1/sessions", {{"mobile", "13700000001"}, {"password", "another sentence"}});
    EXPECT_EQ(wrong.code(), "login-failed");
    EXPECT_EQ(wrong.body.at("errors"), unknown.body.at("errors"));
}

TEST_F(ApiTest, IsBusyWhereThePasswordPoolIsFull) {
    const auto sent = post("/api/v1/codes", {{"mobile", "13800006620"}});
    post("/api/v1/sessions", {{"code_id", sent.string("code_id")}, {"code", latest_code()}, {"password", "a long sentence"}});
    const auto busy = post("/api/v1/sessions", {{"mobile", "13800006620"}, {"password", "the pool is full"}});
    EXPECT_EQ(busy.code(), "busy");
    EXPECT_EQ(busy.header("Retry-After"), "5");
}

TEST_F(ApiTest, LimitsCodesAndSaysWhenToComeBack) {
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(post("/api/v1/codes", {{"mobile", "13800006620"}}).status, 202);
    const auto refused = post("/api/v1/codes", {{"mobile", "13800006620"}});
    EXPECT_EQ(refused.status, 429);
    EXPECT_EQ(refused.header("Retry-After"), "3600");
}

TEST_F(ApiTest, KnowsPlacesAndOffices) {
    EXPECT_GE(get("/api/v1/divisions").body.at("divisions").as_array().size(), 38U);
    EXPECT_FALSE(get("/api/v1/divisions?within=500103").body.at("divisions").as_array().empty());
    EXPECT_FALSE(get("/api/v1/divisions?query=yuzhong").body.at("divisions").as_array().empty());
    EXPECT_EQ(get("/api/v1/divisions?within=x").code(), "division-form");
    EXPECT_EQ(get("/api/v1/divisions?within=999999").code(), "division-unknown");
    EXPECT_EQ(get("/api/v1/divisions/500103").string("code"), "500103");
    EXPECT_EQ(get("/api/v1/divisions/999999").status, 404);
    EXPECT_EQ(get("/api/v1/offices/500103003000").string("code"), "500103003000");
    EXPECT_EQ(get("/api/v1/offices/999999").status, 404);
    EXPECT_EQ(get("/api/v1/services/none").code(), "service-unknown");
}

TEST_F(ApiTest, RefusesAFileThatIsNoCertificateOfOurs) {
    EXPECT_EQ(call({"POST", "/api/v1/verifications/file", "GIF89a", {}, "application/pdf"}).code(), "certificate-not-ours");
    EXPECT_EQ(call({"POST", "/api/v1/verifications/file", "%PDF of 1", {}, "text/plain"}).status, 415);
    EXPECT_EQ(post("/api/v1/verifications", {{"number", "50010320261123100000"}}).code(), "certificate-not-ours");
}

TEST(Instants, AreReadAsProgramsWriteThem) {
    using web::api::parse_instant;
    const auto expected = domain::Instant{std::chrono::seconds{1795430280}};
    for (const auto* text :
         {"2026-11-23T10:38:00Z", "2026-11-23T18:38:00+08:00", "2026-11-23t10:38:00.123z", "2026-11-22T22:38:00-12:00"})
        EXPECT_EQ(parse_instant(text), expected) << text;
    for (const auto* text :
         {"", "2026-11-23", "2026-11-23 10:38:00Z", "2026-11-23T10:38:00", "2026-13-23T10:38:00Z", "2026-11-23T24:38:00Z",
          "2026-11-23T10:38:00.Z", "2026-11-23T10:38:00+8:00", "2026-11-23T10:38:00Z "})
        EXPECT_FALSE(parse_instant(text)) << text;
}
