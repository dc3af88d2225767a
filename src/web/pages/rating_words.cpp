#include "web/pages/rating_words.hpp"

#include <fmt/format.h>

namespace kuaiban::web::pages {

std::string level_in_words(const Frame& frame, domain::Satisfaction level) {
    return frame.text(fmt::format("run.rating.level.{}", domain::name_of(level)));
}

std::string reasons_in_words(const Frame& frame, const std::vector<std::string>& codes) {
    std::string all;
    for (const auto& code : codes)
        if (const auto* reason = frame.catalogue->divisions().ratings().find(code))
            all += (all.empty() ? "" : frame.language == Language::English ? "; " : "；") + reason->say(frame.tag());
    return all;
}

}  // namespace kuaiban::web::pages
