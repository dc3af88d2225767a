#include "definition/privacy.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "definition/yaml_file.hpp"
#include "domain/calendar_date.hpp"

namespace kuaiban::definition {
namespace {

std::string dated(YamlFile& file, const char* key) {
    auto version = file.text(file.root(), key);
    if (!domain::CalendarDate::parse(version))
        file.error(file.root()[key], key, "is not a day (YYYY-MM-DD)");
    return version;
}

int span(YamlFile& file, const YAML::Node& map, const char* key, int fallback, int most) {
    const auto given = file.whole_or(map, key, fallback);
    if (given < 1 || given > most)
        file.error(map[key], key, fmt::format("is not a number from 1 to {}", most));
    return static_cast<int>(given);
}

}  // namespace

bool Privacy::is_sensitive(std::string_view section, std::string_view field) const {
    return std::ranges::find(sensitive, fmt::format("{}.{}", section, field)) != sensitive.end();
}

Privacy load_privacy(const std::filesystem::path& path, std::string name, std::vector<LoadError>& errors) {
    YamlFile file{path, std::move(name), errors};
    Privacy privacy;
    if (!file.is_map(file.root(), ""))
        return privacy;
    file.only(file.root(), {"notice_version", "consent_version", "sensitive", "retention"});
    privacy.notice_version = dated(file, "notice_version");
    privacy.consent_version = dated(file, "consent_version");
    privacy.sensitive = file.texts(file.root(), "sensitive");
    const auto retention = file.root()["retention"];
    if (!retention)
        return privacy;
    file.only(retention, {"drafts_days", "finished_years", "messages_days"});
    auto& kept = privacy.retention;
    kept.drafts_days = span(file, retention, "drafts_days", kept.drafts_days, 3650);
    kept.finished_years = span(file, retention, "finished_years", kept.finished_years, 100);
    kept.messages_days = span(file, retention, "messages_days", kept.messages_days, 3650);
    return privacy;
}

}  // namespace kuaiban::definition
