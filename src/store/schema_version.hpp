#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "store/database.hpp"

namespace kuaiban::store {

// How each database remembers which migrations it has seen.
constexpr auto make_schema_version = R"sql(
    CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_at BIGINT NOT NULL))sql";
constexpr auto latest_version = "SELECT COALESCE(MAX(version), 0) FROM schema_version";
constexpr auto record_version = "INSERT INTO schema_version (version, name, applied_at) VALUES ($1, $2, $3)";

/// The folder of its migrations, and its name where a database holds both.
constexpr std::string_view folder_of(Schema schema) {
    return schema == Schema::Ledger ? "ledger" : "registers";
}

inline std::int64_t applied_now() {
    return std::chrono::system_clock::now().time_since_epoch() / std::chrono::milliseconds{1};
}

[[noreturn]] inline void refuse_newer_version(const std::string& database, std::int64_t held, std::int64_t known) {
    throw DatabaseError{"database " + database + " has schema version " + std::to_string(held) + ", this program knows " +
                        std::to_string(known) + ": start the newer program, or restore the backup made before its upgrade"};
}

}  // namespace kuaiban::store
