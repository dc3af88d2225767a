#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/sqlite/connection.hpp"

namespace kuaiban::store::transfer {

using Values = std::vector<Value>;

enum class Kind : std::uint8_t { Integer, Text, Bytes };

struct Column {
    std::string name;
    Kind kind;
};

/// A table as SQLite describes it, and the statements a copy needs, put together once. Its columns stand key first, so that the
/// first `key_size` values of a row are its key; a table without a primary key is its own key.
struct Table {
    std::string name;
    std::vector<Column> columns;
    std::size_t key_size{};

    bool is_all_key() const noexcept { return key_size == columns.size(); }
    std::string select_all() const;                             ///< every row, in no order
    std::string select_after(bool is_first, std::size_t most) const;  ///< in the order of the key; after the key $1…$key_size
    std::string select_held(std::size_t keys) const;  ///< the rows of so many keys
    std::string select_one() const;  ///< whether a key is held
    std::string count() const;
    std::string upsert() const;
    std::string remove() const;  ///< by key

    Values read(const Row& row) const;
    Values key_of(const Values& row) const { return {row.begin(), row.begin() + static_cast<std::ptrdiff_t>(key_size)}; }
};

/// All tables but those a copy treats apart (the history of migrations, the installation's own words, imports under way), what is
/// referred to before what refers to it. Throws DatabaseError for a column of a type that is not ours.
std::vector<Table> tables_of(sqlite::Connection& database);

}  // namespace kuaiban::store::transfer
