#include "web/http/target.hpp"

#include <gmock/gmock.h>

#include "web/http/client_address.hpp"

using namespace kuaiban::web::http;

TEST(Target, IsDecodedOnce) {
    const auto target = parse_target("/cases/%E6%B8%9D%2520?q=%E6%B8%9D+1&r=%252F");
    ASSERT_TRUE(target);
    EXPECT_EQ(target->path, "/cases/渝%20");
    EXPECT_THAT(target->query, testing::ElementsAre(testing::Pair("q", "渝 1"), testing::Pair("r", "%2F")));
}

TEST(Target, KeepsAPlusInThePath) {
    EXPECT_EQ(parse_target("/a+b")->path, "/a+b");
}

TEST(Target, IsRefusedWhereItCouldMeanTwoThings) {
    for (const auto* target :
         {"http://x/", "*",      "x",      "",       "/%",    "/%4",  "/%00",    "/a/../b", "/a/..", "/%2e%2e/b", "/.%2E/b",
          "/./a",      "/a%2Fb", "/a%2fb", "/a%5cb", "/a\\b", "/%FF", "/%C0%AE", "/a#b",    "/?a=%", "/?a=%00",   "/?a=%FF"})
        EXPECT_FALSE(parse_target(target)) << target;
}

TEST(Target, KeepsNamesThatOnlyLookLikeDotSegments) {
    for (const auto* target : {"/...", "/a..b", "/.well-known/x", "/..a"})
        EXPECT_TRUE(parse_target(target)) << target;
}

TEST(ClientAddress, IsThePeerWhereNoProxyIsTrusted) {
    EXPECT_EQ(client_address("10.0.0.9", "1.2.3.4", {}), "10.0.0.9");
}

TEST(ClientAddress, IsTheLastOneThatIsNoProxy) {
    const std::vector<std::string> trusted{"127.0.0.1", "10.0.0.1"};
    EXPECT_EQ(client_address("127.0.0.1", "6.6.6.6, 1.2.3.4, 10.0.0.1", trusted), "1.2.3.4");
    EXPECT_EQ(client_address("127.0.0.1", "", trusted), "127.0.0.1");
    EXPECT_EQ(client_address("127.0.0.1", "1.2.3.4, <script>", trusted), "127.0.0.1");
    EXPECT_EQ(client_address("8.8.8.8", "127.0.0.1", trusted), "8.8.8.8");
}
