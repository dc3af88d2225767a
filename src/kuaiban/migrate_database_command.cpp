#include "kuaiban/migrate_database_command.hpp"

#include <fmt/format.h>

#include <chrono>
#include <exception>
#include <ostream>

#include "kuaiban/databases.hpp"
#include "store/transfer/copy.hpp"
#include "store/transfer/transfer.hpp"

namespace kuaiban {
namespace {

using namespace std::string_view_literals;
using namespace std::chrono_literals;

constexpr int final = 0, still_serving = 1, bad_places = 2, refused = 3;
constexpr auto sqlite_scheme = "sqlite://"sv;

store::transfer::Progress told_on(std::ostream& out) {
    return [&out](const store::transfer::TableReport& table) {
        out << fmt::format("{:<24}{:>12} rows, {:>10} written, {:>8} removed\n", table.name, table.rows, table.written,
                           table.removed)
            << std::flush;
    };
}

std::unique_ptr<store::Database> target(const std::string& url, store::Schema schema) {
    auto database = store::open_postgresql(url, schema, {.connections = 2, .unit = 1h});
    database->migrate();
    return database;
}

int move_installation(const Paths& from, const std::string& to, std::ostream& out) {
    store::transfer::Source source{from.portal_database()}, snapshots{from.registers_database()};
    const auto ledger = target(to, store::Schema::Ledger), registers = target(to, store::Schema::Registers);
    store::transfer::require_same_version(snapshots, *registers);
    store::transfer::begin_move(source, *ledger);
    store::transfer::copy_tables(snapshots.connection(), *registers, told_on(out));
    store::transfer::copy_tables(source.connection(), *ledger, told_on(out));
    if (!source.is_alone()) {
        out << "Copied as of a moment ago; the portal still serves from the old data. Stop it and run this again: "
               "only what has changed is copied then.\n";
        return still_serving;
    }
    store::transfer::finish_move(source, *ledger);
    out << "Moved; counts and hashes agree. Serve with --database from now on; the old files stay as they are.\n";
    return final;
}

}  // namespace

int migrate_database(const std::string& from, const std::string& to, std::ostream& out, std::ostream& err) {
    if (!from.starts_with(sqlite_scheme) || !(to.starts_with("postgresql://") || to.starts_with("postgres://"))) {
        err << "kuaiban: takes --from sqlite://DATA, the folder of portal.db, and --to postgresql://USER@HOST/NAME\n";
        return bad_places;
    }
    try {
        Paths paths;
        paths.data = from.substr(sqlite_scheme.size());
        return move_installation(paths, to, out);
    } catch (const std::exception& broken) {
        err << "kuaiban: " << broken.what() << '\n';
        return refused;
    }
}

}  // namespace kuaiban
