#pragma once

#include <functional>

#include "store/transfer/table.hpp"

namespace kuaiban::store::transfer {

struct TableReport {
    std::string name;
    std::int64_t rows{}, written{}, removed{};
};
using Progress = std::function<void(const TableReport&)>;

/// Makes every table of `to` what it is in `from`: writes what is missing or differs, removes what is gone, then reads both
/// again and compares counts and hashes. Whatever an interrupted copy left is taken up. `from` is in a read transaction: one moment
/// of it is copied, whoever writes meanwhile. Throws DatabaseError where the copy is not the same.
std::vector<TableReport> copy_tables(sqlite::Connection& from, Database& to, const Progress& progress);

}  // namespace kuaiban::store::transfer
