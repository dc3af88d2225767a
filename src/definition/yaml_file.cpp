#include "definition/yaml_file.hpp"

#include <yaml-cpp/yaml.h>

#include <fmt/format.h>
#include <algorithm>
#include <boost/json.hpp>
#include <charconv>

namespace kuaiban::definition {

namespace json = boost::json;

namespace {

/// yaml-cpp throws when a node that is not there is asked what it is.
bool is_there_as_map(const YAML::Node& node) {
    return node.IsDefined() && node.IsMap();
}

}  // namespace

YamlFile::YamlFile(const std::filesystem::path& path, std::string name, std::vector<LoadError>& errors)
    : name_{std::move(name)}, errors_{errors}, root_{std::make_unique<YAML::Node>()} {
    try {
        *root_ = YAML::LoadFile(path.string());
    } catch (const YAML::BadFile&) {
        errors_.push_back({name_, 0, "", "the file is missing or cannot be read"});
    } catch (const YAML::ParserException& wrong) {
        errors_.push_back({name_, wrong.mark.line + 1, "", wrong.msg});
    }
}

YamlFile::~YamlFile() = default;

void YamlFile::error(const YAML::Node& at, std::string key, std::string message) {
    const int line = at.IsDefined() && !at.Mark().is_null() ? at.Mark().line + 1 : 0;
    errors_.push_back({name_, line, std::move(key), std::move(message)});
}

bool YamlFile::is_map(const YAML::Node& node, std::string_view key) {
    if (is_there_as_map(node))
        return true;
    error(node, std::string{key}, "must be a map");
    return false;
}

std::string YamlFile::text(const YAML::Node& map, const char* key) {
    if (!is_there_as_map(map) || !map[key]) {
        error(map, key, "is missing");
        return {};
    }
    if (!map[key].IsScalar()) {
        error(map[key], key, "must be text");
        return {};
    }
    return map[key].Scalar();
}

std::string YamlFile::text_or(const YAML::Node& map, const char* key, std::string fallback) {
    return is_there_as_map(map) && map[key] ? text(map, key) : std::move(fallback);
}

long YamlFile::whole_or(const YAML::Node& map, const char* key, long fallback) {
    if (!is_there_as_map(map) || !map[key])
        return fallback;
    const auto written = text(map, key);
    long number = 0;
    const auto [end, wrong] = std::from_chars(written.data(), written.data() + written.size(), number);
    if (wrong != std::errc{} || end != written.data() + written.size()) {
        error(map[key], key, "must be a whole number");
        return fallback;
    }
    return number;
}

bool YamlFile::yes_or(const YAML::Node& map, const char* key, bool fallback) {
    if (!is_there_as_map(map) || !map[key])
        return fallback;
    const auto written = text(map, key);
    if (written != "true" && written != "false")
        error(map[key], key, "must be true or false");
    return written == "true";
}

std::vector<std::string> YamlFile::texts(const YAML::Node& map, const char* key) {
    std::vector<std::string> all;
    if (!is_there_as_map(map) || !map[key])
        return all;
    if (!map[key].IsSequence())
        error(map[key], key, "must be a list");
    for (const auto& item : map[key]) {
        if (item.IsScalar())
            all.push_back(item.Scalar());
        else
            error(item, key, "must be a list of texts");
    }
    return all;
}

void YamlFile::only(const YAML::Node& map, std::initializer_list<std::string_view> keys) {
    if (!is_there_as_map(map))
        return;
    for (const auto& entry : map)
        if (std::ranges::find(keys, entry.first.Scalar()) == keys.end())
            error(entry.first, entry.first.Scalar(), "is not a key this place knows");
}

namespace {

json::value scalar(const YAML::Node& node) {
    const auto& text = node.Scalar();
    if (node.Tag() == "!")                      // quoted
        return json::string{text};
    if (text == "null" || text == "~" || text.empty())
        return nullptr;
    if (text == "true" || text == "false")
        return text == "true";
    std::int64_t whole = 0;
    const char* const last = text.data() + text.size();
    if (const auto [end, wrong] = std::from_chars(text.data(), last, whole); wrong == std::errc{} && end == last)
        return whole;
    double number = 0;
    if (const auto [end, wrong] = std::from_chars(text.data(), last, number); wrong == std::errc{} && end == last)
        return number;
    return json::string{text};
}

}  // namespace

json::value to_json(const YAML::Node& node) {
    if (node.IsSequence()) {
        json::array list;
        for (const auto& item : node)
            list.push_back(to_json(item));
        return list;
    }
    if (node.IsMap()) {
        json::object object;
        for (const auto& entry : node)
            object[entry.first.Scalar()] = to_json(entry.second);
        return object;
    }
    return node.IsScalar() ? scalar(node) : json::value{};
}

}  // namespace kuaiban::definition
