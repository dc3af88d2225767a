#include "store/database.hpp"

#include "store/migrations.hpp"
#include "store/schema_version.hpp"
#include "store/sqlite/reader_pool.hpp"
#include "store/sqlite/writer.hpp"

namespace kuaiban::store {
namespace {

class SqliteDatabase final : public Database {
public:
    SqliteDatabase(const std::string& path, Schema schema)
        : path_{path}, schema_{folder_of(schema)}, writer_{path}, readers_{path} {}

    void query(std::string_view sql, const std::vector<Value>& parameters, const std::function<void(const Row&)>& each) override {
        readers_.with_reader([&](sqlite::Connection& reader) { reader.run(sql, parameters, each); });
    }
    MissedExpectation commit(UnitOfWork unit) override { return writer_.commit(std::move(unit)); }
    void migrate() override;

private:
    std::int64_t version_of(sqlite::Connection& connection) const;

    const std::string path_;
    const std::string_view schema_;
    sqlite::Writer writer_;
    sqlite::ReaderPool readers_;
};

std::int64_t SqliteDatabase::version_of(sqlite::Connection& connection) const {
    std::int64_t version = 0;
    connection.run(latest_version, {}, [&](const Row& row) { version = row.integer(0); });
    return version;
}

void SqliteDatabase::migrate() {
    sqlite::Connection connection{path_, sqlite::Connection::Use::Writes};
    connection.run(make_schema_version);
    std::int64_t newest = 0;
    for (const auto& migration : all_migrations()) {
        if (migration.schema != schema_)
            continue;
        newest = migration.version;
        if (version_of(connection) >= newest)
            continue;
        connection.run("BEGIN IMMEDIATE");                      // an exception below closes the connection, which rolls back
        if (version_of(connection) < newest) {                  // another process may have been quicker
            connection.run_script(std::string{migration.sql});
            connection.run(record_version, {newest, std::string{migration.name}, applied_now()});
        }
        connection.run("COMMIT");
    }
    if (const auto held = version_of(connection); held > newest)
        refuse_newer_version(path_, held, newest);
}

}  // namespace

std::unique_ptr<Database> open_sqlite(const std::string& path, Schema schema) {
    return std::make_unique<SqliteDatabase>(path, schema);
}

}  // namespace kuaiban::store
