#include "kuaiban/definition_cases.hpp"

#include <yaml-cpp/yaml.h>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <boost/json.hpp>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include "casework/check_application.hpp"
#include "casework/read_application.hpp"
#include "definition/validate.hpp"
#include "definition/yaml_file.hpp"
#include "registers/folder_registers.hpp"
#include "registers/record_csv.hpp"

namespace kuaiban {

namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

class TemporaryFolder {
public:
    TemporaryFolder() {
        auto pattern = (fs::temp_directory_path() / "kuaiban-case-XXXXXX").string();
        if (!mkdtemp(pattern.data()))
            throw std::runtime_error{"no temporary folder could be made"};
        path_ = pattern;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

std::vector<std::string> split(std::string_view path) {
    std::vector<std::string> parts{""};
    for (const char c : path)
        if (c == '.')
            parts.emplace_back();
        else
            parts.back() += c;
    return parts;
}

std::size_t index_of(const std::string& part) {
    std::size_t index = 0;
    if (std::from_chars(part.data(), part.data() + part.size(), index).ptr != part.data() + part.size())
        throw std::runtime_error{fmt::format("\"{}\" is no place in a list", part)};
    return index;
}

json::value& step(json::value& at, const std::string& part) {
    if (!at.is_array())
        return at.as_object()[part];
    auto& list = at.get_array();
    const auto index = index_of(part);
    if (index == list.size())
        list.emplace_back(nullptr);
    return list.at(index);
}

void change(json::value& document, std::string_view path, const json::value& to) {
    auto parts = split(path);
    auto* at = &document;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i)
        at = &step(*at, parts[i]);
    if (!to.is_null())
        step(*at, parts.back()) = to;
    else if (auto* list = at->if_array())
        list->erase(list->begin() + static_cast<std::ptrdiff_t>(index_of(parts.back())));
    else
        at->as_object().erase(parts.back());
}

void write_register(const fs::path& folder, std::string_view name, const json::array& rows) {
    const auto kind = domain::register_named(name);
    if (!kind)
        throw std::runtime_error{fmt::format("there is no register \"{}\"", name)};
    const auto columns = registers::columns_of(*kind);
    std::ofstream file{folder / fmt::format("{}.csv", name)};
    file << fmt::format("{}\n", fmt::join(columns, ","));
    for (const auto& row : rows) {
        std::vector<std::string> cells;
        for (const auto column : columns) {
            const auto* cell = row.as_object().if_contains(column);
            cells.push_back(!cell ? "" : cell->is_string() ? std::string{cell->get_string()} : json::serialize(*cell));
        }
        file << fmt::format("{}\n", fmt::join(cells, ","));
    }
}

std::string told(std::vector<std::string> codes) {
    std::ranges::sort(codes);
    return fmt::format("{}", fmt::join(codes, ", "));
}

std::string expected_of(const json::object& expect) {
    std::vector<std::string> codes;
    const auto* list = expect.if_contains(expect.contains("refusals") ? "refusals" : "reasons");
    for (const auto& code : list ? list->as_array() : json::array{})
        codes.emplace_back(code.as_string());
    return fmt::format("{} [{}]", expect.contains("refusals") ? "refused" : expect.at("outcome").as_string().c_str(),
                       told(codes));
}

std::string found(const definition::Catalogue& catalogue, const definition::ServiceItem& item, json::object document) {
    const auto day = domain::CalendarDate::parse(document.at("submitted_on").as_string());
    const auto* version = day ? item.version_on(*day) : nullptr;
    if (!version)
        return "no version in force";
    const auto records = document.at("registers").as_object();
    document.erase("registers");
    document.erase("submitted_on");
    const auto answers = definition::validate(version->form(), document, catalogue.divisions(), *day);
    if (!answers) {
        std::vector<std::string> codes;
        for (const auto& refusal : answers.error())
            codes.push_back(refusal.field + " " + std::string{domain::name_of(refusal.code)});
        return fmt::format("refused [{}]", told(codes));
    }
    const TemporaryFolder folder;
    for (const auto& entry : records)
        write_register(folder.path(), entry.key(), entry.value().as_array());
    registers::FolderRegisters registers{folder.path()};
    const auto declared = casework::read_application(*answers, *day);
    const auto recorded = registers.facts_of(declared.woman.id_number, declared.man.id_number);
    const auto result = casework::check_application(*version, *answers, *day, recorded, catalogue.divisions(), *day);
    return fmt::format("{} [{}]", comparison::name_of(result.outcome), told(result.reasons));
}

}  // namespace

CaseReport run_cases(const definition::Catalogue& catalogue, const definition::ServiceItem& item, const fs::path& services) {
    CaseReport report;
    const auto folder = services / item.slug / "cases";
    if (!fs::is_directory(folder))
        return report;
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator{folder})
        if (entry.path().extension() == ".yaml" && entry.path().filename() != "_base.yaml")
            files.push_back(entry.path());
    std::ranges::sort(files);
    for (const auto& file : files) {
        const auto name = fmt::format("{}/cases/{}", item.slug, file.filename().string());
        ++report.run;
        try {
            auto document = definition::to_json(YAML::LoadFile((folder / "_base.yaml").string()));
            const auto trial = definition::to_json(YAML::LoadFile(file.string())).as_object();
            if (const auto* changes = trial.if_contains("change"))
                for (const auto& entry : changes->as_object())
                    change(document, entry.key(), entry.value());
            const auto expected = expected_of(trial.at("expect").as_object());
            if (const auto got = found(catalogue, item, document.as_object()); got != expected)
                report.failures.push_back(fmt::format("{}: expected {}, got {}", name, expected, got));
        } catch (const YAML::Exception& wrong) {
            report.failures.push_back(fmt::format("{}:{}: {}", name, wrong.mark.line + 1, wrong.msg));
        } catch (const std::exception& wrong) {
            report.failures.push_back(fmt::format("{}: {}", name, wrong.what()));
        }
    }
    return report;
}

}  // namespace kuaiban
