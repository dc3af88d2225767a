#include "messaging/gateway_file.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

using namespace kuaiban;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

class GatewayFile : public testing::Test {
protected:
    GatewayFile() {
        std::string name = (std::filesystem::temp_directory_path() / "kuaiban-gateways-XXXXXX").string();
        folder = mkdtemp(name.data());
        write("secret", "s3cret\n");
    }
    ~GatewayFile() override { std::filesystem::remove_all(folder); }

    void write(const std::string& name, const std::string& text) { std::ofstream{folder / name} << text; }
    messaging::Gateways read(const std::string& text) {
        write("gateways.yaml", text);
        return messaging::read_gateways(folder / "gateways.yaml", "https://portal.example");
    }
    std::string complaint(const std::string& text) {
        try {
            read(text);
        } catch (const std::runtime_error& wrong) {
            return wrong.what();
        }
        return "none";
    }
    std::string secret() const { return (folder / "secret").string(); }

    std::filesystem::path folder;
};

TEST_F(GatewayFile, NamesTheWaysAndTheirWeights) {
    const auto gateways = read(
        "tries: 3\nseconds-between-tries: 60\nseconds-until-silent: 7200\ngateways:\n"
        "  - {name: one, kind: kannel, address: 'http://127.0.0.1:13013/x', sender: '1', username: u, "
        "password-file: " +
        secret() + ", weight: 60}\n  - {name: two, kind: https, address: 'https://sms.example/x', sender: '1', token-file: " +
        secret() + ", weight: 40, reports: false}\n");
    EXPECT_EQ(gateways.ways().at(0).gateway->name(), "one");
    EXPECT_TRUE(gateways.ways().at(0).gateway->reports());
    EXPECT_FALSE(gateways.ways().at(1).gateway->reports());
    EXPECT_THAT(gateways.weights, ElementsAre(60, 40));
    EXPECT_EQ(gateways.patience.most_tries, 3);
    EXPECT_EQ(gateways.patience.pause, std::chrono::minutes{1});
    EXPECT_EQ(gateways.patience.silence, std::chrono::hours{2});
}

TEST_F(GatewayFile, SaysEveryLineThatIsWrongAndNoSecret) {
    const auto said = complaint(
        "gateways:\n  - {name: one, kind: https, address: 'http://sms.example/x', sender: '1', token-file: " + secret() +
        "}\n  - {name: two, kind: pigeon, adress: 'https://x', sender: '1', token-file: /nowhere}\n");
    EXPECT_THAT(said,
                AllOf(HasSubstr("gateways.yaml:2: address must begin with https://"), HasSubstr("gateways.yaml:3: kind must be"),
                      HasSubstr("adress is not a key"), HasSubstr("token-file names a file that cannot be read")));
    EXPECT_THAT(said, Not(HasSubstr("s3cret")));
}

TEST_F(GatewayFile, IsNotEmpty) {
    EXPECT_THAT(complaint("gateways: []\n"), HasSubstr("gateways must be a list of one or more"));
    EXPECT_THAT(complaint("tries: 0\n"), HasSubstr("tries must be between"));
}

}  // namespace
