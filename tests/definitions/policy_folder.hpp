#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "kuaiban/paths.hpp"

namespace kuaiban {

/// A copy of the product's own policy, for a test to spoil.
class PolicyFolder : public testing::Test {
protected:
    PolicyFolder() {
        namespace fs = std::filesystem;
        auto pattern = (fs::temp_directory_path() / "kuaiban-policy-XXXXXX").string();
        home_ = mkdtemp(pattern.data());
        const fs::path source = KUAIBAN_SOURCE_DIR;
        fs::copy(source / "services", home_ / "services", fs::copy_options::recursive);
        fs::create_directory_symlink(source / "divisions", home_ / "divisions");
        fs::create_directory_symlink(source / "pages", home_ / "pages");
        paths_.home = home_;
    }
    ~PolicyFolder() override { std::filesystem::remove_all(home_); }

    /// In a file of the item's folder.
    void replace(const std::string& below, const std::string& was, const std::string& is) {
        const auto file = home_ / "services/maternity-service-certificate" / below;
        std::ostringstream text;
        text << std::ifstream{file}.rdbuf();
        auto changed = text.str();
        const auto at = changed.find(was);
        ASSERT_NE(at, std::string::npos) << below;
        std::ofstream{file} << changed.replace(at, was.size(), is);
    }
    /// A rule that no longer sends agents to the counter: two cases notice.
    void let_agents_in() {
        replace(rules, "reason: by-agent\n    outcome: counter", "reason: by-agent\n    outcome: needs-review");
    }
    void send_agents_to_the_counter() {
        replace(rules, "reason: by-agent\n    outcome: needs-review", "reason: by-agent\n    outcome: counter");
    }

    inline static const std::string rules = "versions/2021-12-01/rules.yaml";
    std::filesystem::path home_;
    Paths paths_;
};

}  // namespace kuaiban
