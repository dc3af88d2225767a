#pragma once

#include <span>
#include <string_view>

namespace kuaiban::store {

/// One numbered step of a schema's history. Its SQL is valid on both databases (tests/store/dialect_test.cpp).
struct Migration {
    std::string_view schema;                    ///< the folder: "ledger" or "registers"
    int version;
    std::string_view name, sql;
};
/// By schema, then by version.
std::span<const Migration> all_migrations();

}  // namespace kuaiban::store
