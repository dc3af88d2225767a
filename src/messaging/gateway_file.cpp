#include "messaging/gateway_file.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <fstream>
#include <stdexcept>

#include "definition/yaml_file.hpp"
#include "messaging/http_gateway.hpp"
#include "messaging/spool_gateway.hpp"

namespace kuaiban::messaging {

namespace {

using definition::YamlFile;

bool is_on_this_machine(std::string_view address) {
    return address.starts_with("http://127.0.0.1:") || address.starts_with("http://[::1]:") ||
           address.starts_with("http://localhost:");
}

/// One line of a header: whatever else the operator wrote there would be a header of its own.
bool is_one_line(std::string_view text) {
    for (const char c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            return false;
    return true;
}

std::string secret_from(YamlFile& yaml, const YAML::Node& node, const char* key) {
    const auto path = yaml.text(node, key);
    if (path.empty())
        return {};
    std::ifstream file{path};
    std::string secret;
    if (!std::getline(file, secret) || secret.empty())
        yaml.error(node[key], key, "names a file that cannot be read, or is empty");
    return secret;
}

std::chrono::seconds seconds_or(YamlFile& yaml, const YAML::Node& node, const char* key, std::chrono::milliseconds otherwise) {
    const auto whole = std::chrono::duration_cast<std::chrono::seconds>(otherwise);
    const std::chrono::seconds written{yaml.whole_or(node, key, whole.count())};
    if (written.count() <= 0)
        yaml.error(node[key], key, "must be one or more");
    return written;
}

void read_gateway(YamlFile& yaml, const YAML::Node& node, const std::string& report_to, Gateways& gateways) {
    if (!yaml.is_map(node, "gateways"))
        return;
    yaml.only(node,
              {"name", "kind", "address", "sender", "username", "password-file", "token-file", "reports", "weight", "seconds"});
    const auto kind = yaml.text(node, "kind");
    const bool is_kannel = kind == "kannel";
    GatewaySettings settings{.name = yaml.text(node, "name"),
                             .address = yaml.text(node, "address"),
                             .sender = yaml.text(node, "sender"),
                             .username = is_kannel ? yaml.text(node, "username") : std::string{},
                             .secret = secret_from(yaml, node, is_kannel ? "password-file" : "token-file"),
                             .report_to = report_to,
                             .reports = yaml.yes_or(node, "reports", true),
                             .weight = static_cast<int>(yaml.whole_or(node, "weight", 1)),
                             .limit = seconds_or(yaml, node, "seconds", std::chrono::seconds{10})};
    if (!is_kannel && kind != "https")
        yaml.error(node["kind"], "kind", "must be kannel or https");
    const bool may_be_plain = is_kannel || is_on_this_machine(settings.address);
    if (!settings.address.starts_with("https://") && !(may_be_plain && settings.address.starts_with("http://")))
        yaml.error(node["address"], "address", "must begin with https:// (http:// for Kannel, or on this machine)");
    if (settings.weight < 0 || settings.weight > 1'000)
        yaml.error(node["weight"], "weight", "must be between 0 and 1000");
    for (const auto* text : {&settings.sender, &settings.username, &settings.secret, &settings.address})
        if (!is_one_line(*text))
            yaml.error(node, "gateways", "holds a line break or another control character");
    gateways.weights.push_back(settings.weight);
    if (is_kannel)
        gateways.owned.push_back(std::make_unique<KannelGateway>(std::move(settings)));
    else
        gateways.owned.push_back(std::make_unique<ProviderGateway>(std::move(settings)));
}

}  // namespace

std::vector<casework::MessageDelivery::Way> Gateways::ways() const {
    std::vector<casework::MessageDelivery::Way> ways;
    for (std::size_t i = 0; i < owned.size(); ++i)
        ways.push_back({owned[i].get(), weights[i]});
    return ways;
}

Gateways spool_only() {
    Gateways gateways;
    gateways.owned.push_back(std::make_unique<SpoolGateway>());
    gateways.weights.push_back(1);
    return gateways;
}

Gateways read_gateways(const std::filesystem::path& file, const std::string& public_url) {
    std::vector<definition::LoadError> errors;
    Gateways gateways;
    YamlFile yaml{file, file.filename().string(), errors};
    const auto& root = yaml.root();
    if (errors.empty() && yaml.is_map(root, "")) {
        yaml.only(root, {"report-to", "gateways", "tries", "seconds-between-tries", "seconds-until-silent"});
        const auto report_to = yaml.text_or(root, "report-to", public_url);
        auto& patience = gateways.patience;
        patience.most_tries = static_cast<int>(yaml.whole_or(root, "tries", patience.most_tries));
        patience.pause = seconds_or(yaml, root, "seconds-between-tries", patience.pause);
        patience.silence = seconds_or(yaml, root, "seconds-until-silent", patience.silence);
        if (patience.most_tries < 1 || patience.most_tries > 10'000)
            yaml.error(root["tries"], "tries", "must be between 1 and 10000");
        if (!root["gateways"] || !root["gateways"].IsSequence() || root["gateways"].size() == 0)
            yaml.error(root, "gateways", "must be a list of one or more");
        else
            for (const auto& node : root["gateways"])
                read_gateway(yaml, node, report_to, gateways);
    }
    if (errors.empty())
        return gateways;
    std::string complaint = "the gateways cannot be used:";
    for (const auto& error : errors)
        complaint += fmt::format("\n  {}:{}: {} {}", error.file, error.line, error.key, error.message);
    throw std::runtime_error{complaint};
}

}  // namespace kuaiban::messaging
