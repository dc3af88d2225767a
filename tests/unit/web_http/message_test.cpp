#include "web/http/message.hpp"

#include <gmock/gmock.h>

using namespace kuaiban::web::http;
using testing::ElementsAre;
using testing::Pair;

TEST(Cookie, IsFoundAmongOthersByItsWholeName) {
    Request request;
    request.headers = {{"cookie", "not-session=1; session=abc=; sessions=2"}};
    EXPECT_EQ(request.cookie("session"), "abc=");
    EXPECT_EQ(request.cookie("sess"), std::nullopt);
}

TEST(Cookie, IsTheFirstWhereTwoHaveTheName) {
    Request request;
    request.headers = {{"cookie", "s=first"}, {"cookie", "s=second"}};
    EXPECT_EQ(request.cookie("s"), "first");
}

TEST(Form, IsDecodedInOrder) {
    EXPECT_THAT(*parse_form("a=1+2&b=%E5%BC%A0&&c&d=x=y"),
                ElementsAre(Pair("a", "1 2"), Pair("b", "张"), Pair("c", ""), Pair("d", "x=y")));
    EXPECT_TRUE(parse_form("")->empty());
}

TEST(Form, IsRefusedWhenItsTextIsBroken) {
    for (const auto* body : {"a=%", "a=%2", "a=%zz", "a=%00", "a=%FF", "a=%C0%80", "a=%ED%A0%80", "%00=1"})
        EXPECT_FALSE(parse_form(body)) << body;
}

TEST(Form, TakesFiveHundredPairsAndNotOneMore) {
    std::string body;
    for (int i = 0; i < 500; ++i)
        body += "k=v&";
    EXPECT_EQ(parse_form(body)->size(), 500U);
    EXPECT_FALSE(parse_form(body + "k=v"));
}
