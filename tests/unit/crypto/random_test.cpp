#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <regex>
#include <set>
#include <thread>
#include <vector>

#include "crypto/crypto.hpp"

namespace kuaiban::crypto {
namespace {

TEST(Uuid7, HasVersionVariantAndTheTimeInFront) {
    const auto before = std::chrono::system_clock::now().time_since_epoch() / std::chrono::milliseconds{1};
    const auto id = uuid7();
    EXPECT_TRUE(std::regex_match(id, std::regex{"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"})) << id;
    const auto milliseconds = std::stoll(id.substr(0, 8) + id.substr(9, 4), nullptr, 16);
    EXPECT_GE(milliseconds, before);
    EXPECT_LE(milliseconds, before + 1000);
}

TEST(Uuid7, SortsByTheOrderOfMakingAndNeverRepeatsAmongThreads) {
    std::mutex mutex;
    std::set<std::string> all;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&] {
            std::vector<std::string> mine(2000);
            std::ranges::generate(mine, uuid7);
            EXPECT_TRUE(std::ranges::is_sorted(mine));
            const std::lock_guard lock{mutex};
            all.insert(mine.begin(), mine.end());
        });
    }
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(all.size(), 8000U);
}

TEST(RandomDigits, AreDigitsAllAboutAsLikely) {
    const auto digits = random_digits(100'000);
    ASSERT_EQ(digits.size(), 100'000U);
    for (char digit = '0'; digit <= '9'; ++digit) {
        EXPECT_NEAR(static_cast<double>(std::ranges::count(digits, digit)), 10'000, 600) << digit;      // six sigma
    }
    EXPECT_EQ(random_digits(0), "");
    EXPECT_NE(random_bytes(16), random_bytes(16));
}

}  // namespace
}  // namespace kuaiban::crypto
