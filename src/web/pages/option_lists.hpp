#pragma once

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "web/pages/html.hpp"
#include "web/pages/language.hpp"

namespace kuaiban::web::pages {

class Pages;

struct Option {
    std::string value, text;
};

/// The options of a drop-down, rendered: what differs from page to page is which one is selected.
class OptionList {
public:
    OptionList(const Pages& pages, Language language, const std::vector<Option>& options);

    /// Every row, the one of this value selected; none where no row has it.
    Html with(std::string_view chosen) const;

private:
    struct Row {
        std::size_t begin, end;
        std::string selected;
    };

    std::string plain_;
    std::map<std::string, Row, std::less<>> rows_;
};

/// Long lists, such as the districts and the towns of each, rendered when first asked for and kept. They are made from a source –
/// the catalogue – and are gone as soon as somebody asks with another: a reload shows at once. Used by all threads.
class OptionLists {
public:
    using Source = std::shared_ptr<const void>;
    using Options = std::function<std::vector<Option>()>;

    explicit OptionLists(const Pages& pages) : pages_{pages} {}
    std::shared_ptr<const OptionList> list(const Source& source, Language language, std::string_view name,
                                           const Options& options);

private:
    const Pages& pages_;
    std::mutex mutex_;
    Source source_;  ///< held, so that its address is nobody else's meanwhile
    std::array<std::map<std::string, std::shared_ptr<const OptionList>, std::less<>>, 2> lists_;  ///< by language
};

}  // namespace kuaiban::web::pages
