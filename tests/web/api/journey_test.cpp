// The citizen's journey by program: from a code to a signed certificate anybody can verify.
#include "web/api/api_test_support.hpp"

using namespace kuaiban;
using support::ApiTest;
namespace json = boost::json;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

TEST_F(ApiTest, TakesACoupleFromACodeToACertificate) {
    const auto token = log_in_verified();
    EXPECT_EQ(get("/api/v1/account", token).body.at("person").at("role"), "woman");
    EXPECT_EQ(get("/api/v1/services?query=shengyufuwuzheng").body.at("services").as_array().size(), 1U);
    const auto service = get("/api/v1/services/maternity-service-certificate");
    EXPECT_EQ(service.body.at("version").at("promise").at("text_version"), json::value(promise_version()));

    const auto draft = post("/api/v1/drafts", {{"service", "maternity-service-certificate"}, {"office", "500103003000"}}, token);
    ASSERT_EQ(draft.status, 201);
    const auto at = draft.header("Location");
    EXPECT_EQ(put(at + "/promise", {{"text_version", promise_version()}}, token).status, 200);
    EXPECT_EQ(get(at + "/known/woman", token).body.at("known").at("marriage").at("marriage_certificate_number"),
              "J500103-2019-000123");
    EXPECT_TRUE(get(at + "/known/man", token).body.at("known").is_null());

    const auto asked = post(at + "/spouse-code", json::object{}, token);
    EXPECT_EQ(asked.string("mobile"), "139****6621");
    EXPECT_EQ(put(at + "/spouse-agreement", {{"code_id", asked.string("code_id")}, {"code", latest_code()}}, token).status, 200);
    EXPECT_EQ(get(at + "/known/man", token).body.at("known").at("household").at("name"), "王建国");

    EXPECT_EQ(put(at + "/sections/woman", {{"answers", woman()}}, token).status, 200);
    EXPECT_EQ(put(at + "/sections/man", {{"answers", man()}}, token).status, 200);
    EXPECT_EQ(put(at + "/sections/children", {{"answers", json::array{}}}, token).status, 200);
    const auto submit = json::object{{"draft", draft.string("id")}};
    EXPECT_THAT(post("/api/v1/applications", submit, token).errors(), testing::ElementsAre("application:steps-missing"));
    EXPECT_EQ(put(at + "/sections/application", {{"answers", application()}}, token).status, 200);

    const auto receipt = post("/api/v1/applications", submit, token);
    ASSERT_EQ(receipt.status, 201) << receipt.text;
    EXPECT_EQ(receipt.string("state"), "issued");
    EXPECT_EQ(post("/api/v1/applications", submit, token).string("number"), receipt.string("number")) << "sent again";
    EXPECT_EQ(get(at, token).status, 404) << "the draft is closed";

    EXPECT_THAT(get("/api/v1/cases", token).body.at("cases").as_array(), SizeIs(1));
    const auto found = get(receipt.header("Location"), token);
    EXPECT_THAT(found.body.at("events").as_array(), SizeIs(3));
    const auto number = found.string("certificate_number");
    EXPECT_EQ(get("/api/v1/certificates/" + number + "/pdf", token).text, "%PDF of " + number);

    const auto by_number = post("/api/v1/verifications", {{"number", number}});
    EXPECT_EQ(by_number.body.at("stands"), true);
    EXPECT_TRUE(by_number.body.at("face").is_null()) << "the number alone shows no names";
    const auto by_file = call({"POST", "/api/v1/verifications/file", "%PDF of " + number, {}, "application/pdf"});
    EXPECT_TRUE(by_file.body.at("face").is_object());
    EXPECT_THAT(get("/api/v1/certificates/" + number, token).body.at("verifications").as_array(), SizeIs(2));
    EXPECT_THAT(get("/api/v1/certificates", token).body.at("certificates").as_array(), SizeIs(1));
    EXPECT_EQ(get("/api/v1/verification-key").string("algorithm"), "ES256");
}

