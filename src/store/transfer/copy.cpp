#include "store/transfer/copy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ranges>

#include "store/transfer/content.hpp"

namespace kuaiban::store::transfer {
namespace {

/// A certificate's paper is 90 kB: bounded by bytes, not only by rows.
constexpr std::size_t most_rows = 400, fewest_rows = 20, bytes_together = 4'000'000;
constexpr std::int64_t rows_between_reports = 100'000;

std::int64_t count(const Table& table, Database& database) {
    std::int64_t rows = 0;
    database.query(table.count(), {}, [&](const Row& row) { rows = row.integer(0); });
    return rows;
}

std::size_t size_of(const Values& row) {
    std::size_t size = 0;
    for (const auto& value : row) {
        if (const auto* const bytes = std::get_if<Bytes>(&value))
            size += bytes->size();
        else if (const auto* const text = std::get_if<std::string>(&value))
            size += text->size();
    }
    return size;
}

using Batch = std::vector<Values>;

class TableCopy {
public:
    TableCopy(const Table& table, sqlite::Connection& from, Database& to)
        : table_{table}, from_{from}, to_{to}, upsert_{table.upsert()}, remove_{table.remove()}, report_{.name = table.name} {}

    TableReport write(const Progress& progress);
    std::int64_t remove_what_is_gone();

private:
    Batch next_batch();
    void write(const Batch& batch);
    std::map<Values, Values> held_of(const Batch& batch);
    bool is_gone(const Values& key);

    const Table& table_;
    sqlite::Connection& from_;
    Database& to_;
    const std::string upsert_, remove_;
    TableReport report_;
    Values last_;
    std::size_t most_rows_{fewest_rows};
    bool is_target_empty_{};
};

Batch TableCopy::next_batch() {
    Batch batch;
    std::size_t size = 0;
    from_.run(table_.select_after(last_.empty(), most_rows_), last_.empty() ? last_ : table_.key_of(last_), [&](const Row& row) {
        batch.push_back(table_.read(row));
        size += size_of(batch.back());
    });
    if (!batch.empty()) {
        last_ = batch.back();
        // Powers of two, so that few statements differ by their number of keys.
        const auto fitting = bytes_together / (size / batch.size() + 1);
        most_rows_ =
            std::clamp(std::size_t{1} << (63U - static_cast<unsigned>(__builtin_clzll(fitting + 1))), fewest_rows, most_rows);
    }
    return batch;
}

std::map<Values, Values> TableCopy::held_of(const Batch& batch) {
    std::map<Values, Values> held;
    if (is_target_empty_)
        return held;
    Values keys;
    for (const auto& row : batch)
        std::ranges::copy(table_.key_of(row), std::back_inserter(keys));
    to_.query(table_.select_held(batch.size()), keys, [&](const Row& row) {
        auto values = table_.read(row);
        auto key = table_.key_of(values);
        held.emplace(std::move(key), std::move(values));
    });
    return held;
}

void TableCopy::write(const Batch& batch) {
    const auto held = held_of(batch);
    UnitOfWork unit;
    for (const auto& row : batch) {
        const auto known = held.find(table_.key_of(row));
        if (known == held.end() || known->second != row)
            unit.push_back({upsert_, row});
    }
    report_.rows += static_cast<std::int64_t>(batch.size());
    report_.written += static_cast<std::int64_t>(unit.size());
    if (!unit.empty())
        to_.commit(std::move(unit));
}

TableReport TableCopy::write(const Progress& progress) {
    is_target_empty_ = count(table_, to_) == 0;
    auto reported = rows_between_reports;
    for (auto batch = next_batch(); !batch.empty(); batch = next_batch()) {
        write(batch);
        if (progress && report_.rows >= reported) {
            progress(report_);
            reported += rows_between_reports;
        }
    }
    return report_;
}

bool TableCopy::is_gone(const Values& key) {
    bool is_there = false;
    from_.run(table_.select_one(), key, [&](const Row&) { is_there = true; });
    return !is_there;
}

std::int64_t TableCopy::remove_what_is_gone() {
    std::int64_t removed = 0;
    Values last;
    for (bool is_more = true; is_more;) {
        is_more = false;
        UnitOfWork unit;
        to_.query(table_.select_after(last.empty(), most_rows), last, [&](const Row& row) {
            is_more = true;
            last = table_.key_of(table_.read(row));
            if (is_gone(last))
                unit.push_back({remove_, last});
        });
        removed += static_cast<std::int64_t>(unit.size());
        if (!unit.empty())
            to_.commit(std::move(unit));
    }
    return removed;
}

void verify(const Table& table, sqlite::Connection& from, Database& to) {
    const auto wanted = content_of(table, from), held = content_of(table, to);
    if (wanted.rows != held.rows)
        throw DatabaseError{fmt::format("{}: {} rows were copied as {}; does somebody else write to the target?", table.name,
                                        wanted.rows, held.rows)};
    if (wanted != held)
        throw DatabaseError{
            fmt::format("{}: the rows copied are not the same; does somebody else write to the target?", table.name)};
}

}  // namespace

std::vector<TableReport> copy_tables(sqlite::Connection& from, Database& to, const Progress& progress) {
    const auto tables = tables_of(from);
    std::vector<TableReport> reports;
    for (const auto& table : tables)
        reports.push_back(TableCopy{table, from, to}.write(progress));
    for (std::size_t i = tables.size(); i-- > 0;) {             // what refers to others goes before them
        if (count(tables[i], to) > reports[i].rows)
            reports[i].removed = TableCopy{tables[i], from, to}.remove_what_is_gone();
    }
    for (std::size_t i = 0; i < tables.size(); ++i) {
        verify(tables[i], from, to);
        if (progress)
            progress(reports[i]);
    }
    return reports;
}

}  // namespace kuaiban::store::transfer
