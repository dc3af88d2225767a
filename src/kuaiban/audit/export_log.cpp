#include "kuaiban/audit/export_log.hpp"

#include <fmt/format.h>
#include <boost/json.hpp>

#include <fstream>
#include <functional>
#include <stdexcept>

#include "crypto/merkle.hpp"

namespace kuaiban {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using casework::SealedEntry;
using casework::TreeHead;

constexpr int entries_together = 1000, heads_together = 1000;

std::int64_t number(std::uint64_t count) {
    return static_cast<std::int64_t>(count);
}

std::ofstream new_file(const fs::path& path) {
    if (fs::exists(path))
        throw std::runtime_error{path.string() + " is there already: name another folder"};
    std::ofstream file{path, std::ios::binary};
    file.exceptions(std::ios::badbit | std::ios::failbit);
    return file;
}

json::value to_json(const casework::AuditRecord& record) {
    return json::object{{"source", record.source},
                        {"subject", record.subject_id},
                        {"sequence", record.sequence},
                        {"district", record.district},
                        {"at", record.at.time_since_epoch().count()},
                        {"actor", record.actor},
                        {"kind", record.kind},
                        {"from", record.from},
                        {"to", record.to},
                        {"reason", record.reason},
                        {"detail", record.detail ? crypto::hex(*record.detail) : ""}};
}

json::object to_json(const SealedEntry& entry) {
    return {{"index", number(entry.log_index)},
            {"leaf", crypto::hex(entry.leaf)},
            {"record", entry.record ? to_json(*entry.record) : json::value{}}};
}

void for_each_entry(casework::AuditLog& log, std::uint64_t size, const std::function<void(const SealedEntry&)>& each) {
    for (std::uint64_t from = 0; from < size;) {
        const auto found = log.entries(from, entries_together);
        if (found.empty())
            return;
        for (const auto& entry : found)
            if (entry.log_index < size)
                each(entry);
        from = found.back().log_index + 1;
    }
}

/// RFC 7468
std::string public_key_pem(const std::string& der) {
    auto base64 = crypto::base64url(der);
    for (auto& c : base64)
        c = c == '-' ? '+' : c == '_' ? '/' : c;
    base64.append((4 - base64.size() % 4) % 4, '=');
    std::string lines;
    for (std::size_t at = 0; at < base64.size(); at += 64)
        lines += base64.substr(at, 64) + "\n";
    return "-----BEGIN PUBLIC KEY-----\n" + lines + "-----END PUBLIC KEY-----\n";
}

std::vector<crypto::Digest> leaves_of(casework::AuditLog& log, const TreeHead& head) {
    std::vector<crypto::Digest> leaves;
    leaves.reserve(head.log_size);
    for_each_entry(log, head.log_size, [&](const SealedEntry& entry) { leaves.push_back(entry.leaf); });
    if (leaves.size() != head.log_size)
        throw std::runtime_error{"the log is not whole: run kuaiban audit verify"};
    return leaves;
}

std::string proof_text(json::object proof, const TreeHead& head, const crypto::Proof& path) {
    json::array hashes;
    for (const auto& one : path)
        hashes.emplace_back(crypto::hex(one));
    proof["path"] = std::move(hashes);
    proof["head"] = json::parse(casework::to_json(head));
    return json::serialize(proof);
}

}  // namespace

std::uint64_t export_log(casework::AuditLog& log, const std::string& public_key_der, const fs::path& folder) {
    fs::create_directories(folder);
    auto heads_file = new_file(folder / "heads.jsonl"), log_file = new_file(folder / "log.jsonl");
    domain::Instant last{std::chrono::milliseconds{-1}};
    for (auto heads = log.heads_after(last, heads_together); !heads.empty(); heads = log.heads_after(last, heads_together)) {
        for (const auto& head : heads)
            heads_file << casework::to_json(head) << '\n';
        last = heads.back().at;
    }
    std::uint64_t count = 0;
    for_each_entry(log, log.state().log_size, [&](const SealedEntry& entry) {
        log_file << json::serialize(to_json(entry)) << '\n';
        ++count;
    });
    new_file(folder / "key.pem") << public_key_pem(public_key_der);
    return count;
}

std::string prove_entry(casework::AuditLog& log, std::uint64_t index) {
    const auto heads = log.last_heads(1);
    if (heads.empty() || index >= heads.front().log_size)
        return {};
    const auto leaves = leaves_of(log, heads.front());
    const auto entry = log.entries(index, 1);
    return proof_text({{"proof", "inclusion"}, {"entry", to_json(entry.at(0))}}, heads.front(),
                      crypto::inclusion_proof(leaves, index));
}

std::string prove_growth(casework::AuditLog& log, std::uint64_t from) {
    const auto heads = log.last_heads(1);
    if (heads.empty() || from == 0 || from > heads.front().log_size)
        return {};
    const auto leaves = leaves_of(log, heads.front());
    const auto root = crypto::root_of(crypto::Leaves{leaves}.first(from));
    return proof_text({{"proof", "consistency"}, {"from", number(from)}, {"from_root", crypto::hex(root)}}, heads.front(),
                      crypto::consistency_proof(leaves, from));
}

}  // namespace kuaiban
