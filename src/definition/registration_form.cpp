#include "definition/registration_form.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "definition/yaml_file.hpp"

namespace kuaiban::definition {

namespace {

void demand_fields(YamlFile& file, const YAML::Node& node, const Section* section, const std::vector<std::string>& fields) {
    for (const auto& field : fields)
        if (section && std::ranges::find(section->fields, field, &Field::name) == section->fields.end())
            file.error(node, section->name, "has no field \"" + field + "\"");
}

RegistrationForm::Cell read_cell(YamlFile& file, const YAML::Node& node, const Section* section) {
    RegistrationForm::Cell cell;
    if (node.IsScalar()) {
        cell.fields = {node.Scalar()};
    } else {
        file.only(node, {"label", "field", "fields", "share"});
        cell.label = file.text(node, "label");
        cell.share = static_cast<int>(file.whole_or(node, "share", 1));
        cell.fields = node["field"] ? std::vector{file.text(node, "field")} : file.texts(node, "fields");
    }
    demand_fields(file, node, section, cell.fields);
    return cell;
}

RegistrationForm::Group read_group(YamlFile& file, const YAML::Node& node, const Form& form) {
    file.only(node, {"section", "title", "rows", "columns", "least_rows"});
    RegistrationForm::Group group{file.text(node, "section"), file.text(node, "title"), {}, {}, 0};
    const auto* section = form.section(group.section);
    if (!section)
        file.error(node, group.section, "is no section of the form");
    group.least_rows = static_cast<int>(file.whole_or(node, "least_rows", 0));
    for (const auto& row : node["rows"]) {
        auto& cells = group.rows.emplace_back();
        for (const auto& cell : row)
            cells.push_back(read_cell(file, cell, section));
        if (cells.empty() || cells.size() > 2)
            file.error(row, "rows", "a row has one or two cells");
    }
    for (const auto& column : node["columns"])
        group.columns.push_back(read_cell(file, column, section));
    if (section && section->repeats != !group.columns.empty())
        file.error(node, group.section, "has columns where it repeats, and rows where it does not");
    return group;
}

RegistrationForm::Signing read_signing(YamlFile& file, const YAML::Node& node) {
    file.only(node, {"title", "statement", "signatures", "day"});
    return {file.text(node, "title"), file.text_or(node, "statement", ""), file.texts(node, "signatures"),
            file.text(node, "day")};
}

}  // namespace

RegistrationForm load_registration_form(const std::filesystem::path& path, std::string name, const Form& form,
                                        std::vector<LoadError>& errors) {
    RegistrationForm sheet;
    YamlFile file{path, std::move(name), errors};
    const auto& root = file.root();
    if (!file.is_map(root, ""))
        return sheet;
    file.only(root, {"title", "copies", "head", "qr_caption", "groups", "promise", "decision", "notes"});
    sheet.title = file.text(root, "title");
    sheet.copies = file.texts(root, "copies");
    if (sheet.copies.empty())
        file.error(root, "copies", "names whom at least one part is for");
    sheet.qr_caption = file.text(root, "qr_caption");
    sheet.notes = file.texts(root, "notes");
    const auto head = root["head"];
    file.only(head, {"office", "number", "day", "not_submitted"});
    sheet.office_label = file.text(head, "office");
    sheet.number_label = file.text(head, "number");
    sheet.day_label = file.text(head, "day");
    sheet.not_submitted = file.text(head, "not_submitted");
    for (const auto& group : root["groups"])
        sheet.groups.push_back(read_group(file, group, form));
    sheet.promise = read_signing(file, root["promise"]);
    sheet.decision = read_signing(file, root["decision"]);
    return sheet;
}

}  // namespace kuaiban::definition
