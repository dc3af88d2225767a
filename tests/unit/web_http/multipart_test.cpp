#include "web/http/multipart.hpp"

#include <gtest/gtest.h>

using namespace kuaiban::web::http;

namespace {

constexpr auto type = "multipart/form-data; boundary=----x7";

std::string two_parts() {
    return "------x7\r\nContent-Disposition: form-data; name=\"code\"\r\n\r\n1234\r\n"
           "------x7\r\nContent-Disposition: form-data; name=\"file\"; filename=\"证书.pdf\"\r\nContent-Type: "
           "application/pdf\r\n\r\n"
           "%PDF\r\n--\r\n\r\nend\r\n------x7--\r\n";
}

}  // namespace

TEST(Multipart, ReadsAFieldAndAFile) {
    const auto body = two_parts();
    const auto parts = parse_multipart(type, body);
    ASSERT_TRUE(parts);
    ASSERT_EQ(parts->size(), 2U);
    EXPECT_EQ(parts->at(0).name, "code");
    EXPECT_EQ(parts->at(0).bytes, "1234");
    EXPECT_EQ(parts->at(1).file_name, "证书.pdf");
    EXPECT_EQ(parts->at(1).content_type, "application/pdf");
    EXPECT_EQ(parts->at(1).bytes, "%PDF\r\n--\r\n\r\nend");
}

TEST(Multipart, RefusesWhatIsCutOffAnywhere) {
    const auto body = two_parts();
    for (std::size_t length = 0; length + 2 < body.size(); ++length)
        EXPECT_FALSE(parse_multipart(type, std::string_view{body}.substr(0, length))) << length;
}

TEST(Multipart, RefusesAnotherContentTypeOrBoundary) {
    const auto body = two_parts();
    for (const auto* wrong :
         {"", "text/plain", "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"",
          "multipart/form-data; boundary=other", "multipart/form-data; boundary=a{b"})
        EXPECT_FALSE(parse_multipart(wrong, body)) << wrong;
}

TEST(Multipart, RefusesPartsWithoutAName) {
    EXPECT_FALSE(parse_multipart(type, "------x7\r\nContent-Disposition: form-data\r\n\r\n1\r\n------x7--\r\n"));
    EXPECT_FALSE(parse_multipart(type, "------x7\r\nContent-Type: text/plain\r\n\r\n1\r\n------x7--\r\n"));
    EXPECT_FALSE(parse_multipart(type, "------x7\r\nContent-Disposition: form-data; name=\"\xFF\"\r\n\r\n1\r\n------x7--\r\n"));
}

TEST(Multipart, RefusesMorePartsThanAsked) {
    const auto body = two_parts();
    EXPECT_TRUE(parse_multipart(type, body, 2));
    EXPECT_FALSE(parse_multipart(type, body, 1));
}
