#include "definition/materials.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "definition/yaml_file.hpp"

namespace kuaiban::definition {

namespace {

using domain::MaterialStanding;

Paper read_paper(YamlFile& file, const YAML::Node& node) {
    file.only(node, {"code", "standings", "later", "covers"});
    Paper paper{.code = file.text(node, "code"), .standings = {}, .later_working_days = 0, .covers = {}};
    for (const auto& name : file.texts(node, "standings"))
        if (const auto standing = domain::material_standing(name); standing && *standing != MaterialStanding::Later)
            paper.standings.push_back(*standing);
        else
            file.error(node["standings"], "standings", fmt::format("there is no standing \"{}\"", name));
    paper.later_working_days = static_cast<int>(file.whole_or(node, "later", 0));
    if (paper.later_working_days > 0)
        paper.standings.push_back(MaterialStanding::Later);
    if (node["covers"])
        paper.covers = file.texts(node, "covers");
    return paper;
}

Need read_need(YamlFile& file, const YAML::Node& node, const Materials& materials) {
    file.only(node, {"code", "of", "when", "any_of"});
    Need need{.code = file.text(node, "code"), .of = {}, .when = true, .any_of = {}};
    if (node["of"])
        need.of = file.texts(node, "of");
    if (node["when"])
        need.when = to_json(node["when"]);
    for (const auto& group : node["any_of"]) {
        auto& codes = need.any_of.emplace_back();
        for (const auto& code : group) {
            codes.push_back(code.Scalar());
            if (!materials.paper(codes.back()))
                file.error(code, "any_of", fmt::format("there is no paper \"{}\"", codes.back()));
        }
    }
    if (need.any_of.empty())
        file.error(node, "any_of", "names the papers that show it");
    return need;
}

}  // namespace

bool Paper::may_stand(MaterialStanding standing) const {
    return std::ranges::find(standings, standing) != standings.end();
}

const Paper* Materials::paper(std::string_view code) const {
    const auto found = std::ranges::find(papers, code, &Paper::code);
    return found == papers.end() ? nullptr : &*found;
}

Materials load_materials(const std::filesystem::path& path, std::string name, std::vector<LoadError>& errors) {
    YamlFile file{path, std::move(name), errors};
    Materials materials;
    if (!file.is_map(file.root(), ""))
        return materials;
    file.only(file.root(), {"papers", "needs", "identity", "not_after"});
    for (const auto& node : file.root()["papers"])
        materials.papers.push_back(read_paper(file, node));
    for (const auto& node : file.root()["needs"])
        materials.needs.push_back(read_need(file, node, materials));
    materials.identity = file.text(file.root(), "identity");
    if (!materials.paper(materials.identity))
        file.error(file.root(), "identity", fmt::format("there is no paper \"{}\"", materials.identity));
    if (file.root()["not_after"])
        materials.not_after = file.texts(file.root(), "not_after");
    return materials;
}

}  // namespace kuaiban::definition
