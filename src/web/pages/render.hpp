#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "casework/wording_port.hpp"
#include "domain/refusal.hpp"
#include "web/pages/language.hpp"
#include "web/pages/page_data.hpp"

namespace kuaiban::web::pages {

class OptionLists;

/// Templates and texts of pages/dist, read once; used by all threads at the same time.
class Pages : public casework::Wording {
public:
    /// Throws std::runtime_error where the folder is not a built one or a template would not escape.
    explicit Pages(const std::filesystem::path& dist);
    ~Pages() override;

    /// `name` without ".tpl". Throws std::out_of_range for a template that does not exist.
    std::string render(std::string_view name, Language language, const PageData& page) const;
    bool has(std::string_view name) const;
    /// The text of `key` with its {names} filled in. Throws std::out_of_range for a key that no text has.
    std::string text(Language language, std::string_view key, const Values& values = {}) const;
    /// A refusal in words: those for its field where there are any, else those of its code.
    std::string sentence(Language language, const domain::Refusal& refusal) const;
    std::string say(std::string_view language, std::string_view key, const Values& values) const override;
    /// The words and markup that most pages are made of, in both languages.
    std::string typical_text() const;
    /// Rendered once, shown on many pages.
    OptionLists& option_lists() const noexcept { return *option_lists_; }

private:
    struct Edition;
    const Edition& edition(Language language) const noexcept;
    std::unique_ptr<Edition> chinese_, english_;
    std::unique_ptr<OptionLists> option_lists_;
};

}  // namespace kuaiban::web::pages
