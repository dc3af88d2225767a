#include "identity/argon2_hasher.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

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
