#include "web/api/field_reader.hpp"

#include <boost/json.hpp>

namespace kuaiban::web::api {

using enum domain::RefusalCode;

bool FieldReader::has(std::string_view name) const {
    return object_.contains(name);
}

const boost::json::value* FieldReader::optional(std::string_view name) {
    asked_.emplace(name);
    const auto* found = object_.if_contains(name);
    return found && !found->is_null() ? found : nullptr;
}

bool FieldReader::yes(std::string_view name) {
    const auto* found = optional(name);
    if (found && !found->is_bool())
        refuse(domain::RefusalCode::NotText, name);
    return found && found->is_bool() && found->get_bool();
}

std::string FieldReader::optional_text(std::string_view name) {
    const auto* found = optional(name);
    if (!found)
        return {};
    if (const auto* text = found->if_string())
        return std::string{*text};
    refuse(NotText, name);
    return {};
}

std::string FieldReader::text(std::string_view name) {
    const auto before = refusals_.size();
    auto typed = optional_text(name);
    if (typed.find_first_not_of(" \t\r\n") == std::string::npos && refusals_.size() == before)
        refuse(Required, name);
    return typed;
}

const boost::json::object* FieldReader::object(std::string_view name) {
    const auto* found = optional(name);
    if (!found)
        refuse(Required, name);
    else if (!found->is_object())
        refuse(NotAnObject, name);
    return found ? found->if_object() : nullptr;
}

domain::Refusals FieldReader::finish() {
    for (const auto& member : object_)
        if (!asked_.contains(std::string_view{member.key()}))
            refuse(UnknownField, std::string_view{member.key()});
    return std::move(refusals_);
}

}  // namespace kuaiban::web::api
