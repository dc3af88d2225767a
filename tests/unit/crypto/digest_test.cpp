#include <gtest/gtest.h>

#include <thread>
#include <vector>

#include "crypto/crypto.hpp"

namespace kuaiban::crypto {
namespace {

std::string hex_of(const Digest& digest) {
    return hex({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

TEST(Sha256, AgreesWithFips180) {
    EXPECT_EQ(hex_of(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(hex_of(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

struct MacVector {
    const char* name;
    std::string key, bytes, mac;
};
class HmacSha256 : public testing::TestWithParam<MacVector> {};

TEST_P(HmacSha256, AgreesWithRfc4231) {
    EXPECT_EQ(hex_of(hmac_sha256(GetParam().key, GetParam().bytes)), GetParam().mac);
    EXPECT_EQ(hex_of(hmac_sha256(GetParam().key, GetParam().bytes)), GetParam().mac) << "the same key taken up again";
}

INSTANTIATE_TEST_SUITE_P(Rfc4231, HmacSha256,
                         testing::Values(MacVector{"Case1", std::string(20, '\x0b'), "Hi There",
                                                   "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"},
                                         MacVector{"Case2", "Jefe", "what do ya want for nothing?",
                                                   "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"},
                                         MacVector{"Case3", std::string(20, '\xaa'), std::string(50, '\xdd'),
                                                   "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"},
                                         MacVector{"Case6LongKey", std::string(131, '\xaa'),
                                                   "Test Using Larger Than Block-Size Key - Hash Key First",
                                                   "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"}),
                         [](const auto& row) { return std::string{row.param.name}; });

TEST(HmacSha256Keys, AreNotMixedUpWhenTheyAlternate) {
    const auto first = hmac_sha256("key one", "text"), second = hmac_sha256("key two", "text");
    EXPECT_NE(first, second);
    EXPECT_EQ(hmac_sha256("key one", "text"), first);
    EXPECT_EQ(hmac_sha256("key two", "text"), second);
    EXPECT_NO_THROW(hmac_sha256("", "text"));
}

TEST(HmacSha256Keys, AreNotMixedUpBetweenThreads) {
    const auto expected = hmac_sha256("key 0", "text");
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&expected, thread] {
            for (int round = 0; round < 2000; ++round)
                EXPECT_EQ(hmac_sha256("key " + std::to_string(thread), "text") == expected, thread == 0);
        });
    }
    for (auto& thread : threads)
        thread.join();
}

TEST(Base64Url, HasNoPaddingAndAgreesWithRfc4648) {
    EXPECT_EQ(base64url(""), "");
    EXPECT_EQ(base64url("f"), "Zg");
    EXPECT_EQ(base64url("fo"), "Zm8");
    EXPECT_EQ(base64url("foobar"), "Zm9vYmFy");
    EXPECT_EQ(base64url("\xfb\xff\xfe"), "-__-");
}

TEST(EqualInConstantTime, ComparesLengthAndEveryByte) {
    EXPECT_TRUE(equal_in_constant_time("", ""));
    EXPECT_TRUE(equal_in_constant_time("123456", "123456"));
    EXPECT_FALSE(equal_in_constant_time("123456", "123457"));
    EXPECT_FALSE(equal_in_constant_time("223456", "123456"));
    EXPECT_FALSE(equal_in_constant_time("12345", "123456"));
}

// A comparison that stops at the first difference is some hundred times quicker on the second pair.
TEST(EqualInConstantTime, TakesAsLongForAnEarlyDifferenceAsForNone) {
    const std::string secret(1 << 20, 'a');
    auto early = secret;
    early.front() = 'b';
    const auto time = [&](const std::string& guess) {
        auto best = std::chrono::nanoseconds::max();
        for (int round = 0; round < 9; ++round) {
            const auto start = std::chrono::steady_clock::now();
            EXPECT_EQ(equal_in_constant_time(secret, guess), guess == secret);
            best = std::min<std::chrono::nanoseconds>(best, std::chrono::steady_clock::now() - start);
        }
        return best;
    };
    EXPECT_GT(time(early) * 3, time(secret));
}

}  // namespace
}  // namespace kuaiban::crypto
