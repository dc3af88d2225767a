// Who reads English reads English: on every screen of the citizens only names and places stay as they are recorded.
#include <fstream>
#include <regex>
#include <set>

#include "domain/utf8.hpp"
#include "web/pages/browser.hpp"

namespace kuaiban {

using support::PagesTest;

namespace {

bool is_chinese(char32_t c) {
    return (c >= 0x3000 && c <= 0x303f) || (c >= 0x3400 && c <= 0x9fff) || (c >= 0xff01 && c <= 0xff5e) || c >= 0x20000;
}

/// What people see of a page: no tags, nothing that says it is Chinese itself.
std::string words_of(const std::string& html) {
    const std::regex other_language{R"(<(\w+)[^>]*\blang="zh-CN"[^>]*>[^]*?</\1>)"}, scripts{"<script[^]*?</script>"},
        tags{"<[^>]*>"};
    auto text = std::regex_replace(html, other_language, " ");
    text = std::regex_replace(text, scripts, " ");
    return std::regex_replace(text, tags, " ");
}

/// Everything that is recorded in Chinese and has no English name: places, offices, the people of the test.
std::set<std::u32string> recorded_words() {
    std::set<std::u32string> words;
    const auto add = [&](std::string_view word) { words.insert(domain::decode_utf8(word).value()); };
    for (const char* file : {"districts.csv", "towns.csv", "villages.csv", "counties.csv"}) {
        std::ifstream rows{std::string{KUAIBAN_SOURCE_DIR "/divisions/"} + file};
        for (std::string row; std::getline(rows, row);)
            for (std::size_t at = 0, end; at <= row.size(); at = end + 1) {
                end = std::min(row.find(',', at), row.size());
                add(row.substr(at, end - at));
            }
    }
    for (const char* word :
         {"重庆市", "便民服务中心", "办事处", "人民政府", "陈晓雨", "王建国", "陈", "雨", "王", "国", "生育服务证"})
        add(word);
    words.erase(U"");
    return words;
}

/// What is left of a run once recorded words are taken from its front, the longest first.
std::u32string unrecorded(std::u32string_view run) {
    static const auto words = recorded_words();
    while (!run.empty()) {
        std::size_t length = run.size();
        while (length > 0 && !words.contains(std::u32string{run.substr(0, length)}))
            --length;
        if (length == 0)
            return std::u32string{run};
        run.remove_prefix(length);
    }
    return {};
}

std::vector<std::string> chinese_left_in(const std::string& html) {
    std::vector<std::string> found;
    std::u32string run;
    const auto letters = domain::decode_utf8(words_of(html) + " ").value();
    for (const char32_t c : letters) {
        if (is_chinese(c)) {
            run += c;
            continue;
        }
        if (const auto left = unrecorded(run); !left.empty())
            found.push_back(domain::encode_utf8(left));
        run.clear();
    }
    return found;
}

}  // namespace

class EnglishPages : public PagesTest {
protected:
    EnglishPages() { language_ = "en"; }
    void look(const std::string& target) {
        const auto answer = get(target);
        EXPECT_EQ(answer.status, 200) << target;
        EXPECT_THAT(chinese_left_in(answer.body), testing::IsEmpty()) << target;
    }
    void look_at(std::initializer_list<std::string> targets) {
        for (const auto& target : targets)
            look(target);
    }
};

TEST_F(EnglishPages, AreEnglishBeforeOneHasACase) {
    const std::string item = "/services/maternity-service-certificate";
    look_at({"/",
             "/places",
             "/search",
             "/search?q=xyzzy",
             "/help",
             "/help/apply",
             "/help/documents",
             "/help/records",
             "/help/verify",
             "/help/number",
             "/help/phone",
             "/privacy",
             "/accessibility",
             "/feedback",
             "/verify",
             "/progress",
             item,
             "/account",
             "/my/work",
             "/my/drafts",
             "/my/appointments",
             "/my/certificates",
             "/my/messages"});
    cookies_ = "; kb_version=elder";
    look_at({"/", item});
}

TEST_F(EnglishPages, AreEnglishFromTheFirstPartToTheCertificate) {
    const auto draft = start_draft();
    look_at({draft, draft + "/promise", draft + "/woman", draft + "/man", draft + "/children", draft + "/children/new",
             draft + "/application"});
    const auto wrong = post(draft + "/woman", {{"woman.mobile", "1"}, {"then", "next"}});
    EXPECT_EQ(wrong.status, 422);
    EXPECT_THAT(chinese_left_in(wrong.body), testing::IsEmpty());
    fill_in(draft);
    look(draft + "/check");
    verify_woman();
    ASSERT_EQ(post(draft + "/submit", {}).status, 303);
    const auto page = "/cases/" + ledger_->cases_of(account()).front().id;
    for (const char* version : {"", "; kb_version=elder"}) {
        cookies_ = version;
        look_at({page, page + "/answers", page + "/certificate", page + "/rate", "/my/work", "/my/certificates", "/my/messages"});
    }
}

}  // namespace kuaiban
