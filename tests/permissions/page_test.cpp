#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <sstream>

#include "kuaiban/permissions_command.hpp"

namespace {

TEST(PermissionsPage, IsWhatTheProgramPrints) {
    std::ifstream file{KUAIBAN_SOURCE_DIR "/docs/permissions.md"};
    const std::string page{std::istreambuf_iterator<char>{file}, {}};
    std::ostringstream printed;
    kuaiban::print_permissions(printed);
    EXPECT_EQ(page, printed.str()) << "kuaiban permissions > docs/permissions.md";
}

}  // namespace
