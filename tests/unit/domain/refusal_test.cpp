#include "domain/refusal.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <set>

namespace kuaiban::domain {
namespace {

/// The first column of the tables under "## Codes" in docs/refusals.md: "| `id-number-length` | …".
std::multiset<std::string> documented_codes() {
    std::ifstream file{KUAIBAN_SOURCE_DIR "/docs/refusals.md"};
    std::multiset<std::string> codes;
    bool is_in_chapter = false;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("## "))
            is_in_chapter = line == "## Codes";
        else if (is_in_chapter && line.starts_with("| `"))
            codes.insert(line.substr(3, line.find('`', 3) - 3));
    }
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
    std::multiset<std::string> known;
    for (const auto code : all_refusal_codes())
        known.emplace(name_of(code));
    EXPECT_EQ(documented_codes(), known);
}

}  // namespace
}  // namespace kuaiban::domain
