#pragma once

#include <boost/json/value.hpp>

#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "definition/load_error.hpp"

namespace YAML {
class Node;
}

namespace kuaiban::definition {

/// One YAML file being read: what is wrong is collected with file, line and key, and reading goes on to find the rest.
class YamlFile {
public:
    /// `name` is how errors call the file.
    YamlFile(const std::filesystem::path& path, std::string name, std::vector<LoadError>& errors);
    ~YamlFile();
    YamlFile(const YamlFile&) = delete;
    YamlFile& operator=(const YamlFile&) = delete;

    const YAML::Node& root() const { return *root_; }
    bool is_map(const YAML::Node& node, std::string_view key);
    /// Text of `key`; an error and "" where it is missing or not text.
    std::string text(const YAML::Node& map, const char* key);
    std::string text_or(const YAML::Node& map, const char* key, std::string fallback);
    long whole_or(const YAML::Node& map, const char* key, long fallback);
    bool yes_or(const YAML::Node& map, const char* key, bool fallback);
    std::vector<std::string> texts(const YAML::Node& map, const char* key);
    /// Complains of every key that is not one of these: a misspelt key must not be silence.
    void only(const YAML::Node& map, std::initializer_list<std::string_view> keys);
    void error(const YAML::Node& at, std::string key, std::string message);

private:
    std::string name_;
    std::vector<LoadError>& errors_;
    std::unique_ptr<YAML::Node> root_;
};

/// YAML as JSON: plain scalars become null, booleans and numbers as YAML 1.2's core schema has it; quoted ones stay text.
boost::json::value to_json(const YAML::Node& node);

}  // namespace kuaiban::definition
