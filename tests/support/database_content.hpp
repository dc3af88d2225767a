#pragma once

#include <map>
#include <set>
#include <string>

#include "store/database.hpp"

namespace kuaiban::support {

/// What each table of an SQLite database holds, as text.
inline std::map<std::string, std::string> content_of(store::Database& database) {
    std::map<std::string, std::string> tables;
    std::map<std::string, std::string> columns;
    database.query(
        "SELECT m.name, group_concat('quote(\"' || c.name || '\")', ' || '','' || ') FROM sqlite_master m, "
        "pragma_table_info(m.name) c "
        "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' GROUP BY m.name",
        {}, [&](const store::Row& row) { columns.emplace(row.text(0), row.text(1)); });
    for (const auto& [table, sql] : columns) {
        auto& rows = tables[table];
        database.query("SELECT " + sql + " FROM \"" + table + "\" ORDER BY 1", {},
                       [&](const store::Row& row) { rows += row.text(0) + "\n"; });
    }
    return tables;
}

/// The tables in which two contents differ.
inline std::set<std::string> changed_between(const std::map<std::string, std::string>& before,
                                             const std::map<std::string, std::string>& after) {
    std::set<std::string> changed;
    for (const auto& [table, rows] : after)
        if (before.at(table) != rows)
            changed.insert(table);
    return changed;
}

}  // namespace kuaiban::support
