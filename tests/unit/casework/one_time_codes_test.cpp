#include "support/casework_test.hpp"

using namespace kuaiban;
using namespace std::chrono_literals;
using enum domain::RefusalCode;

namespace {

class OneTimeCodes : public support::CaseworkTest {
protected:
    const domain::Mobile her = support::mobile("13800000001");

    std::string send(const std::string& from = "192.0.2.1") {
        return codes_->send({"enter", her, "asker", from, "zh-CN"}, now_).value();
    }
    std::optional<domain::RefusalCode> refusal(const std::string& id, std::string_view digits, std::string_view purpose = "enter",
                                               std::string_view asker = "asker") {
        const auto proof = codes_->check(id, digits, purpose, asker, now_);
        return proof ? std::nullopt : std::optional{proof.error().code};
    }
    std::string wrong(std::string digits) {
        digits[0] = digits[0] == '9' ? '0' : static_cast<char>(digits[0] + 1);
        return digits;
    }
};

TEST_F(OneTimeCodes, ProvesTheMobileItWasSentTo) {
    const auto id = send();
    const auto proof = codes_->check(id, digits_sent_to(her), "enter", "asker", now_);
    ASSERT_TRUE(proof);
    EXPECT_EQ(proof->mobile, her);
}

TEST_F(OneTimeCodes, ReadsDigitsAsPeopleTypeThem) {
    const auto id = send();
    auto digits = digits_sent_to(her);
    digits.insert(3, " ");
    EXPECT_EQ(refusal(id, digits), std::nullopt);
}

TEST_F(OneTimeCodes, IsUsedOnce) {
    const auto id = send();
    const auto digits = digits_sent_to(her);
    const auto first = codes_->check(id, digits, "enter", "asker", now_),
               second = codes_->check(id, digits, "enter", "asker", now_);
    EXPECT_EQ(ledger_->commit({first->used}), std::nullopt);
    EXPECT_EQ(ledger_->commit({second->used}), CodeWrong) << "two at once: the second comes too late";
    EXPECT_EQ(refusal(id, digits), CodeExpired);
}

TEST_F(OneTimeCodes, EndsAfterTenMinutes) {
    const auto id = send();
    const auto digits = digits_sent_to(her);
    now_ += 10min - 1ms;
    EXPECT_EQ(refusal(id, digits), std::nullopt);
    now_ += 1ms;
    EXPECT_EQ(refusal(id, digits), CodeExpired);
}

TEST_F(OneTimeCodes, DoesNotReviveWhenTheClockGoesBack) {
    const auto id = send();
    const auto digits = digits_sent_to(her);
    now_ -= 1min;
    EXPECT_EQ(refusal(id, digits), std::nullopt) << "the other node's clock";
    now_ -= 1h;
    EXPECT_EQ(refusal(id, digits), CodeExpired);
}

TEST_F(OneTimeCodes, EndsAfterFiveWrongTries) {
    const auto id = send();
    const auto digits = digits_sent_to(her);
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(refusal(id, wrong(digits)), CodeWrong);
    EXPECT_EQ(refusal(id, digits), TooManyTries) << "even the right one";
}

TEST_F(OneTimeCodes, IsOnlyForWhoAskedAndWhatFor) {
    const auto id = send();
    const auto digits = digits_sent_to(her);
    EXPECT_EQ(refusal(id, digits, "enter", "another browser"), CodeWrong);
    EXPECT_EQ(refusal(id, digits, "spouse"), CodeWrong);
    EXPECT_EQ(refusal("no such code", digits), CodeWrong);
    EXPECT_EQ(refusal(id, digits), std::nullopt) << "and none of these used a try of its owner's up";
}

TEST_F(OneTimeCodes, GoFiveTimesAnHourToANumber) {
    for (int i = 0; i < 5; ++i)
        send();
    const auto sixth = codes_->send({"enter", her, "asker", "192.0.2.9", "zh-CN"}, now_);
    ASSERT_FALSE(sixth);
    EXPECT_EQ(sixth.error().code, TooManyCodes);
    now_ += 1h + 1ms;
    EXPECT_TRUE(codes_->send({"enter", her, "asker", "192.0.2.9", "zh-CN"}, now_));
}

TEST_F(OneTimeCodes, GoTenTimesADayToANumber) {
    for (int i = 0; i < 10; ++i, now_ += 61min)
        send();
    EXPECT_FALSE(codes_->send({"enter", her, "asker", "192.0.2.9", "zh-CN"}, now_));
}

TEST_F(OneTimeCodes, GoThirtyTimesAnHourFromOneAddress) {
    for (int i = 0; i < 30; ++i)
        ASSERT_TRUE(
            codes_->send({"enter", support::mobile(fmt::format("1380000{:04}", i)), "asker", "192.0.2.1", "zh-CN"}, now_));
    EXPECT_FALSE(codes_->send({"enter", support::mobile("13800009999"), "asker", "192.0.2.1", "zh-CN"}, now_));
    EXPECT_TRUE(codes_->send({"enter", support::mobile("13800009999"), "asker", "192.0.2.2", "zh-CN"}, now_));
}

TEST_F(OneTimeCodes, AnswersAlikeForANumberWithoutBusinessHereAndSendsItNothing) {
    const auto id = codes_->send({"progress", her, "asker", "192.0.2.1", "zh-CN"}, now_, false);
    ASSERT_TRUE(id);
    EXPECT_EQ(digits_sent_to(her), "");
    for (const char* guess : {"", "000000", "never"})
        EXPECT_EQ(refusal(*id, guess, "progress"), CodeWrong);
}

TEST_F(OneTimeCodes, AreKeptAsNothingThatShowsThem) {
    const auto id = send();
    EXPECT_EQ(ledger_->code(id)->code_hash.find(digits_sent_to(her)), std::string::npos);
}

}  // namespace
