#pragma once

#include <memory>
#include <string>

namespace kuaiban::web::pages {

/// Markup that a template made, with every value escaped: the only text that goes into a page as it is. Nobody but Pages and
/// what puts its pieces together can make one.
class Html {
public:
    const std::string& text() const noexcept { return *text_; }

private:
    friend class Pages;
    friend class OptionList;
    explicit Html(std::string text) : text_{std::make_shared<const std::string>(std::move(text))} {}

    std::shared_ptr<const std::string> text_;
};

}  // namespace kuaiban::web::pages
