#include "domain/refusal.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <set>

namespace kuaiban::domain {
namespace {

/// The codes in the first column of docs/refusals.md: "| `id-number-length` | …".
std::set<std::string> documented_codes() {
    std::ifstream file{KUAIBAN_SOURCE_DIR "/docs/refusals.md"};
    std::set<std::string> codes;
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("| `"))
            codes.insert(line.substr(3, line.find('`', 3) - 3));
    return codes;
}

TEST(RefusalCode, HasANameThatLeadsBack) {
    std::set<std::string_view> names;
    for (const auto code : all_refusal_codes()) {
        EXPECT_EQ(refusal_code(name_of(code)), code);
        EXPECT_TRUE(names.insert(name_of(code)).second) << name_of(code) << " stands twice";
    }
    EXPECT_EQ(refusal_code("nonsense"), std::nullopt);
}

TEST(RefusalCode, IsPublishedInTheCatalogueAndTheCatalogueHasNoOther) {
    std::set<std::string> known;
    for (const auto code : all_refusal_codes())
        known.emplace(name_of(code));
    EXPECT_EQ(documented_codes(), known);
}

}  // namespace
}  // namespace kuaiban::domain
