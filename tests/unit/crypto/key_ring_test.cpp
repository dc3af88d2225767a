#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "crypto/crypto.hpp"

namespace kuaiban::crypto {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::ThrowsMessage;

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

class KeyFile : public testing::Test {
protected:
    void SetUp() override { fs::create_directories(folder); }
    void TearDown() override { fs::remove_all(folder); }
    void write(const std::string& text) const {
        std::ofstream{path} << text;
        fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
    }
    const fs::path folder = fs::temp_directory_path() / ("kuaiban-keys-" + hex(random_bytes(8)));
    const std::string path = (folder / "inner" / "keys.json").string();
};

TEST_F(KeyFile, IsMadePrivateAndReadAgain) {
    const auto sealed = KeyRing::load_or_create(path).seal("text", "c");
    const auto again = KeyRing::load_or_create(path);
    EXPECT_EQ(again.open(sealed, "c"), "text");
    EXPECT_EQ(again.sealing_key(), 1U);
    struct stat status{};
    ASSERT_EQ(::stat(path.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600U);
    EXPECT_EQ(std::distance(fs::directory_iterator{fs::path{path}.parent_path()}, {}), 1) << "no draft is left lying about";
}

TEST_F(KeyFile, MadeByTwoProgramsAtOnceIsOne) {
    std::vector<Bytes> seals(8);
    std::vector<std::thread> threads;
    for (auto& seal : seals)
        threads.emplace_back([&] { seal = KeyRing::load_or_create(path).blind_index("p", "v"); });
    for (auto& thread : threads)
        thread.join();
    EXPECT_THAT(seals, testing::Each(seals.front()));
}

TEST_F(KeyFile, SealsWithItsHighestKeyAndOpensWithAll) {
    KeyRing::load_or_create(path);
    const std::string one(64, '1'), two(64, '2');
    write(R"({"version":1,"sealing":{"1":")" + one + R"("},"index":")" + one + "\"}");
    const auto old_seal = KeyRing::load_or_create(path).seal("old", "c");
    write(R"({"version":1,"sealing":{"1":")" + one + R"(","12":")" + two + R"("},"index":")" + one + "\"}");
    const auto ring = KeyRing::load_or_create(path);
    EXPECT_EQ(ring.sealing_key(), 12U);
    EXPECT_EQ(ring.open(old_seal, "c"), "old");
    EXPECT_EQ(ring.open(ring.seal("new", "c"), "c"), "new");
}

TEST_F(KeyFile, SaysWhatIsWrongAndWhatHelps) {
    KeyRing::load_or_create(path);
    fs::permissions(path, fs::perms::group_read, fs::perm_options::add);
    EXPECT_THAT([&] { KeyRing::load_or_create(path); }, ThrowsMessage<std::runtime_error>(HasSubstr("chmod 600")));
    for (const auto* text :
         {"", "{}", "[1]", R"({"version":2})", R"({"version":1,"sealing":{"1":"short"},"index":"short"})",
          R"({"version":1,"sealing":{},"index":"1111111111111111111111111111111111111111111111111111111111111111"})"}) {
        write(text);
        EXPECT_THAT([&] { KeyRing::load_or_create(path); },
                    ThrowsMessage<std::runtime_error>(AllOf(HasSubstr(path), HasSubstr("escrow"))))
            << text;
    }
}

}  // namespace
}  // namespace kuaiban::crypto
