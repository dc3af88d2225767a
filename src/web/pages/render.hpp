#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "casework/wording_port.hpp"
#include "domain/refusal.hpp"

namespace ctemplate {
class TemplateDictionary;
}

namespace kuaiban::web::pages {

enum class Language { Chinese, English };
/// "zh-CN", "en".
std::string_view tag_of(Language language) noexcept;
/// Takes a tag; whatever is not English is Chinese.
Language language_of(std::string_view tag) noexcept;

/// What a template is filled with. Values are plain text: escaping is the template's, by context.
/// Names are looked up outwards, so a row shows the page's value of a name it does not set itself.
class PageData {
public:
    PageData();
    ~PageData();
    PageData(PageData&&) noexcept;
    PageData& operator=(PageData&&) noexcept;

    PageData& set(std::string_view name, std::string_view value);
    /// Sets `name` and shows the section of the same name; does neither where the value is empty.
    PageData& set_optional(std::string_view name, std::string_view value);
    PageData& show(std::string_view section);
    /// One more row of a section, to be filled; lives as long as the page.
    PageData& section(std::string_view name);

private:
    friend class Pages;
    explicit PageData(ctemplate::TemplateDictionary* row);

    std::unique_ptr<ctemplate::TemplateDictionary> own_;        ///< of the page itself; rows belong to it
    ctemplate::TemplateDictionary* dictionary_;
    std::vector<std::unique_ptr<PageData>> rows_;
};

/// Templates and texts of pages/dist, read once; used by all threads at the same time.
class Pages : public casework::Wording {
public:
    /// Throws std::runtime_error where the folder is not a built one or a template would not escape.
    explicit Pages(const std::filesystem::path& dist);
    ~Pages() override;

    /// `name` without ".tpl". Throws std::out_of_range for a template that does not exist.
    std::string render(std::string_view name, Language language, const PageData& page) const;
    /// The text of `key` with its {names} filled in. Throws std::out_of_range for a key that no text has.
    std::string text(Language language, std::string_view key, const Values& values = {}) const;
    /// A refusal in words: those for its field where there are any, else those of its code.
    std::string sentence(Language language, const domain::Refusal& refusal) const;
    std::string say(std::string_view language, std::string_view key, const Values& values) const override;

private:
    struct Edition;
    const Edition& edition(Language language) const noexcept;
    std::unique_ptr<Edition> chinese_, english_;
};

}  // namespace kuaiban::web::pages
