#include "store/transfer/transfer.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "store/repositories/installation.hpp"
#include "store/schema_version.hpp"
#include "store/transfer/table.hpp"

namespace kuaiban::store::transfer {
namespace {

constexpr auto select_words = "SELECT name, value FROM installation";
constexpr auto insert_word = "INSERT INTO installation (name, value) VALUES ($1, $2)";
constexpr auto delete_word = "DELETE FROM installation WHERE name = $1";

/// Both sides answer alike to a statement.
template <class Side>
std::int64_t one_integer(const Side& ask) {
    std::int64_t value = 0;
    ask([&](const Row& row) { value = row.integer(0); });
    return value;
}

void require_empty(Source& from, Database& to) {
    for (const auto& table : tables_of(from.connection())) {
        if (one_integer([&](const auto& each) { to.query(table.count(), {}, each); }) != 0)
            throw DatabaseError{fmt::format("the target's table {} is not empty: name a new database", table.name)};
    }
}

}  // namespace

Source::Source(const std::string& path) {
    if (!std::filesystem::exists(path))
        throw DatabaseError{"there is no database " + path};
    connection_ = std::make_unique<sqlite::Connection>(path, sqlite::Connection::Use::Writes);
    connection_->run_script("PRAGMA busy_timeout = 300; PRAGMA locking_mode = EXCLUSIVE");
    try {                                                       // leaving the log behind takes being the only one
        connection_->run("PRAGMA journal_mode = DELETE", {}, [&](const Row& row) { is_alone_ = row.text(0) == "delete"; });
    } catch (const DatabaseError& error) {
        if (!error.is_busy())
            throw;
    }
    if (!is_alone_)
        connection_->run_script("PRAGMA locking_mode = NORMAL");
    connection_->run("BEGIN");
    connection_->run(latest_version, {}, [](const Row&) {});    // the moment is that of the first look
}

Source::~Source() {
    if (!connection_->is_in_transaction())
        return;
    try {
        connection_->run("ROLLBACK");
    } catch (const DatabaseError&) {                            // closing it does the same
    }
}

void require_same_version(Source& from, Database& to) {
    const auto source = one_integer([&](const auto& each) { from.connection().run(latest_version, {}, each); });
    const auto target = one_integer([&](const auto& each) { to.query(latest_version, {}, each); });
    if (source != target)
        throw DatabaseError{
            fmt::format("the data has schema version {}, this program writes {}: start this version's portal once on the old "
                        "data, then move it",
                        source, target)};
}

void begin_move(Source& from, Database& to) {
    require_same_version(from, to);
    std::optional<Bytes> source;                // made with its key and so random: it names the installation
    from.connection().run("SELECT value FROM installation WHERE name = $1", {key_check},
                          [&](const Row& row) { source = row.bytes(0); });
    if (!source)
        throw DatabaseError{"the old data was never served from: there is nothing to move"};
    if (const auto held = word(to, key_check))
        throw DatabaseError{*held == *source ? "this installation is on PostgreSQL already: serve from there"
                                             : "the target holds another installation: name a new database"};
    const auto begun = word(to, being_moved);
    if (begun && *begun != *source)
        throw DatabaseError{"a move of another installation was begun in the target: name a new database"};
    if (begun)
        return;
    require_empty(from, to);
    to.commit({{insert_word, {being_moved, *source}}});
}

void finish_move(Source& from, Database& to) {
    UnitOfWork unit{{delete_word, {being_moved}}};
    from.connection().run(select_words, {}, [&](const Row& row) { unit.push_back({insert_word, {row.text(0), row.bytes(1)}}); });
    to.commit(std::move(unit));
    from.connection().run("COMMIT");
    from.connection().run(insert_word, {moved, Bytes{1}});
}

}  // namespace kuaiban::store::transfer
