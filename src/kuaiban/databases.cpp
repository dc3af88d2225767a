#include "kuaiban/databases.hpp"

#include <chrono>

#include "kuaiban/patient_database.hpp"

namespace kuaiban {
namespace {

using namespace std::chrono_literals;

/// Sorting a million keys takes a statement longer than any page may wait.
constexpr store::PostgresqlLimits import_limits{.connections = 4, .unit = 1h};

std::unique_ptr<store::Database> migrated(std::unique_ptr<store::Database> database) {
    database->migrate();
    return database;
}

}  // namespace

std::unique_ptr<store::Database> open_ledger(const Paths& paths) {
    return migrated(paths.database.empty() ? store::open_sqlite(paths.portal_database().string())
                                           : store::open_postgresql(paths.database));
}

std::unique_ptr<store::Database> open_registers(const Paths& paths) {
    using enum store::Schema;
    return migrated(paths.database.empty() ? store::open_sqlite(paths.registers_database().string(), Registers)
                                           : store::open_postgresql(paths.database, Registers, import_limits));
}

Databases::Databases(const Paths& paths)
    : ledger{std::make_unique<PatientDatabase>(open_ledger(paths), !paths.database.empty())},
      registers_file{open_registers(paths)} {
    if (!paths.database.empty())
        registers_file.reset();
}

}  // namespace kuaiban
