#include "store/rotation/index_columns.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace kuaiban::store::rotation {
namespace {

constexpr int rows_together = 500;

constexpr std::array<std::string_view, 2> of_accounts{"mobile_index", "person_index"};
constexpr std::array<std::string_view, 3> of_parties{"person_index", "mobile_index", "name_index"};
constexpr std::array<std::string_view, 1> of_outbox{"mobile_index"};
constexpr std::array<std::string_view, 3> of_certificates{"couple_index", "woman_index", "man_index"};
constexpr std::array<std::string_view, 1> of_person{"person_index"};

constexpr std::array tables{
    IndexedTable{"accounts", "id", of_accounts},   IndexedTable{"case_parties", "case_id", of_parties},
    IndexedTable{"outbox", "id", of_outbox},       IndexedTable{"certificates", "id", of_certificates},
    IndexedTable{"appointments", "id", of_person}, IndexedTable{"officers", "id", of_person},
};
constexpr std::array<std::string_view, 5> unmoved{"attempts.key_index", "one_time_codes.mobile_index",
                                                  "one_time_codes.address_index", "certificates.short_code_index",
                                                  "ratings.case_index"};

struct Sql {
    std::string move, clear, count, last;
};

std::string each(const IndexedTable& table, std::string_view form, std::string_view between) {
    std::vector<std::string> all;
    for (const auto column : table.columns)
        all.push_back(fmt::format(fmt::runtime(form), column));
    return fmt::format("{}", fmt::join(all, between));
}

Sql statements_for(const IndexedTable& it) {
    const auto range = fmt::format("{0} > $1 AND {0} <= $2", it.id);
    return {.move = fmt::format("UPDATE {} SET {} WHERE {}", it.table, each(it, "{0} = {0}_next", ", "), range),
            .clear = fmt::format("UPDATE {} SET {} WHERE {} AND ({})", it.table, each(it, "{}_next = NULL", ", "), range,
                                 each(it, "{}_next IS NOT NULL", " OR ")),
            .count = fmt::format("SELECT COUNT(*) FROM {} WHERE {}", it.table,
                                 each(it, "({0} IS NOT NULL AND {0}_next IS NULL)", " OR ")),
            .last = fmt::format(
                "SELECT MAX({0}), COUNT(*) FROM (SELECT {0} FROM {1} WHERE {0} > $1 ORDER BY {0} LIMIT {2}) AS next_rows", it.id,
                it.table, rows_together)};
}

const Sql& sql_of(const IndexedTable& table) {
    static const auto made = [] {
        std::array<Sql, tables.size()> all;
        std::ranges::transform(tables, all.begin(), statements_for);
        return all;
    }();
    return made[static_cast<std::size_t>(&table - tables.data())];
}

Batch over_next_rows(Database& database, const IndexedTable& table, std::string_view after_id, const std::string& sql) {
    Batch batch;
    database.query(sql_of(table).last, {std::string{after_id}}, [&](const Row& row) {
        batch.rows = static_cast<int>(row.integer(1));
        batch.last_id = batch.rows == 0 ? "" : row.text(0);
    });
    if (batch.rows > 0)
        batch.unit.push_back({sql, values(after_id, batch.last_id)});
    return batch;
}

}  // namespace

std::span<const IndexedTable> indexed_tables() {
    return tables;
}

std::span<const std::string_view> unmoved_indexes() {
    return unmoved;
}

std::int64_t without_next(Database& database, const IndexedTable& table) {
    std::int64_t rows = 0;
    database.query(sql_of(table).count, {}, [&](const Row& row) { rows = row.integer(0); });
    return rows;
}

Batch move_next(Database& database, const IndexedTable& table, std::string_view after_id) {
    return over_next_rows(database, table, after_id, sql_of(table).move);
}

Batch clear_next(Database& database, const IndexedTable& table, std::string_view after_id) {
    return over_next_rows(database, table, after_id, sql_of(table).clear);
}

}  // namespace kuaiban::store::rotation
