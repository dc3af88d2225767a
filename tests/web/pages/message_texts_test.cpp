// Every text message there is, with the longest words it is usually sent with: what it costs and what it may speak of.
#include <gmock/gmock.h>

#include <fstream>
#include <map>
#include <regex>
#include <set>

#include "domain/numbers_in_text.hpp"
#include "domain/sms_parts.hpp"

namespace kuaiban::web::pages {
namespace {

using testing::StartsWith;

/// What a message may speak of. A name that is not here is a new kind of thing to send to a machine that is not ours.
const std::map<std::string, std::string> usual{
    {"bring", "离婚证、离婚协议书"},
    {"certificate", "12500103MB0000000X20261124000001"},
    {"code", "123456"},
    {"department", "市民政局"},
    {"due", "2026年12月24日"},
    {"fields", "男方婚姻状况、结婚日期"},
    {"ground", ""},
    {"minutes", "10"},
    {"name", "古丽娜尔·买买提"},
    {"next", "11月24日 18:00"},
    {"number", "2611 2300 4732"},
    {"office", "渝中区七星岗街道办事处"},
    {"papers", "离婚证和离婚协议书"},
    {"reason", "您填的结婚日期和登记的不一样"},
    {"remedy", ""},
    {"service", "生育服务证"},
    {"until", "2026年12月24日"},
    {"url", "https://kuaiban.example.gov.cn/my/c/Zk3"},
    {"when", "11月24日 星期二 14:30"},
    {"where", "渝中区政务服务中心 3 号窗"},
    {"words", ""},
};

struct Message {
    std::string key, text;
};

std::vector<Message> messages_in(const std::string& language) {
    std::ifstream texts{KUAIBAN_SOURCE_DIR "/pages/texts." + language + ".yaml"};
    std::vector<Message> found;
    bool within = false;
    const std::regex entry{R"re(^ +([a-z-]+): "(.*)"$)re"};
    for (std::string line; std::getline(texts, line);) {
        std::smatch parts;
        if (!line.empty() && line.front() != ' ')
            within = line == "message:";
        else if (within && std::regex_match(line, parts, entry))
            found.push_back({parts[1], parts[2]});
    }
    return found;
}

std::set<std::string> placeholders_of(const std::string& text) {
    std::set<std::string> names;
    const std::regex placeholder{R"re(\{([a-z_]+)\})re"};
    for (std::sregex_iterator it{text.begin(), text.end(), placeholder}, end; it != end; ++it)
        names.insert((*it)[1]);
    return names;
}

std::string filled(std::string text) {
    for (const auto& name : placeholders_of(text))
        text = std::regex_replace(text, std::regex{R"(\{)" + name + R"(\})"}, usual.at(name));
    return text;
}

struct Edition {
    std::string language, sender;
    std::size_t most_parts;
};

class MessageTexts : public testing::TestWithParam<Edition> {};

TEST_P(MessageTexts, SayWhoWritesAndFitAFewParts) {
    const auto& [language, sender, most_parts] = GetParam();
    const auto messages = messages_in(language);
    ASSERT_GT(messages.size(), 50U);
    for (const auto& [key, text] : messages) {
        if (key == "number-at-issue")  // part of another
            continue;
        EXPECT_THAT(text, StartsWith(sender)) << key;
        for (const auto& name : placeholders_of(text))
            ASSERT_TRUE(usual.contains(name)) << key << " speaks of {" << name << "}";
        EXPECT_LE(domain::sms_parts(filled(text)), most_parts) << key << ": " << filled(text);
        EXPECT_FALSE(domain::holds_resident_id(filled(text))) << key;
    }
}

TEST_P(MessageTexts, SpeakOfTheSameThingsInBothLanguages) {
    const auto here = messages_in(GetParam().language), chinese = messages_in("zh-CN");
    ASSERT_EQ(here.size(), chinese.size());
    for (std::size_t i = 0; i < here.size(); ++i) {
        EXPECT_EQ(here[i].key, chinese[i].key);
        EXPECT_EQ(placeholders_of(here[i].text), placeholders_of(chinese[i].text)) << here[i].key;
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, MessageTexts,
                         testing::Values(Edition{"zh-CN", "【快办】", 2}, Edition{"en", "[Kuaiban] ", 4}),
                         [](const auto& row) { return row.param.language == "en" ? "English" : "Chinese"; });

}  // namespace
}  // namespace kuaiban::web::pages
