#include "store/transfer/table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace kuaiban::store::transfer {
namespace {

constexpr auto select_tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
constexpr auto select_columns = "SELECT name, type FROM pragma_table_info($1) ORDER BY pk = 0, pk, cid";
constexpr auto count_key_columns = "SELECT COUNT(*) FROM pragma_table_info($1) WHERE pk > 0";
constexpr auto select_parents = "SELECT DISTINCT \"table\" FROM pragma_foreign_key_list($1)";
constexpr std::array<std::string_view, 3> apart{"schema_version", "installation", "snapshot_loading"};

std::string names(const Table& table, std::size_t count) {
    std::vector<std::string_view> all;
    for (const auto& column : table.columns)
        all.push_back(column.name);
    all.resize(count);
    return fmt::format("{}", fmt::join(all, ", "));
}

/// "$4, $5, $6"
std::string places(std::size_t first, std::size_t count) {
    std::vector<std::string> all;
    for (std::size_t place = first; place < first + count; ++place)
        all.push_back(fmt::format("${}", place));
    return fmt::format("{}", fmt::join(all, ", "));
}

Kind kind_of(const std::string& table, const std::string& column, const std::string& type) {
    if (type == "BIGINT")
        return Kind::Integer;
    if (type == "TEXT")
        return Kind::Text;
    if (type == "BYTEA")
        return Kind::Bytes;
    throw DatabaseError{fmt::format("{}.{} is of type {}, which is none of BIGINT, TEXT, BYTEA", table, column, type)};
}

Table described(sqlite::Connection& database, const std::string& name) {
    Table table{.name = name, .columns = {}, .key_size = 0};
    database.run(select_columns, {name},
                 [&](const Row& row) { table.columns.push_back({row.text(0), kind_of(name, row.text(0), row.text(1))}); });
    database.run(count_key_columns, {name}, [&](const Row& row) { table.key_size = static_cast<std::size_t>(row.integer(0)); });
    if (table.key_size == 0)
        table.key_size = table.columns.size();
    return table;
}

using References = std::map<std::string, std::set<std::string>>;

void place(const std::string& name, const References& parents, std::vector<std::string>& order) {
    if (std::ranges::find(order, name) != order.end() || !parents.contains(name))
        return;
    for (const auto& parent : parents.at(name)) {
        if (parent != name)
            place(parent, parents, order);
    }
    order.push_back(name);
}

}  // namespace

std::string Table::select_all() const {
    return fmt::format("SELECT {} FROM {}", names(*this, columns.size()), name);
}

std::string Table::select_after(bool is_first, std::size_t most) const {
    const auto key = names(*this, key_size);
    const auto where = is_first ? "" : fmt::format(" WHERE ({}) > ({})", key, places(1, key_size));
    return fmt::format("{}{} ORDER BY {} LIMIT {}", select_all(), where, key, most);
}

std::string Table::select_held(std::size_t keys) const {
    std::vector<std::string> wanted;
    for (std::size_t i = 0; i < keys; ++i)
        wanted.push_back("(" + places(1 + i * key_size, key_size) + ")");
    return fmt::format("{} WHERE ({}) IN ({})", select_all(), names(*this, key_size), fmt::join(wanted, ", "));
}

std::string Table::select_one() const {
    return fmt::format("SELECT 1 FROM {} WHERE ({}) = ({})", name, names(*this, key_size), places(1, key_size));
}

std::string Table::count() const {
    return "SELECT COUNT(*) FROM " + name;
}

std::string Table::upsert() const {
    auto sql = fmt::format("INSERT INTO {} ({}) VALUES ({})", name, names(*this, columns.size()), places(1, columns.size()));
    if (is_all_key())
        return sql;
    sql += fmt::format(" ON CONFLICT ({}) DO UPDATE SET ", names(*this, key_size));
    for (std::size_t i = key_size; i < columns.size(); ++i)
        sql += fmt::format("{}{} = excluded.{}", i == key_size ? "" : ", ", columns[i].name, columns[i].name);
    return sql;
}

std::string Table::remove() const {
    return fmt::format("DELETE FROM {} WHERE ({}) = ({})", name, names(*this, key_size), places(1, key_size));
}

Values Table::read(const Row& row) const {
    Values values;
    values.reserve(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto at = static_cast<int>(i);
        if (row.is_null(at))
            values.emplace_back(std::monostate{});
        else if (columns[i].kind == Kind::Integer)
            values.emplace_back(row.integer(at));
        else if (columns[i].kind == Kind::Text)
            values.emplace_back(row.text(at));
        else
            values.emplace_back(row.bytes(at));
    }
    return values;
}

std::vector<Table> tables_of(sqlite::Connection& database) {
    References parents;
    database.run(select_tables, {}, [&](const Row& row) { parents[row.text(0)]; });
    for (auto& [name, referred] : parents)
        database.run(select_parents, {name}, [&](const Row& row) { referred.insert(row.text(0)); });
    std::vector<std::string> order;
    for (const auto& [name, referred] : parents)
        place(name, parents, order);
    std::vector<Table> tables;
    for (const auto& name : order) {
        if (std::ranges::find(apart, name) == apart.end())
            tables.push_back(described(database, name));
    }
    return tables;
}

}  // namespace kuaiban::store::transfer
