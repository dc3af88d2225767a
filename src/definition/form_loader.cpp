#include "definition/form_loader.hpp"

#include <yaml-cpp/yaml.h>

#include <fmt/format.h>
#include <boost/json.hpp>

#include "definition/check_rule.hpp"
#include "definition/yaml_file.hpp"

namespace kuaiban::definition {

namespace {

namespace json = boost::json;

json::value rule_or(YamlFile& file, const YAML::Node& map, const char* key, json::value fallback) {
    if (!map.IsMap() || !map[key])
        return fallback;
    auto rule = to_json(map[key]);
    if (const auto unknown = unknown_operator(rule))
        file.error(map[key], key, fmt::format("there is no operator \"{}\"", *unknown));
    return rule;
}

std::optional<std::int64_t> bound(YamlFile& file, const YAML::Node& map, const char* key) {
    return map[key] ? std::optional<std::int64_t>{file.whole_or(map, key, 0)} : std::nullopt;
}

Field read_field(YamlFile& file, const YAML::Node& node) {
    file.only(node, {"name", "type", "required", "show_when", "choices", "prefill", "least", "most", "longest", "past"});
    Field field;
    field.name = file.text(node, "name");
    const auto type = file.text(node, "type");
    if (const auto known = field_type(type))
        field.type = *known;
    else if (!type.empty())
        file.error(node["type"], "type", fmt::format("there is no field type \"{}\"", type));
    field.required = rule_or(file, node, "required", false);
    field.show_when = rule_or(file, node, "show_when", true);
    field.choices = file.texts(node, "choices");
    field.prefill = file.text_or(node, "prefill", "");
    field.least = bound(file, node, "least");
    field.most = bound(file, node, "most");
    field.longest = static_cast<std::size_t>(file.whole_or(node, "longest", 200));
    field.past = file.yes_or(node, "past", false);
    if (field.type == FieldType::Choice && field.choices.empty())
        file.error(node, "choices", "a choice needs its choices");
    return field;
}

Section read_section(YamlFile& file, const YAML::Node& node) {
    file.only(node, {"name", "repeats", "most_entries", "fields"});
    Section section;
    section.name = file.text(node, "name");
    section.repeats = file.yes_or(node, "repeats", false);
    section.most_entries = static_cast<std::size_t>(file.whole_or(node, "most_entries", 20));
    if (!node["fields"] || !node["fields"].IsSequence() || node["fields"].size() == 0)
        file.error(node, "fields", "a section needs its fields");
    else
        for (const auto& field : node["fields"])
            if (file.is_map(field, "fields"))
                section.fields.push_back(read_field(file, field));
    return section;
}

Validation read_validation(YamlFile& file, const YAML::Node& node, const Form& form) {
    file.only(node, {"refusal", "field", "section", "holds"});
    Validation validation;
    validation.field = file.text(node, "field");
    validation.section = file.text(node, "section");
    validation.holds = rule_or(file, node, "holds", nullptr);
    if (!node["holds"])
        file.error(node, "holds", "is missing");
    const auto name = file.text(node, "refusal");
    if (const auto code = domain::refusal_code(name))
        validation.refusal = *code;
    else if (!name.empty())
        file.error(node["refusal"], "refusal", fmt::format("there is no refusal \"{}\"", name));
    if (!validation.section.empty() && !form.section(validation.section))
        file.error(node["section"], "section", fmt::format("there is no section \"{}\"", validation.section));
    return validation;
}

std::optional<RuleKind> rule_kind(std::string_view name) {
    if (name == "needs-review")
        return RuleKind::NeedsReview;
    if (name == "not-eligible")
        return RuleKind::NotEligible;
    if (name == "counter")
        return RuleKind::Counter;
    return std::nullopt;
}

}  // namespace

Form load_form(const std::filesystem::path& path, const std::string& name, std::vector<LoadError>& errors) {
    YamlFile file{path, name, errors};
    Form form;
    if (!file.root().IsMap() || !file.root()["sections"] || !file.root()["sections"].IsSequence()) {
        file.error(file.root(), "sections", "a form needs its sections");
        return form;
    }
    file.only(file.root(), {"shared", "sections", "validations"});
    for (const auto& section : file.root()["sections"])
        if (file.is_map(section, "sections"))
            form.sections.push_back(read_section(file, section));
    for (const auto& validation : file.root()["validations"])
        if (file.is_map(validation, "validations"))
            form.validations.push_back(read_validation(file, validation, form));
    return form;
}

std::vector<Rule> load_rules(const std::filesystem::path& path, const std::string& name, std::vector<LoadError>& errors) {
    YamlFile file{path, name, errors};
    std::vector<Rule> rules;
    if (!file.root().IsMap() || !file.root()["rules"] || !file.root()["rules"].IsSequence()) {
        file.error(file.root(), "rules", "must be a list of rules");
        return rules;
    }
    file.only(file.root(), {"shared", "rules"});
    for (const auto& node : file.root()["rules"]) {
        if (!file.is_map(node, "rules"))
            continue;
        file.only(node, {"reason", "outcome", "enabled", "when"});
        const auto outcome = file.text(node, "outcome");
        const auto kind = rule_kind(outcome);
        if (!kind && !outcome.empty())
            file.error(node["outcome"], "outcome", fmt::format("there is no outcome \"{}\"", outcome));
        if (!node["when"])
            file.error(node, "when", "is missing");
        Rule rule{file.text(node, "reason"), kind.value_or(RuleKind::NeedsReview), rule_or(file, node, "when", false)};
        if (file.yes_or(node, "enabled", true))
            rules.push_back(std::move(rule));
    }
    return rules;
}

}  // namespace kuaiban::definition
