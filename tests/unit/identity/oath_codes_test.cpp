#include "identity/oath_codes.hpp"

#include <gtest/gtest.h>

namespace kuaiban::identity {
namespace {

struct Vector {
    const char* name;
    std::int64_t seconds;
    const char* digits;
};
class Rfc6238 : public testing::TestWithParam<Vector> {};
TEST_P(Rfc6238, IsWhatAnAuthenticatorShows) {
    const OathCodes codes;
    const domain::Instant at{std::chrono::seconds{GetParam().seconds}};
    EXPECT_EQ(codes.digits("12345678901234567890", casework::totp_step(at)), GetParam().digits);
}
// Appendix B, SHA-1; the last six of its eight digits.
INSTANTIATE_TEST_SUITE_P(AppendixB, Rfc6238,
                         testing::Values(Vector{"In1970", 59, "287082"}, Vector{"In2005", 1111111109, "081804"},
                                         Vector{"HalfAMinuteLater", 1111111111, "050471"}, Vector{"In2009", 1234567890, "005924"},
                                         Vector{"In2033", 2000000000, "279037"}, Vector{"In2603", 20000000000, "353130"}),
                         [](const auto& row) { return row.param.name; });

TEST(Base32, IsThatOfRfc4648) {
    EXPECT_EQ(casework::base32(""), "");
    EXPECT_EQ(casework::base32("f"), "MY");
    EXPECT_EQ(casework::base32("fo"), "MZXQ");
    EXPECT_EQ(casework::base32("foo"), "MZXW6");
    EXPECT_EQ(casework::base32("foob"), "MZXW6YQ");
    EXPECT_EQ(casework::base32("fooba"), "MZXW6YTB");
    EXPECT_EQ(casework::base32("foobar"), "MZXW6YTBOI");
}

}  // namespace
}  // namespace kuaiban::identity
