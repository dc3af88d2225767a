#pragma once

#include <array>
#include <cstdint>

#include "store/transfer/table.hpp"

namespace kuaiban::store::transfer {

/// How many rows a table holds and which, whatever their order: the sum, lane by lane, of the rows' SHA-256.
struct Content {
    std::int64_t rows{};
    std::array<std::uint64_t, 4> sum{};

    void add(const Values& row);
    bool operator==(const Content&) const = default;
};

Content content_of(const Table& table, sqlite::Connection& database);
/// Read in slices by key, in whatever order this database has for it.
Content content_of(const Table& table, Database& database);

}  // namespace kuaiban::store::transfer
