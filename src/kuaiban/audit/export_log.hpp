#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "casework/audit/audit_log.hpp"

namespace kuaiban {

/// Writes log.jsonl (an entry a line), heads.jsonl (a head a line) and key.pem into the folder; returns how many entries. Throws
/// std::runtime_error where one of them is there already or cannot be written.
std::uint64_t export_log(casework::AuditLog& log, const std::string& public_key_der, const std::filesystem::path& folder);

/// A proof against the newest signed head, as JSON; empty where that head does not reach so far.
std::string prove_entry(casework::AuditLog& log, std::uint64_t index);
std::string prove_growth(casework::AuditLog& log, std::uint64_t from);

}  // namespace kuaiban
