#include "web/http/static_files.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "web/http/negotiation.hpp"

using namespace kuaiban::web::http;
namespace fs = std::filesystem;

namespace {

class StaticFilesTest : public testing::Test {
protected:
    StaticFilesTest() {
        fs::create_directories(folder_ / "fonts");
        write("app-3F2A9C1B.css", "body{}");
        write("app-3F2A9C1B.css.gz", "packed");
        write("app-3F2A9C1B.css.br", "pressed");
        write("fonts/kuai.woff2", "font");
        files_.emplace(folder_, "/assets/");
    }
    ~StaticFilesTest() override { fs::remove_all(folder_); }

    void write(const std::string& name, const std::string& text) { std::ofstream{folder_ / name} << text; }

    bool ask(const std::string& path, Pairs headers = {}, Method method = Method::Get) {
        request_ = {};
        request_.method = method;
        request_.path = path;
        request_.headers = std::move(headers);
        response_ = {};
        return files_->answer(request_, response_);
    }
    std::string header(std::string_view name) const {
        for (const auto& [key, value] : response_.headers)
            if (key == name)
                return value;
        return {};
    }

    fs::path folder_ = fs::temp_directory_path() / ("kuaiban-static-" + std::to_string(::getpid()) +
                                                    testing::UnitTest::GetInstance()->current_test_info()->name());
    std::optional<StaticFiles> files_;
    Request request_;
    Response response_;
};

}  // namespace

TEST_F(StaticFilesTest, ServesTheSmallestFormTheClientTakes) {
    const std::pair<std::string, std::string> rows[]{{"", "body{}"},
                                                     {"gzip", "packed"},
                                                     {"gzip, deflate, br", "pressed"},
                                                     {"br;q=0, gzip", "packed"},
                                                     {"gzip;q=0.0", "body{}"}};
    for (const auto& [accepted, body] : rows) {
        ASSERT_TRUE(ask("/assets/app-3F2A9C1B.css", {{"accept-encoding", accepted}}));
        EXPECT_EQ(*response_.shared_body, body) << accepted;
        EXPECT_EQ(header("Vary"), "Accept-Encoding");
    }
    EXPECT_EQ(response_.content_type, "text/css; charset=utf-8");
}

TEST_F(StaticFilesTest, KeepsAHashedNameForAYearAndAsksAgainForAnother) {
    ASSERT_TRUE(ask("/assets/app-3F2A9C1B.css"));
    EXPECT_EQ(header("Cache-Control"), "public, max-age=31536000, immutable");
    ASSERT_TRUE(ask("/assets/fonts/kuai.woff2"));
    EXPECT_EQ(header("Cache-Control"), "public, max-age=0, must-revalidate");
    EXPECT_EQ(response_.content_type, "font/woff2");
}

TEST_F(StaticFilesTest, AnswersWhatTheClientHasWith304) {
    ASSERT_TRUE(ask("/assets/app-3F2A9C1B.css"));
    const auto etag = header("ETag");
    ASSERT_TRUE(ask("/assets/app-3F2A9C1B.css", {{"if-none-match", "\"other\", W/" + etag}}));
    EXPECT_EQ(response_.status, 304);
    EXPECT_EQ(response_.shared_body, nullptr);
    ASSERT_TRUE(ask("/assets/app-3F2A9C1B.css", {{"if-none-match", etag}, {"accept-encoding", "gzip"}}));
    EXPECT_EQ(response_.status, 200) << "another form has another tag";
}

TEST_F(StaticFilesTest, LeavesAllElseAlone) {
    EXPECT_FALSE(ask("/assets/none.css"));
    EXPECT_FALSE(ask("/assets/app-3F2A9C1B.css.gz"));
    EXPECT_FALSE(ask("/assets/"));
    EXPECT_FALSE(ask("/"));
    EXPECT_FALSE(ask("/assets/app-3F2A9C1B.css", {}, Method::Post));
}
