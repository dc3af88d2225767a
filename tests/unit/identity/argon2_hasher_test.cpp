#include "identity/argon2_hasher.hpp"

#include <gtest/gtest.h>

#include <time.h>

#include <algorithm>
#include <atomic>
#include <functional>
#include <thread>
#include <vector>

namespace kuaiban::identity {
namespace {

TEST(Argon2Hasher, KnowsItsOwnPasswordAndNoOther) {
    Argon2Hasher hasher;
    const auto hash = hasher.hash("平静的河流 42");
    EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    EXPECT_TRUE(hasher.verify("平静的河流 42", hash));
    EXPECT_FALSE(hasher.verify("平静的河流 43", hash));
    EXPECT_FALSE(hasher.verify("平静的河流 42 ", hash)) << "nothing is trimmed";
}

TEST(Argon2Hasher, SaltsEveryHash) {
    Argon2Hasher hasher;
    EXPECT_NE(hasher.hash("the same words"), hasher.hash("the same words"));
}

TEST(Argon2Hasher, IsNotCutAtANul) {
    Argon2Hasher hasher;
    const std::string whole{"abc\0defgh", 9};
    EXPECT_FALSE(hasher.verify("abc", hasher.hash(whole)));
}

/// Milliseconds of processor this process spends on it: not of the clock on the wall, which knows what else runs here.
double work_of(const std::function<void()>& doing) {
    const auto spent = [] {
        timespec now{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    };
    const auto before = spent();
    doing();
    return spent() - before;
}

TEST(Argon2Hasher, PretendsWithAsMuchWorkAsItVerifiesWith) {
    Argon2Hasher hasher;
    const auto hash = hasher.hash("a long sentence");
    hasher.pretend("the first one makes what it compares with");
    std::vector<double> known, unknown;
    for (int i = 0; i < 15; ++i) {                              // in turns, so that a busy moment meets both
        known.push_back(work_of([&] { hasher.verify("a wrong sentence", hash); }));
        unknown.push_back(work_of([&] { hasher.pretend("a wrong sentence"); }));
    }
    std::ranges::sort(known);
    std::ranges::sort(unknown);
    const double ratio = unknown[7] / known[7];
    EXPECT_GT(ratio, 0.6);
    EXPECT_LT(ratio, 1.6);
}

TEST(Argon2Hasher, SaysBusyInsteadOfQueueingForEver) {
    Argon2Hasher hasher{1, 1};
    std::atomic<int> busy{0};
    std::vector<std::jthread> callers;
    for (int i = 0; i < 8; ++i)
        callers.emplace_back([&] {
            try {
                hasher.hash("one of many");
            } catch (const casework::PoolBusy&) {
                ++busy;
            }
        });
    callers.clear();
    EXPECT_GT(busy, 0);
}

TEST(CommonPasswords, AreRefusedWhateverTheirCapitals) {
    const Argon2Hasher hasher;
    EXPECT_TRUE(hasher.is_common("password1"));
    EXPECT_TRUE(hasher.is_common("Woaini1314"));
    EXPECT_TRUE(hasher.is_common("88888888"));
    EXPECT_FALSE(hasher.is_common("七星岗的早晨很安静"));
}

}  // namespace
}  // namespace kuaiban::identity
