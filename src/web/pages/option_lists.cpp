#include "web/pages/option_lists.hpp"

#include "web/pages/render.hpp"

namespace kuaiban::web::pages {

namespace {

/// Every town's villages would be some thousand lists; people ask for a few. Beyond this all are made anew.
constexpr std::size_t most_lists = 512;

std::string render_row(const Pages& pages, Language language, const Option& option, bool selected) {
    PageData page;
    auto& row = page.section("OPTION").set("VALUE", option.value).set("TEXT", option.text);
    if (selected)
        row.show("SELECTED");
    return pages.render("option", language, page);
}

}  // namespace

OptionList::OptionList(const Pages& pages, Language language, const std::vector<Option>& options) {
    for (const auto& option : options) {
        const auto begin = plain_.size();
        plain_ += render_row(pages, language, option, false);
        rows_.emplace(option.value, Row{begin, plain_.size(), render_row(pages, language, option, true)});
    }
}

Html OptionList::with(std::string_view chosen) const {
    const auto row = rows_.find(chosen);
    if (row == rows_.end())
        return Html{plain_};
    const auto& [begin, end, selected] = row->second;
    std::string html;
    html.reserve(plain_.size() + selected.size());
    html.append(plain_, 0, begin).append(selected).append(plain_, end);
    return Html{std::move(html)};
}

std::shared_ptr<const OptionList> OptionLists::list(const Source& source, Language language, std::string_view name,
                                                    const Options& options) {
    auto& lists = lists_[language == Language::English ? 1 : 0];
    {
        const std::scoped_lock lock{mutex_};
        if (source_ == source)
            if (const auto known = lists.find(name); known != lists.end())
                return known->second;
    }
    auto made = std::make_shared<const OptionList>(pages_, language, options());
    const std::scoped_lock lock{mutex_};
    if (source_ != source || lists.size() >= most_lists) {
        for (auto& each : lists_)
            each.clear();
        source_ = source;
    }
    lists.insert_or_assign(std::string{name}, made);
    return made;
}

}  // namespace kuaiban::web::pages
