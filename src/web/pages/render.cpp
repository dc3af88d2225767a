#include "web/pages/render.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <map>
#include <stdexcept>

#include "web/pages/compiled_template.hpp"
#include "web/pages/option_lists.hpp"

namespace kuaiban::web::pages {
namespace {

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file)
        throw std::runtime_error{"pages: cannot read " + path.string() + "; has `npm run build` run in pages/?"};
    return {std::istreambuf_iterator<char>{file}, {}};
}

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

/// One language's templates and texts.
struct Pages::Edition {
    Edition(const std::filesystem::path& dist, std::string_view tag) : folder{dist / "templates" / tag} {
        std::map<std::uint64_t, std::string> known;
        for (const auto& entry : std::filesystem::directory_iterator{folder}) {
            const auto& made = templates.emplace(entry.path().stem().string(), entry.path()).first->second;
            for (const auto& name : made.names())
                if (known.emplace(id_of(name), name).first->second != name)
                    throw std::runtime_error{"pages: " + name + " and " + known.at(id_of(name)) + " are one number; rename one"};
        }
        const auto read = boost::json::parse(content_of(dist / ("texts." + std::string{tag} + ".json")));
        for (const auto& [key, value] : read.as_object())
            texts.emplace(key, value.as_string());
    }

    const std::string& text(std::string_view key) const {
        const auto found = texts.find(key);
        if (found == texts.end())
            throw std::out_of_range{"pages: there is no text " + std::string{key}};
        return found->second;
    }

    std::filesystem::path folder;
    std::map<std::string, CompiledTemplate, std::less<>> templates;
    std::map<std::string, std::string, std::less<>> texts;
};

Pages::Pages(const std::filesystem::path& dist)
    : chinese_{std::make_unique<Edition>(dist, tag_of(Language::Chinese))},
      english_{std::make_unique<Edition>(dist, tag_of(Language::English))},
      option_lists_{std::make_unique<OptionLists>(*this)} {}

Pages::~Pages() = default;

const Pages::Edition& Pages::edition(Language language) const noexcept {
    return language == Language::English ? *english_ : *chinese_;
}

std::string Pages::render(std::string_view name, Language language, const PageData& page) const {
    const auto& templates = edition(language).templates;
    const auto found = templates.find(name);
    if (found == templates.end())
        throw std::out_of_range{"pages: there is no template " + std::string{name}};
    return found->second.fill(page.row());
}

bool Pages::has(std::string_view name) const {
    return chinese_->templates.contains(name);
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

std::string Pages::typical_text() const {
    std::string text;
    for (const auto* edition : {chinese_.get(), english_.get()})
        for (const char* name : {"part", "home", "case"})
            text += content_of(edition->folder / (std::string{name} + ".tpl"));
    return text;
}

std::string Pages::say(std::string_view language, std::string_view key, const Values& values) const {
    return text(language_of(language), key, values);
}

}  // namespace kuaiban::web::pages
