#include "crypto/master_key.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

namespace kuaiban::crypto {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;
using testing::ThrowsMessage;

class MasterKeys : public testing::Test {
protected:
    void SetUp() override { fs::create_directories(folder); }
    void TearDown() override { fs::remove_all(folder); }
    void write(const std::string& text) const {
        fs::create_directories(fs::path{path}.parent_path());
        std::ofstream{path} << text;
        fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
    }
    std::unique_ptr<MasterKey> in_file() const { return open_master_key("file:" + path); }
    const fs::path folder = fs::temp_directory_path() / ("kuaiban-keys-" + hex(random_bytes(8)));
    const std::string path = (folder / "inner" / "keys.json").string();
};

TEST_F(MasterKeys, InAFileIsMadePrivateAndReadAgain) {
    const auto wrapped = in_file()->wrap("keys", "c");
    EXPECT_EQ(in_file()->unwrap(wrapped, "c"), "keys");
    EXPECT_THAT([&] { in_file()->unwrap(wrapped, "elsewhere"); }, ThrowsMessage<std::runtime_error>(HasSubstr("escrow")));
    struct stat status{};
    ASSERT_EQ(::stat(path.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600U);
    EXPECT_EQ(std::distance(fs::directory_iterator{fs::path{path}.parent_path()}, {}), 1) << "no draft is left lying about";
}

TEST_F(MasterKeys, MadeByTwoProgramsAtOnceIsOne) {
    std::vector<std::unique_ptr<MasterKey>> keys(8);
    std::vector<std::thread> threads;
    for (auto& key : keys)
        threads.emplace_back([&] { key = in_file(); });
    for (auto& thread : threads)
        thread.join();
    const auto wrapped = keys.front()->wrap("keys", "c");
    for (const auto& key : keys)
        EXPECT_EQ(key->unwrap(wrapped, "c"), "keys");
}

TEST_F(MasterKeys, InAFileOfBeforeBringsItsKeysAsTheFirstGenerations) {
    const std::string one(64, '1'), two(64, '2'), index(64, '3');
    write(R"({"version":1,"sealing":{"1":")" + one + R"(","12":")" + two + R"("},"index":")" + index + "\"}");
    const auto keys = in_file()->first_keys();
    ASSERT_TRUE(keys);
    EXPECT_EQ(keys->generation, 12U);
    EXPECT_EQ(keys->generations.size(), 2U);
    EXPECT_EQ(in_file()->unwrap(in_file()->wrap("keys", "c"), "c"), "keys");
}

TEST_F(MasterKeys, InAFileSayWhatIsWrongAndWhatHelps) {
    in_file();
    fs::permissions(path, fs::perms::group_read, fs::perm_options::add);
    EXPECT_THAT([&] { in_file(); }, ThrowsMessage<std::runtime_error>(HasSubstr("chmod 600")));
    for (const auto* text :
         {"", "{}", "[1]", R"({"version":3})", R"({"version":2})", R"({"version":2,"master":"short"})",
          R"({"version":1,"sealing":{"1":"short"},"index":"short"})",
          R"({"version":1,"sealing":{},"index":"1111111111111111111111111111111111111111111111111111111111111111"})"}) {
        write(text);
        EXPECT_THAT([&] { in_file(); }, ThrowsMessage<std::runtime_error>(AllOf(HasSubstr(path), HasSubstr("escrow")))) << text;
    }
}

TEST_F(MasterKeys, InTheEnvironmentAreSixtyFourDigits) {
    ::setenv("KUAIBAN_TEST_MASTER", std::string(64, 'a').c_str(), 1);
    const auto key = open_master_key("env:KUAIBAN_TEST_MASTER");
    EXPECT_EQ(key->unwrap(key->wrap("keys", "c"), "c"), "keys");
    ::setenv("KUAIBAN_TEST_MASTER", "short", 1);
    EXPECT_THAT([] { open_master_key("env:KUAIBAN_TEST_MASTER"); },
                ThrowsMessage<std::runtime_error>(AllOf(HasSubstr("KUAIBAN_TEST_MASTER"), testing::Not(HasSubstr("short")))));
    EXPECT_THROW(open_master_key("letter:under-the-mat"), std::runtime_error);
}

/// A token of its own in SoftHSM, with one AES key in it.
class DeviceKeys : public MasterKeys {
protected:
    void SetUp() override {
        MasterKeys::SetUp();
        fs::create_directories(folder / "tokens");
        std::ofstream{folder / "softhsm.conf"} << "directories.tokendir = " << (folder / "tokens").string()
                                               << "\nlog.level = ERROR\n";
        ::setenv("SOFTHSM2_CONF", (folder / "softhsm.conf").c_str(), 1);
        ::setenv("KUAIBAN_PKCS11_PIN", "1234", 1);
        std::ofstream{folder / "aes.key", std::ios::binary} << hex(random_bytes(16));      // softhsm2-util takes no zero byte
        run("softhsm2-util --init-token --free --label kuaiban --so-pin 4321 --pin 1234");
        run("softhsm2-util --import " + (folder / "aes.key").string() +
            " --aes --token kuaiban --label master --id a1 --pin 1234");
    }
    static void run(const std::string& command) { ASSERT_EQ(std::system((command + " >/dev/null 2>&1").c_str()), 0) << command; }
    static std::string uri(const std::string& token, const std::string& object) {
        return "pkcs11:token=" + token + ";object=" + object + "?module-path=/usr/lib/softhsm/libsofthsm2.so";
    }
};

TEST_F(DeviceKeys, WrapWhereTheyLie) {
    const auto key = open_master_key(uri("kuaiban", "master"));
    const auto wrapped = key->wrap("keys", "c");
    EXPECT_EQ(key->unwrap(wrapped, "c"), "keys");
    EXPECT_THROW(key->unwrap(wrapped, "elsewhere"), std::runtime_error);
    EXPECT_EQ(open_master_key(uri("kuaiban", "master"))->unwrap(wrapped, "c"), "keys");
    EXPECT_THAT([&] { open_master_key(uri("kuaiban", "other")); }, ThrowsMessage<std::runtime_error>(HasSubstr("label")));
    EXPECT_THAT([&] { open_master_key(uri("nobody", "master")); }, ThrowsMessage<std::runtime_error>(HasSubstr("token")));
    ::setenv("KUAIBAN_PKCS11_PIN", "9999", 1);
    EXPECT_THAT([&] { open_master_key(uri("kuaiban", "master"))->unwrap(wrapped, "c"); },
                ThrowsMessage<std::runtime_error>(testing::Not(HasSubstr("9999"))));
}

}  // namespace
}  // namespace kuaiban::crypto
