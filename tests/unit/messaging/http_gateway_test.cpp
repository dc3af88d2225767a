#include "messaging/http_gateway.hpp"

#include <gmock/gmock.h>

#include "support/listener.hpp"

using namespace kuaiban;
using casework::Handover;
using messaging::GatewaySettings;
using testing::AllOf;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

namespace {

std::string answering(const std::string& status_line, const std::string& more = "") {
    return "HTTP/1.1 " + status_line + "\r\n" + more + "Content-Length: 2\r\nConnection: close\r\n\r\nok";
}

const casework::Message message{.id = "m1",
                                .case_id = "",
                                .account_id = "",
                                .to = domain::Mobile::parse("13800000001").value(),
                                .kind = "code",
                                .text = "【快办】𠮷\"\n\\",
                                .state = domain::MessageState::Queued,
                                .queued_at = {},
                                .sent_at = {},
                                .attempts = 0};

GatewaySettings settings(const std::string& address) {
    return {.name = "gateway",
            .address = address,
            .sender = "10690000",
            .username = "portal",
            .secret = "s3cret",
            .report_to = "https://portal.example",
            .limit = std::chrono::seconds{2}};
}

std::vector<Handover> hand(casework::MessageGateway& gateway, std::size_t count = 1) {
    return gateway.hand_over(std::vector<casework::Parcel>(count, {&message, "/delivery-reports/id/secret"}));
}

}  // namespace

TEST(KannelGateway, KeepsNumberWordsAndPasswordOutOfTheAddress) {
    support::Listener smsbox{answering("202 Accepted")};
    messaging::KannelGateway gateway{settings(smsbox.url("/cgi-bin/sendsms"))};
    EXPECT_THAT(hand(gateway), ElementsAre(Handover::Taken));
    const auto request = smsbox.requests().at(0);
    EXPECT_THAT(request, StartsWith("POST /cgi-bin/sendsms HTTP/1.1\r\n"));
    EXPECT_THAT(request, EndsWith("\r\n\r\n" + message.text));
    EXPECT_THAT(request, AllOf(HasSubstr("X-Kannel-To: 13800000001\r\n"), HasSubstr("X-Kannel-Password: s3cret\r\n"),
                               HasSubstr("X-Kannel-Coding: 2\r\n"), HasSubstr("Content-Type: text/plain; charset=UTF-8\r\n"),
                               HasSubstr("X-Kannel-DLR-Url: https://portal.example/delivery-reports/id/secret?status=%d\r\n")));
}

TEST(ProviderGateway, SpeaksJsonUnderItsToken) {
    support::Listener provider{answering("201 Created")};
    messaging::ProviderGateway gateway{settings(provider.url("/messages"))};
    EXPECT_THAT(hand(gateway), ElementsAre(Handover::Taken));
    const auto request = provider.requests().at(0);
    EXPECT_THAT(request, HasSubstr("Authorization: Bearer s3cret\r\n"));
    EXPECT_THAT(request, EndsWith("\r\n\r\n{\"to\":\"13800000001\",\"from\":\"10690000\",\"text\":\"【快办】𠮷\\\"\\n\\\\\","
                                  "\"report_url\":\"https://portal.example/delivery-reports/id/secret\"}"));
}

struct Answer {
    const char* name;
    std::string bytes;
    Handover means;
};
class WhatAGatewayAnswers : public testing::TestWithParam<Answer> {};
INSTANTIATE_TEST_SUITE_P(Every, WhatAGatewayAnswers,
                         testing::Values(Answer{"Accepted", answering("202 Accepted"), Handover::Taken},
                                         Answer{"WrongPassword", answering("403 Forbidden"), Handover::NotTaken},
                                         Answer{"TooMany", answering("429 Too Many Requests"), Handover::NotTaken},
                                         Answer{"Busy", answering("503 Service Unavailable"), Handover::NotTaken},
                                         Answer{"Broken", answering("500 Internal Server Error"), Handover::Unclear},
                                         Answer{"GoneInBetween", answering("504 Gateway Timeout"), Handover::Unclear},
                                         Answer{"NotHttp", "hello\r\n", Handover::Unclear},
                                         Answer{"NothingInTime", "", Handover::Unclear}),
                         [](const auto& row) { return row.param.name; });
TEST_P(WhatAGatewayAnswers, IsUnderstood) {
    support::Listener server{GetParam().bytes};
    messaging::KannelGateway gateway{settings(server.url())};
    EXPECT_THAT(hand(gateway), ElementsAre(GetParam().means));
}

TEST(HttpGateway, FollowsNobodyElsewhere) {
    support::Listener elsewhere{answering("202 Accepted")};
    support::Listener server{answering("302 Found", "Location: " + elsewhere.url() + "\r\n")};
    messaging::KannelGateway gateway{settings(server.url())};
    EXPECT_THAT(hand(gateway), ElementsAre(Handover::NotTaken));
    EXPECT_THAT(elsewhere.requests(), IsEmpty());
}

TEST(HttpGateway, KnowsThatNobodyTookItWhereNobodyListens) {
    std::string address;
    {
        support::Listener gone{""};
        address = gone.url();
    }
    messaging::KannelGateway gateway{settings(address)};
    EXPECT_THAT(hand(gateway), ElementsAre(Handover::NotTaken));
}

TEST(HttpGateway, HandsOverManyAtATime) {
    support::Listener smsbox{answering("202 Accepted")};
    auto patient = settings(smsbox.url());
    patient.limit = std::chrono::seconds{20};
    messaging::KannelGateway gateway{patient};
    EXPECT_THAT(hand(gateway, 100), SizeIs(100));
    EXPECT_THAT(smsbox.requests(), SizeIs(100));
}
