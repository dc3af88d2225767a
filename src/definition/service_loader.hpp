#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "definition/load_error.hpp"
#include "definition/service.hpp"

namespace kuaiban::definition {

/// Reads one item's folder: item.yaml, texts.<language>.yaml and versions/<effective-from>/. What is wrong goes to `errors`,
/// all of it; the item read then is not to be used.
class ServiceLoader {
public:
    ServiceLoader(std::filesystem::path folder, std::vector<LoadError>& errors);
    ServiceItem load();

private:
    using Entries = std::map<std::string, std::string, std::less<>>;

    void read_item(ServiceItem& item);
    ServiceVersion read_version(const std::filesystem::path& below);
    void read_checks(ServiceVersion& version, const std::filesystem::path& below);
    void read_certificate(ServiceVersion& version, const std::filesystem::path& below);
    void read_decisions(ServiceVersion& version, const std::filesystem::path& below);
    void read_words(ServiceVersion& version, const std::filesystem::path& below);
    std::map<std::string, Texts, std::less<>> read_texts(const std::filesystem::path& below);
    void demand_texts(const ServiceVersion& version, const std::filesystem::path& below);
    /// How errors call a file: "maternity-service-certificate/item.yaml".
    std::string called(const std::filesystem::path& below) const;

    std::filesystem::path folder_;
    std::vector<LoadError>& errors_;
};

}  // namespace kuaiban::definition
