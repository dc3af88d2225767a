#include "web/api/contract.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cctype>

#include "definition/yaml_file.hpp"

namespace kuaiban::support {

namespace json = boost::json;

namespace {

bool is_method(std::string_view key) {
    return key == "get" || key == "post" || key == "put" || key == "delete" || key == "patch";
}

std::string upper(std::string_view text) {
    std::string out{text};
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return out;
}

std::vector<std::string_view> segments(std::string_view path) {
    std::vector<std::string_view> out;
    while (!path.empty()) {
        const auto end = std::min(path.find('/'), path.size());
        out.push_back(path.substr(0, end));
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return out;
}

bool fits(std::string_view pattern, std::string_view path) {
    return std::ranges::equal(segments(pattern), segments(path),
                              [](auto wanted, auto given) { return wanted.starts_with('{') || wanted == given; });
}

bool is_of(const json::value& value, std::string_view type) {
    return (type == "string" && value.is_string()) || (type == "integer" && (value.is_int64() || value.is_uint64())) ||
           (type == "boolean" && value.is_bool()) || (type == "object" && value.is_object()) ||
           (type == "array" && value.is_array()) || (type == "null" && value.is_null());
}

bool is_of_any(const json::value& value, const json::value& types) {
    if (types.is_string())
        return is_of(value, types.as_string());
    return std::ranges::any_of(types.as_array(), [&](const json::value& type) { return is_of(value, type.as_string()); });
}

}  // namespace

Contract::Contract(std::string_view yaml) : document_{definition::to_json(YAML::Load(std::string{yaml})).as_object()} {}

std::set<std::string> Contract::operations() const {
    std::set<std::string> all;
    for (const auto& path : document_.at("paths").as_object())
        for (const auto& member : path.value().as_object())
            if (is_method(member.key()))
                all.insert(upper(member.key()) + " " + std::string{path.key()});
    return all;
}

const json::object* Contract::operation(std::string_view method, std::string_view path) const {
    const json::object* found = nullptr;
    for (const auto& candidate : document_.at("paths").as_object()) {
        if (!fits(candidate.key(), path) || (found && candidate.key().find('{') != std::string_view::npos))
            continue;
        found = &candidate.value().as_object();
    }
    std::string key{method};
    std::ranges::transform(key, key.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto* member = found ? found->if_contains(key) : nullptr;
    return member ? &member->as_object() : nullptr;
}

const json::object& Contract::resolve(const json::object& object) const {
    const auto* reference = object.if_contains("$ref");
    if (!reference)
        return object;
    constexpr std::string_view before = "#/components";
    const std::string_view pointer = reference->as_string();
    return resolve(document_.at("components").at_pointer(pointer.substr(before.size())).as_object());
}

std::string Contract::complaint(std::string_view method, std::string_view path, int status, std::string_view content_type,
                                std::string_view body) const {
    const auto* found = operation(method, path);
    if (!found)
        return "not described";
    const auto& responses = found->at("responses").as_object();
    const auto* described = responses.if_contains(std::to_string(status));
    if (!described)
        described = responses.if_contains("default");
    if (!described || (!responses.contains(std::to_string(status)) && status < 400))
        return "status " + std::to_string(status) + " is not described";
    const auto* content = resolve(described->as_object()).if_contains("content");
    if (!content)
        return body.empty() ? "" : "a body where none is described";
    const auto type = content_type.substr(0, content_type.find(';'));
    const auto* form = content->as_object().if_contains(type);
    if (!form)
        return "content type " + std::string{type} + " is not described";
    if (!type.ends_with("json"))
        return {};
    return misfit(json::parse(body), form->at("schema").as_object(), "body");
}

std::string Contract::misfit(const json::value& value, const json::object& given, const std::string& where) const {
    const auto& schema = resolve(given);
    if (const auto* types = schema.if_contains("type"); types && !is_of_any(value, *types))
        return where + " is not of type " + json::serialize(*types);
    if (const auto* only = schema.if_contains("const"); only && *only != value)
        return where + " is not " + json::serialize(*only);
    if (const auto* choices = schema.if_contains("enum");
        choices && std::ranges::find(choices->as_array(), value) == choices->as_array().end())
        return where + " is not one of " + json::serialize(*choices);
    if (const auto* forms = schema.if_contains("oneOf")) {
        const auto count = std::ranges::count_if(
            forms->as_array(), [&](const json::value& form) { return misfit(value, form.as_object(), where).empty(); });
        if (count != 1)
            return where + " fits " + std::to_string(count) + " of the forms instead of one";
    }
    if (value.is_object())
        return misfit_of_object(value.as_object(), schema, where);
    if (const auto* items = schema.if_contains("items"); items && value.is_array())
        for (const auto& item : value.as_array())
            if (auto why = misfit(item, items->as_object(), where + "[]"); !why.empty())
                return why;
    return {};
}

std::string Contract::misfit_of_object(const json::object& value, const json::object& schema, const std::string& where) const {
    if (const auto* required = schema.if_contains("required"))
        for (const auto& name : required->as_array())
            if (!value.contains(name.as_string()))
                return where + " has no " + std::string{name.as_string()};
    const auto* properties = schema.if_contains("properties");
    const auto* additional = schema.if_contains("additionalProperties");
    for (const auto& member : value) {
        const auto* known = properties ? properties->as_object().if_contains(member.key()) : nullptr;
        if (!known && additional && *additional == false)
            return where + " has a member not described: " + std::string{member.key()};
        const auto* rule = known ? known->if_object() : additional ? additional->if_object() : nullptr;
        if (rule)
            if (auto why = misfit(member.value(), *rule, where + "." + std::string{member.key()}); !why.empty())
                return why;
    }
    return {};
}

}  // namespace kuaiban::support
