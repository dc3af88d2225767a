#pragma once

#include <memory>

#include "kuaiban/paths.hpp"
#include "store/database.hpp"

namespace kuaiban {

/// The ledger of this installation, migrated: on PostgreSQL where a URL was given, else SQLite in the data folder. On PostgreSQL it
/// sees the registers' tables too. Throws store::DatabaseError.
std::unique_ptr<store::Database> open_ledger(const Paths& paths);

/// The registers' snapshots, migrated: on the same PostgreSQL server, so that all nodes read one, or in a file of their own.
std::unique_ptr<store::Database> open_registers(const Paths& paths);

/// Serves from both with as few connections as one needs: on PostgreSQL the ledger's answer for the registers.
struct Databases {
    explicit Databases(const Paths& paths);
    std::unique_ptr<store::Database> ledger, registers_file;
    store::Database& registers() const noexcept { return registers_file ? *registers_file : *ledger; }
};

}  // namespace kuaiban
