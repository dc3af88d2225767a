#include "definition/service.hpp"

#include <algorithm>

namespace kuaiban::definition {

namespace {

const std::string nothing;

}  // namespace

std::string_view Texts::say(std::string_view key) const {
    if (const auto found = entries_.find(key); found != entries_.end())
        return found->second;
    return "[?]";
}

const Texts& ServiceVersion::texts(std::string_view language) const {
    const auto found = texts_.find(language);
    return found == texts_.end() ? texts_.begin()->second : found->second;
}

const std::string& ServiceVersion::markdown(std::string_view name, std::string_view language) const {
    const auto found = markdown_.find(std::string{name} + "." + std::string{language});
    return found == markdown_.end() ? nothing : found->second;
}

const ServiceVersion* ServiceItem::version_on(domain::CalendarDate day) const {
    const auto iso = day.iso();
    const auto after = std::ranges::find_if(versions, [&](const auto& version) { return version.effective_from() > iso; });
    return after == versions.begin() ? nullptr : &*std::prev(after);
}

const ServiceVersion* ServiceItem::version(std::string_view effective_from) const {
    const auto found = std::ranges::find(versions, effective_from, &ServiceVersion::effective_from);
    return found == versions.end() ? nullptr : &*found;
}

std::string_view ServiceItem::say(std::string_view language, std::string_view key) const {
    const auto spoken = texts.find(language);
    return spoken == texts.end() ? std::string_view{"[?]"} : spoken->second.say(key);
}

}  // namespace kuaiban::definition
