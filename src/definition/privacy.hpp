#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "definition/load_error.hpp"

namespace kuaiban::definition {

/// How long what people gave is kept.
struct Retention {
    int drafts_days{90};                        ///< since a draft was last saved
    int finished_years{10};                     ///< since a case was decided
    int messages_days{365};                     ///< of a message that belongs to no case
};

/// What people are told of their data with one version of an item (privacy.yaml; the words: privacy.*.md, consent.*.md).
struct Privacy {
    std::string notice_version, consent_version;
    std::vector<std::string> sensitive;         ///< fields that are kept only with consent: "application.pregnancy_weeks"
    Retention retention;

    bool is_sensitive(std::string_view section, std::string_view field) const;
};

/// `name`: how errors call the file.
Privacy load_privacy(const std::filesystem::path& path, std::string name, std::vector<LoadError>& errors);

}  // namespace kuaiban::definition
