#include "definition/service_loader.hpp"

#include <yaml-cpp/yaml.h>

#include <fmt/format.h>
#include <algorithm>
#include <fstream>
#include <sstream>

#include "definition/form_loader.hpp"
#include "definition/yaml_file.hpp"

namespace kuaiban::definition {

namespace {

namespace fs = std::filesystem;

constexpr const char* languages[] = {"zh-CN", "en"};
constexpr std::string_view checks_there_are[] = {"household", "residence", "marriage", "children", "certificates"};

/// {field: {woman: {name: "…"}}} as "field.woman.name".
void flatten(YamlFile& file, const YAML::Node& node, const std::string& prefix,
             std::map<std::string, std::string, std::less<>>& into) {
    if (!file.is_map(node, prefix))
        return;
    for (const auto& entry : node) {
        const auto key = prefix.empty() ? entry.first.Scalar() : prefix + "." + entry.first.Scalar();
        if (entry.second.IsScalar())
            into[key] = entry.second.Scalar();
        else
            flatten(file, entry.second, key, into);
    }
}

}  // namespace

ServiceLoader::ServiceLoader(fs::path folder, std::vector<LoadError>& errors) : folder_{std::move(folder)}, errors_{errors} {}

std::string ServiceLoader::called(const fs::path& below) const {
    return (folder_.filename() / below).generic_string();
}

ServiceItem ServiceLoader::load() {
    ServiceItem item;
    item.slug = folder_.filename().string();
    read_item(item);
    item.texts = read_texts("");
    if (!fs::is_directory(folder_ / "versions")) {
        errors_.push_back({called("versions"), 0, "", "an item needs at least one version"});
        return item;
    }
    for (const auto& entry : fs::directory_iterator{folder_ / "versions"})
        if (entry.is_directory())
            item.versions.push_back(read_version(fs::path{"versions"} / entry.path().filename()));
    std::ranges::sort(item.versions, {}, &ServiceVersion::effective_from);
    return item;
}

void ServiceLoader::read_item(ServiceItem& item) {
    YamlFile file{folder_ / "item.yaml", called("item.yaml"), errors_};
    if (!file.is_map(file.root(), ""))
        return;
    file.only(file.root(), {"facts", "aliases", "materials", "legal_basis", "questions", "review_date"});
    if (file.root()["facts"])
        flatten(file, file.root()["facts"], "", item.facts);
    item.aliases = file.texts(file.root(), "aliases");
    item.legal_basis = file.texts(file.root(), "legal_basis");
    item.questions = file.texts(file.root(), "questions");
    item.review_date = file.text(file.root(), "review_date");
    if (!item.review_date.empty() && !domain::CalendarDate::parse(item.review_date))
        file.error(file.root()["review_date"], "review_date", "is not a day (YYYY-MM-DD)");
    for (const auto& node : file.root()["materials"]) {
        file.only(node, {"key", "when", "necessary"});
        item.materials.push_back({file.text(node, "key"), file.text(node, "when"), file.yes_or(node, "necessary", true)});
    }
}

ServiceVersion ServiceLoader::read_version(const fs::path& below) {
    ServiceVersion version;
    version.effective_from_ = below.filename().string();
    if (!domain::CalendarDate::parse(version.effective_from_))
        errors_.push_back({called(below), 0, "", "a version's folder is named for the day it takes effect (YYYY-MM-DD)"});
    version.form_ = load_form(folder_ / below / "form.yaml", called(below / "form.yaml"), errors_);
    version.rules_ = load_rules(folder_ / below / "rules.yaml", called(below / "rules.yaml"), errors_);
    version.duties_ = load_duties(folder_ / below / "duties.yaml", called(below / "duties.yaml"), errors_);
    version.materials_ = load_materials(folder_ / below / "materials.yaml", called(below / "materials.yaml"), errors_);
    version.registration_form_ = load_registration_form(folder_ / below / "registration_form.yaml",
                                                        called(below / "registration_form.yaml"), version.form_, errors_);
    version.privacy_ = load_privacy(folder_ / below / "privacy.yaml", called(below / "privacy.yaml"), errors_);
    read_checks(version, below);
    read_certificate(version, below);
    read_decisions(version, below);
    read_words(version, below);
    version.texts_ = read_texts(below);
    demand_texts(version, below);
    return version;
}

void ServiceLoader::read_checks(ServiceVersion& version, const fs::path& below) {
    YamlFile file{folder_ / below / "checks.yaml", called(below / "checks.yaml"), errors_};
    file.only(file.root(), {"checks", "residence_months_for_outside_couples", "promised_working_days"});
    for (auto& name : file.texts(file.root(), "checks")) {
        if (std::ranges::find(checks_there_are, name) == std::end(checks_there_are))
            file.error(file.root()["checks"], "checks", fmt::format("there is no check \"{}\"", name));
        version.checks_.names.insert(std::move(name));
    }
    if (version.checks_.names.empty())          // with nothing compared everything would agree
        file.error(file.root(), "checks", "a version names what is compared");
    version.checks_.residence_months_for_outside_couples =
        static_cast<int>(file.whole_or(file.root(), "residence_months_for_outside_couples", 1));
    version.promised_working_days_ = static_cast<int>(file.whole_or(file.root(), "promised_working_days", 7));
}

void ServiceLoader::read_certificate(ServiceVersion& version, const fs::path& below) {
    YamlFile file{folder_ / below / "certificate.yaml", called(below / "certificate.yaml"), errors_};
    const auto& root = file.root();
    file.only(root, {"country_line", "title", "subtitle", "number_pattern", "licence", "rows", "statement", "issuer", "seal_ring",
                     "seal_bottom", "qr_caption", "validity", "notes"});
    auto& face = version.certificate_;
    const std::pair<const char*, std::string*> texts[] = {{"country_line", &face.country_line},
                                                          {"title", &face.title},
                                                          {"subtitle", &face.subtitle},
                                                          {"validity", &face.validity},
                                                          {"number_pattern", &face.number_pattern},
                                                          {"statement", &face.statement},
                                                          {"issuer", &face.issuer},
                                                          {"seal_ring", &face.seal_ring},
                                                          {"seal_bottom", &face.seal_bottom},
                                                          {"qr_caption", &face.qr_caption}};
    for (const auto& [key, text] : texts)
        *text = file.text(root, key);
    if (!root.IsMap())
        return;
    face.licence_type = file.text(root["licence"], "type");
    face.licence_issuer = file.text(root["licence"], "issuer");
    face.licence_version = file.text(root["licence"], "version");
    face.notes = file.texts(root, "notes");
    for (const auto& row : root["rows"]) {
        auto& cells = face.rows.emplace_back();
        for (const auto& cell : row)
            cells.emplace_back(file.text(cell, "label"), file.text(cell, "value"));
        if (cells.empty() || cells.size() > 2)
            file.error(row, "rows", "a row has one or two cells");
    }
}

void ServiceLoader::read_decisions(ServiceVersion& version, const fs::path& below) {
    YamlFile file{folder_ / below / "decisions.yaml", called(below / "decisions.yaml"), errors_};
    file.only(file.root(), {"reasons", "papers"});
    version.decisions_.papers = file.texts(file.root(), "papers");
    if (!file.root().IsMap())
        return;
    for (const auto& node : file.root()["reasons"]) {
        file.only(node, {"code", "decision", "working_days"});
        const auto kind = decision_kind(file.text(node, "decision"));
        if (!kind) {
            file.error(node, "decision", "is none that officers take");
            continue;
        }
        version.decisions_.reasons.push_back(
            {file.text(node, "code"), *kind, static_cast<int>(file.whole_or(node, "working_days", 0))});
    }
}

void ServiceLoader::read_words(ServiceVersion& version, const fs::path& below) {
    for (const auto* name : {"guide", "instructions", "promise", "commitment", "privacy", "consent"})
        for (const auto* language : languages) {
            const auto called_here = fmt::format("{}.{}.md", name, language);
            std::ifstream file{folder_ / below / called_here};
            std::stringstream words;
            words << file.rdbuf();
            if (!file || words.str().empty())
                errors_.push_back({called(below / called_here), 0, "", "the file is missing, empty or cannot be read"});
            version.markdown_[fmt::format("{}.{}", name, language)] = words.str();
        }
    version.promise_version_ = "promise-" + version.effective_from_;
}

std::map<std::string, Texts, std::less<>> ServiceLoader::read_texts(const fs::path& below) {
    std::map<std::string, Texts, std::less<>> all;
    for (const auto* language : languages) {
        const auto path = below / fmt::format("texts.{}.yaml", language);
        YamlFile file{folder_ / path, called(path), errors_};
        Entries entries;
        for (const auto& part : file.root())
            if (part.first.Scalar() == "shared")
                continue;                       // only anchors for the rest
            else if (part.second.IsScalar())
                entries[part.first.Scalar()] = part.second.Scalar();
            else
                flatten(file, part.second, part.first.Scalar(), entries);
        all.emplace(language, Texts{std::move(entries)});
    }
    for (const auto& [language, texts] : all)
        for (const auto& [key, text] : texts.entries())
            for (const auto& [other, others] : all)
                if (!others.has(key))
                    errors_.push_back(
                        {called(below / fmt::format("texts.{}.yaml", other)), 0, key, "has no text, but " + language + " has"});
    return all;
}

void ServiceLoader::demand_texts(const ServiceVersion& version, const fs::path& below) {
    std::vector<std::string> keys;
    for (const auto& section : version.form_.sections)
        for (const auto& field : section.fields) {
            const auto path = section.name + "." + field.name;
            keys.push_back("field." + path);
            for (const auto& choice : field.choices)
                keys.push_back("choice." + field.name + "." + choice);
        }
    for (const auto& rule : version.rules_)
        for (const auto* part : {".title", ".means", ".next"})
            keys.push_back("reason." + rule.reason + part);
    for (const auto& reason : version.decisions_.reasons) {
        for (const auto* part : {".title", ".means", ".next"})
            keys.push_back("reason." + reason.code + part);
        if (reason.kind == DecisionKind::Refuse || reason.kind == DecisionKind::Revoke)
            for (const auto* part : {".ground", ".remedy"})
                keys.push_back("reason." + reason.code + part);
    }
    for (const auto& paper : version.decisions_.papers)
        keys.push_back("paper." + paper);
    for (const auto& paper : version.materials_.papers)
        keys.push_back("material." + paper.code);
    for (const auto& need : version.materials_.needs)
        keys.push_back("need." + need.code);
    for (const auto& key : keys)
        if (!version.texts_.begin()->second.has(key) && !version.texts_.rbegin()->second.has(key))
            errors_.push_back({called(below / "texts.zh-CN.yaml"), 0, key, "is missing"});
}

}  // namespace kuaiban::definition
