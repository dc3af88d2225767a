#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "definition/form.hpp"
#include "definition/load_error.hpp"
#include "definition/rules.hpp"

namespace kuaiban::definition {

/// form.yaml; `name` is how errors call it.
Form load_form(const std::filesystem::path& file, const std::string& name, std::vector<LoadError>& errors);
/// rules.yaml; a rule with `enabled: false` is read and checked, but not asked.
std::vector<Rule> load_rules(const std::filesystem::path& file, const std::string& name, std::vector<LoadError>& errors);

}  // namespace kuaiban::definition