TEST_F(ApiTest, GivesTheSameReceiptForTheSameKeyAndRefusesOtherContentUnderIt) {
    const auto token = log_in("13800006620");
    const auto key = "Idempotency-Key: 0f9c\r\n";
    const auto first = post("/api/v1/applications", whole_application(), token, key);
    ASSERT_EQ(first.status, 201) << first.text;
    const auto second = post("/api/v1/applications", whole_application(), token, key);
    EXPECT_EQ(second.status, 201);
    EXPECT_EQ(second.body, first.body);
    auto other = whole_application();
    other.at("woman").as_object()["employer"] = "another";
    EXPECT_EQ(post("/api/v1/applications", other, token, key).code(), "idempotency-key-reused");
    EXPECT_EQ(post("/api/v1/applications", whole_application(), token).code(), "idempotency-key-missing");
}

TEST_F(ApiTest, WaitsForASilentRegisterAndSaysSo) {
    registers_.silent = {domain::Register::Marriages};
    const auto token = log_in("13800006620");
    const auto receipt = post("/api/v1/applications", whole_application(), token, "Idempotency-Key: 1\r\n");
    EXPECT_EQ(receipt.string("state"), "waiting");
    const auto found = get(receipt.header("Location"), token);
    EXPECT_EQ(found.string("reason"), "marriages-no-answer");
    EXPECT_TRUE(found.body.at("next_check_at").is_string());
}

TEST_F(ApiTest, TellsAllReasonsOfAWrongFormEachWithItsField) {
    auto wrong = whole_application();
    wrong.at("woman").as_object()["id_number"] = "500103199203120024";
    wrong.at("man").as_object().erase("name");
    wrong.at("promise").as_object()["consent"] = true;      // without it nobody looks at the weeks
    wrong.at("application").as_object()["pregnancy_weeks"] = 99;
    wrong.at("application").as_object()["state"] = "pregnant";
    wrong.at("woman").as_object()["salary"] = "1";
    const auto refused = post("/api/v1/applications", wrong, log_in("13800006620"), "Idempotency-Key: 1\r\n");
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.errors(),
                testing::IsSupersetOf({"woman.id_number:id-number-checksum", "man.name:required",
                                       "application.pregnancy_weeks:number-out-of-range", "woman.salary:unknown-field"}));
}

TEST_F(ApiTest, KeepsWhatWasTypedWrongly) {
    const auto token = log_in("13800006620");
    const auto at = post("/api/v1/drafts", {{"service", "maternity-service-certificate"}, {"office", "500103003000"}}, token)
                        .header("Location");
    put(at + "/promise", {{"text_version", promise_version()}}, token);
    EXPECT_EQ(put(at + "/sections/woman", {{"answers", {{"name", "a1"}}}}, token).status, 422);
    EXPECT_EQ(get(at, token).body.at("typed").at("woman").at("name"), "a1");
    EXPECT_EQ(get(at, token).body.at("done").at("woman"), false);
}

TEST_F(ApiTest, ShowsProgressToWhoHoldsTheMobileAndNobodyElse) {
    const auto number =
        post("/api/v1/applications", whole_application(), log_in("13800006620"), "Idempotency-Key: 1\r\n").string("number");
    const auto asked = post("/api/v1/progress-codes", {{"number", number}, {"mobile", "13900006621"}});
    EXPECT_EQ(asked.status, 202);
    const auto code = latest_code();
    EXPECT_EQ(
        post("/api/v1/progress", {{"number", number}, {"code_id", asked.string("code_id")}, {"code", code}}).string("state"),
        "issued");
    const auto stranger = post("/api/v1/progress-codes", {{"number", number}, {"mobile", "13700000001"}});
    EXPECT_EQ(stranger.status, 202) << "nobody learns whose case it is";
    EXPECT_EQ(post("/api/v1/progress", {{"number", number}, {"code_id", stranger.string("code_id")}, {"code", code}}).code(),
              "code-wrong");
}
