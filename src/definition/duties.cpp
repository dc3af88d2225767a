#include "definition/duties.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "definition/yaml_file.hpp"

namespace kuaiban::definition {

namespace {

/// A limit in working days: at least one, and a year has no more than that.
int days(YamlFile& file, const YAML::Node& map, const char* key, int fallback) {
    constexpr long most = 250;
    const auto given = file.whole_or(map, key, fallback);
    if (given < 1 || given > most)
        file.error(map[key], key, fmt::format("is not a number of working days (1 to {})", most));
    return static_cast<int>(std::clamp(given, 1L, most));
}

InquiryAddressee addressee(YamlFile& file, const YAML::Node& node) {
    file.only(node, {"precision", "name", "outside"});
    InquiryAddressee asked;
    const auto precision = file.whole_or(node, "precision", 9);
    if (precision != 6 && precision != 9 && precision != 12)
        file.error(node["precision"], "precision", "is not 6, 9 or 12");
    asked.precision = static_cast<std::size_t>(precision);
    asked.name = file.text(node, "name");
    asked.outside = file.text(node, "outside");
    return asked;
}

}  // namespace

Duties load_duties(const std::filesystem::path& path, std::string name, std::vector<LoadError>& errors) {
    YamlFile file{path, std::move(name), errors};
    Duties duties;
    if (!file.is_map(file.root(), ""))
        return duties;
    file.only(file.root(), {"responsible", "due_soon", "escalate_every", "inquiry"});
    duties.responsible = file.texts(file.root(), "responsible");
    if (duties.responsible.empty())
        file.error(file.root(), "responsible", "names the places whose offices are responsible");
    duties.due_soon = days(file, file.root(), "due_soon", duties.due_soon);
    duties.escalate_every = days(file, file.root(), "escalate_every", duties.escalate_every);
    const auto inquiry = file.root()["inquiry"];
    if (!inquiry)
        return duties;
    file.only(inquiry, {"send", "answer", "notify", "registers"});
    duties.inquiry_send = days(file, inquiry, "send", duties.inquiry_send);
    duties.inquiry_answer = days(file, inquiry, "answer", duties.inquiry_answer);
    duties.inquiry_notify = days(file, inquiry, "notify", duties.inquiry_notify);
    for (const auto& entry : inquiry["registers"]) {
        const auto key = entry.first.Scalar();
        if (const auto kind = domain::register_named(key))
            duties.addressees.emplace(*kind, addressee(file, entry.second));
        else
            file.error(entry.first, key, "is no register");
    }
    return duties;
}

}  // namespace kuaiban::definition
