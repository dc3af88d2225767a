#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "store/repositories/shelf.hpp"

namespace kuaiban::store::rotation {

/// A column of sealed text and how its place is named: place(place_table, <id>, place_column), or place(…, <role>) where a row of
/// its own says the last part. A test holds this list to the schema.
struct SealedColumn {
    std::string_view table, id, column;
    std::string_view place_table, place_column;
    bool is_placed_by_role{};
};
std::span<const SealedColumn> sealed_columns();

/// What a piece of work did: how many rows, and where to go on; nothing left where `rows` is nought.
struct Batch {
    UnitOfWork unit;
    std::string last_id;
    int rows{};
};

/// Seals the next rows of a column that are not sealed with the key in use. A row somebody changes meanwhile is left to them.
Batch reseal(const Shelf& shelf, const SealedColumn& column, std::string_view from_id);
/// How many rows of all these columns are sealed with another key than `key`.
std::int64_t sealed_otherwise(Database& database, const SealedColumn& column, std::uint32_t key);
/// Events of before details had keys of their own: what seals them can only go with them.
std::int64_t details_without_key(Database& database);

}  // namespace kuaiban::store::rotation
