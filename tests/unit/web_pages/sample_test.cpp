#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "web/pages/render.hpp"

using namespace kuaiban;
using testing::HasSubstr;
using testing::Not;
using web::pages::Language;
using web::pages::PageData;

namespace {

const std::filesystem::path pages_folder = std::filesystem::path{KUAIBAN_SOURCE_DIR} / "pages";

/// Fills a page as pages/preview.mjs does; a `replacement` stands for every value.
void fill(PageData& page, const boost::json::object& values, std::string_view replacement) {
    for (const auto& [name, value] : values) {
        if (value.is_bool() && value.as_bool())
            page.show(name);
        else if (value.is_string())
            page.set_optional(name, replacement.empty() ? std::string_view{value.as_string()} : replacement);
        else if (value.is_object())
            fill(page.section(name), value.as_object(), replacement);
        else if (value.is_array())
            for (const auto& row : value.as_array())
                fill(page.section(name), row.as_object(), replacement);
    }
}

/// The same for ctemplate's own dictionary, whose filling ours must agree with.
void fill(ctemplate::TemplateDictionary& page, const boost::json::object& values, std::string_view replacement) {
    for (const auto& [key, value] : values) {
        const std::string name{key};
        if (value.is_bool() && value.as_bool()) {
            page.ShowSection(name);
        } else if (value.is_string() && !(replacement.empty() && value.as_string().empty())) {
            page.SetValue(name, std::string{replacement.empty() ? std::string_view{value.as_string()} : replacement});
            page.ShowSection(name);
        } else if (value.is_object()) {
            fill(*page.AddSectionDictionary(name), value.as_object(), replacement);
        } else if (value.is_array()) {
            for (const auto& row : value.as_array())
                fill(*page.AddSectionDictionary(name), row.as_object(), replacement);
        }
    }
}

class EverySample : public testing::TestWithParam<std::filesystem::path> {
protected:
    static std::string render(Language language, std::string_view replacement = {}) {
        static const web::pages::Pages pages{pages_folder / "dist"};
        PageData page;
        fill(page, sample().as_object(), replacement);
        return pages.render(template_name(), language, page);
    }

    static std::string as_ctemplate_does(Language language, std::string_view replacement) {
        ctemplate::TemplateCache cache;
        ctemplate::TemplateDictionary page{"page"};
        fill(page, sample().as_object(), replacement);
        const auto file = pages_folder / "dist/templates" / tag_of(language) / (template_name() + ".tpl");
        std::string html;
        cache.ExpandWithData(file.string(), ctemplate::DO_NOT_STRIP, &page, nullptr, &html);
        return html;
    }

private:
    static boost::json::value sample() {
        std::ifstream file{GetParam()};
        return boost::json::parse(std::string{std::istreambuf_iterator<char>{file}, {}});
    }

    static std::string template_name() {
        const auto name = GetParam().filename().string();
        return name.substr(0, name.find('.'));
    }
};

std::vector<std::filesystem::path> samples() {
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator{pages_folder / "samples"})
        if (!entry.path().filename().string().starts_with('_'))
            found.push_back(entry.path());
    return found;
}

}  // namespace

TEST_P(EverySample, FillsItsTemplateInBothLanguages) {
    for (const auto language : {Language::Chinese, Language::English}) {
        const auto html = render(language);
        EXPECT_THAT(html, HasSubstr("</html>"));
        EXPECT_THAT(html, Not(HasSubstr("{{")));
        EXPECT_THAT(html, Not(HasSubstr("[[")));
    }
}

TEST_P(EverySample, LetsNoMarkupThrough) {
    const auto html = render(Language::Chinese, "\"'><script>x</script>");
    EXPECT_THAT(html, Not(HasSubstr("<script>x")));
    EXPECT_THAT(html, Not(HasSubstr("\"'>")));
}

TEST_P(EverySample, LetsNoScriptAddressThrough) {
    EXPECT_THAT(render(Language::Chinese, "javascript:alert(1)"), Not(HasSubstr("href=\"javascript:")));
}

TEST_P(EverySample, IsFilledToTheByteAsByCtemplate) {
    for (const auto language : {Language::Chinese, Language::English})
        for (const std::string value :
             {"", "\"'><script>x</script>&\r\n\t", "javascript:alert(1)", "/a?b=c&d=重庆 e", "陈𬱖\v·\f"})
            EXPECT_EQ(render(language, value), as_ctemplate_does(language, value)) << value;
}

INSTANTIATE_TEST_SUITE_P(Pages, EverySample, testing::ValuesIn(samples()), [](const auto& sample) {
    auto name = sample.param.stem().string();
    for (auto& c : name)
        if (c == '-' || c == '.')
            c = '_';
    return name;
});
