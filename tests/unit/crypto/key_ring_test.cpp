#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "crypto/crypto.hpp"

namespace kuaiban::crypto {
namespace {

TEST(KeyRing, OpensWhatItSealed) {
    const auto ring = KeyRing::ephemeral();
    for (const std::string& plain : {std::string{}, std::string{"陈雨"}, std::string(3000, 'x'), std::string{"a\0b", 3}}) {
        const auto sealed = ring.seal(plain, "cases/1");
        EXPECT_EQ(sealed.size(), plain.size() + 33);
        EXPECT_EQ(ring.open(sealed, "cases/1"), plain);
    }
    EXPECT_NE(ring.seal("same", "c"), ring.seal("same", "c")) << "a nonce is never used twice";
}

TEST(KeyRing, RefusesEveryFlippedByteAndEveryShorterText) {
    const auto ring = KeyRing::ephemeral();
    const auto sealed = ring.seal("eighteen characters", "cases/1");
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        auto altered = sealed;
        altered[i] ^= 1;
        EXPECT_THROW(ring.open(altered, "cases/1"), std::runtime_error) << i;
        EXPECT_THROW(ring.open({sealed.begin(), sealed.begin() + static_cast<long>(i)}, "cases/1"), std::runtime_error) << i;
    }
}

TEST(KeyRing, RefusesAnotherContextAndAnotherRing) {
    const auto ring = KeyRing::ephemeral();
    const auto sealed = ring.seal("text", "cases/1");
    EXPECT_THROW(ring.open(sealed, "cases/2"), std::runtime_error);
    EXPECT_THROW(ring.open(sealed, ""), std::runtime_error);
    EXPECT_THROW(KeyRing::ephemeral().open(sealed, "cases/1"), std::runtime_error);
    EXPECT_EQ(ring.open(sealed, "cases/1"), "text") << "a failure leaves nothing behind";
}

TEST(KeyRing, SealsFromManyThreadsAtOnce) {
    const auto ring = KeyRing::ephemeral();
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&ring, text = std::string(1000, static_cast<char>('a' + thread))] {
            for (int round = 0; round < 500; ++round)
                EXPECT_EQ(ring.open(ring.seal(text, "t"), "t"), text);
        });
    }
    for (auto& thread : threads)
        thread.join();
}

TEST(BlindIndex, IsStableAndSeparatedByPurposeAndRing) {
    const auto ring = KeyRing::ephemeral();
    EXPECT_EQ(ring.blind_index("mobile", "13800000000"), ring.blind_index("mobile", "13800000000"));
    EXPECT_NE(ring.blind_index("mobile", "13800000000"), ring.blind_index("person", "13800000000"));
    EXPECT_NE(ring.blind_index("ab", "c"), ring.blind_index("a", "bc"));
    EXPECT_NE(ring.blind_index("mobile", "1"), KeyRing::ephemeral().blind_index("mobile", "1"));
    EXPECT_EQ(ring.blind_index("mobile", "1").size(), 32U);
}

KeySet two_generations(KeyStage stage) {
    return {.hashing = std::string(32, 'h'),
            .generations = {{1, std::string(32, 'a'), std::string(32, 'b')}, {2, std::string(32, 'c'), std::string(32, 'd')}},
            .generation = 1,
            .successor = 2,
            .stage = stage};
}
Bytes index_of(const KeySet& keys, std::uint32_t generation) {
    return KeyRing{{.hashing = keys.hashing, .generations = keys.generations, .generation = generation}}.blind_index("p", "v");
}

TEST(KeyStages, EachWritesWhatItsNeighboursFind) {
    using enum KeyStage;
    const auto old = index_of(two_generations(Steady), 1), successor = index_of(two_generations(Steady), 2);
    struct Stage {
        KeyStage stage;
        std::uint32_t sealing;
        Bytes finding, own;
        std::optional<Bytes> next;
    };
    for (const auto& [stage, sealing, finding, own, next] :
         {Stage{Steady, 1, old, old, std::nullopt}, Stage{Announced, 1, old, old, successor},
          Stage{Reading, 2, successor, old, successor}, Stage{Moving, 2, successor, successor, successor},
          Stage{Clearing, 2, successor, successor, std::nullopt}}) {
        const KeyRing ring{two_generations(stage)};
        EXPECT_EQ(ring.sealing_key(), sealing) << name_of(stage);
        EXPECT_EQ(ring.blind_index("p", "v"), finding) << name_of(stage);
        EXPECT_EQ(ring.blind_indexes("p", "v").own, own) << name_of(stage);
        EXPECT_EQ(ring.blind_indexes("p", "v").next, next) << name_of(stage);
    }
}

TEST(KeyStages, OpenWhatEitherGenerationSealedAndRenewWhileUsed) {
    KeyRing ring{two_generations(KeyStage::Announced)};
    const auto old = ring.seal("text", "c");
    const auto hash = ring.keyed_hash("code", "1");
    ring.renew(two_generations(KeyStage::Reading));
    const auto fresh = ring.seal("text", "c");
    EXPECT_EQ(key_number(old), 1U);
    EXPECT_EQ(key_number(fresh), 2U);
    EXPECT_EQ(ring.open(old, "c"), "text");
    EXPECT_EQ(ring.open(fresh, "c"), "text");
    EXPECT_EQ(ring.keyed_hash("code", "1"), hash) << "codes nobody keeps in clear cannot be hashed anew";
}

}  // namespace
}  // namespace kuaiban::crypto
