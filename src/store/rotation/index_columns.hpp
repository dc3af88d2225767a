#pragma once

#include <span>

#include "store/rotation/sealed_columns.hpp"

namespace kuaiban::store::rotation {

/// A table with keyed hashes, each with a second column beside it. A test holds this list to the schema.
struct IndexedTable {
    std::string_view table, id;
    std::span<const std::string_view> columns;  ///< "mobile_index" stands beside "mobile_index_next"
};
std::span<const IndexedTable> indexed_tables();
/// Keyed hashes that are not moved: "table.column". They live an hour or a day, and are found under either generation meanwhile;
/// or what they are made with is never replaced.
std::span<const std::string_view> unmoved_indexes();

/// How many kinds of rows have hashes to be filled in, each by its own piece of work.
std::size_t fillings() noexcept;
/// Fills the second columns of the next rows of a kind, from what the hashes are made of.
Batch fill_next(const Shelf& shelf, std::size_t filling, std::string_view after_id);
/// Rows of a table that are found by a hash and have no second one.
std::int64_t without_next(Database& database, const IndexedTable& table);
/// The second columns become the first ones, in the next rows.
Batch move_next(Database& database, const IndexedTable& table, std::string_view after_id);
/// The second columns are emptied, in the next rows.
Batch clear_next(Database& database, const IndexedTable& table, std::string_view after_id);

}  // namespace kuaiban::store::rotation
