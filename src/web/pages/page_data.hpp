#pragma once

#include <memory>
#include <string_view>

#include "web/pages/html.hpp"

namespace kuaiban::web::pages {

struct Row;
struct PageStore;

/// What a template is filled with. Values are plain text: escaping is the template's, by context.
/// Names are looked up outwards, so a row shows the page's value of a name it does not set itself.
class PageData {
public:
    PageData();
    ~PageData();
    PageData(PageData&&) noexcept;
    PageData& operator=(PageData&&) noexcept;

    PageData& set(std::string_view name, std::string_view value);
    /// Markup made by a template, for a name that ends in _HTML; the build lets no other name be shown unescaped, and `set` none
    /// of these be set.
    PageData& set_html(std::string_view name, Html html);
    /// Sets `name` and shows the section of the same name; does neither where the value is empty.
    PageData& set_optional(std::string_view name, std::string_view value);
    PageData& show(std::string_view section);
    /// One more row of a section, to be filled; lives as long as the page.
    PageData& section(std::string_view name);

    const Row& row() const noexcept { return *row_; }

private:
    friend struct Row;
    explicit PageData(Row* row);

    std::unique_ptr<PageStore> own_;  ///< of the page itself; its rows live there
    Row* row_;
};

}  // namespace kuaiban::web::pages
