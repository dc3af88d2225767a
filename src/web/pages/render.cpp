#include "web/pages/render.hpp"

#include <ctemplate/template.h>
#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary.h>

#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <map>
#include <stdexcept>

namespace kuaiban::web::pages {
namespace {

ctemplate::TemplateString borrowed(std::string_view text) {
    return {text.data(), text.size()};
}

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file)
        throw std::runtime_error{"pages: cannot read " + path.string() + "; has `npm run build` run in pages/?"};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// The pragma that turns escaping on; pages/build.mjs writes it first.
constexpr std::string_view auto_escape = "{{%AUTOESCAPE context=\"HTML\"}}";

std::string filled_in(std::string_view text, const casework::Wording::Values& values) {
    std::string filled;
    for (std::size_t at = 0; at < text.size();) {
        const auto open = text.find('{', at);
        const auto close = open == text.npos ? text.npos : text.find('}', open);
        if (close == text.npos)
            return filled.append(text.substr(at));
        filled.append(text.substr(at, open - at));
        const auto value = values.find(text.substr(open + 1, close - open - 1));
        filled.append(value == values.end() ? text.substr(open, close - open + 1) : std::string_view{value->second});
        at = close + 1;
    }
    return filled;
}

/// "children.0.name" → "children.name": one sentence for every entry of a list.
std::string without_indices(std::string_view field) {
    std::string plain;
    for (std::size_t at = 0; at < field.size();) {
        const auto end = std::min(field.find('.', at + 1), field.size());
        const auto part = field.substr(at, end - at);
        if (part.find_first_not_of(".0123456789") != part.npos)
            plain += part.substr(0, part.find('['));
        at = end;
    }
    return plain;
}

}  // namespace

std::string_view tag_of(Language language) noexcept {
    return language == Language::English ? "en" : "zh-CN";
}

Language language_of(std::string_view tag) noexcept {
    return tag.starts_with("en") ? Language::English : Language::Chinese;
}

PageData::PageData() : own_{std::make_unique<ctemplate::TemplateDictionary>("page")}, dictionary_{own_.get()} {}
PageData::PageData(ctemplate::TemplateDictionary* row) : dictionary_{row} {}
PageData::~PageData() = default;
PageData::PageData(PageData&&) noexcept = default;
PageData& PageData::operator=(PageData&&) noexcept = default;

PageData& PageData::set(std::string_view name, std::string_view value) {
    dictionary_->SetValue(borrowed(name), borrowed(value));
    return *this;
}

PageData& PageData::set_optional(std::string_view name, std::string_view value) {
    return value.empty() ? *this : set(name, value).show(name);
}

PageData& PageData::show(std::string_view section) {
    dictionary_->ShowSection(borrowed(section));
    return *this;
}

PageData& PageData::section(std::string_view name) {
    auto* row = dictionary_->AddSectionDictionary(borrowed(name));
    return *rows_.emplace_back(std::unique_ptr<PageData>{new PageData{row}});
}

/// One language's templates and texts.
struct Pages::Edition {
    Edition(const std::filesystem::path& dist, std::string_view tag) : folder{dist / "templates" / tag} {
        for (const auto& entry : std::filesystem::directory_iterator{folder})
            load(entry.path());
        cache.Freeze();

        const auto read = boost::json::parse(content_of(dist / ("texts." + std::string{tag} + ".json")));
        for (const auto& [key, value] : read.as_object())
            texts.emplace(key, value.as_string());
    }

    void load(const std::filesystem::path& path) {
        if (!content_of(path).starts_with(auto_escape))
            throw std::runtime_error{"pages: " + path.string() + " does not ask for escaping"};
        if (!cache.LoadTemplate(path.string(), ctemplate::DO_NOT_STRIP))
            throw std::runtime_error{"pages: " + path.string() + " is not a template"};
        paths.emplace(path.stem().string(), path.string());
    }

    const std::string& text(std::string_view key) const {
        const auto found = texts.find(key);
        if (found == texts.end())
            throw std::out_of_range{"pages: there is no text " + std::string{key}};
        return found->second;
    }

    std::filesystem::path folder;
    ctemplate::TemplateCache cache;
    std::map<std::string, std::string, std::less<>> paths, texts;
};

Pages::Pages(const std::filesystem::path& dist)
    : chinese_{std::make_unique<Edition>(dist, tag_of(Language::Chinese))},
      english_{std::make_unique<Edition>(dist, tag_of(Language::English))} {}

Pages::~Pages() = default;

const Pages::Edition& Pages::edition(Language language) const noexcept {
    return language == Language::English ? *english_ : *chinese_;
}

std::string Pages::render(std::string_view name, Language language, const PageData& page) const {
    const auto& chosen = edition(language);
    const auto path = chosen.paths.find(name);
    if (path == chosen.paths.end())
        throw std::out_of_range{"pages: there is no template " + std::string{name}};

    std::string html;
    html.reserve(32 * 1024);
    if (!chosen.cache.ExpandNoLoad(path->second, ctemplate::DO_NOT_STRIP, page.dictionary_, nullptr, &html))
        throw std::runtime_error{"pages: the template " + std::string{name} + " could not be filled"};
    return html;
}

std::string Pages::text(Language language, std::string_view key, const Values& values) const {
    return filled_in(edition(language).text(key), values);
}

std::string Pages::sentence(Language language, const domain::Refusal& refusal) const {
    const auto general = "refusal." + std::string{domain::name_of(refusal.code)};
    const auto for_field = general + '.' + without_indices(refusal.field);
    const bool has_own = !refusal.field.empty() && edition(language).texts.contains(for_field);
    return text(language, has_own ? for_field : general, refusal.details);
}

std::string Pages::say(std::string_view language, std::string_view key, const Values& values) const {
    return text(language_of(language), key, values);
}

}  // namespace kuaiban::web::pages
