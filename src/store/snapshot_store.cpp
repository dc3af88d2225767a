#include "store/snapshot_store.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace kuaiban::store {
namespace {

constexpr auto newest_generation = "SELECT COALESCE(MAX(generation), 0) FROM snapshot_generations";
constexpr auto insert_generation = "INSERT INTO snapshot_generations (generation, register) VALUES ($1, $2)";
constexpr auto insert_row = "INSERT INTO snapshot_rows (row_id, sealed) VALUES ($1, $2)";
constexpr auto insert_loading_key = "INSERT INTO snapshot_loading (generation, key, row_id) VALUES ($1, $2, $3)";
// Sorted, so that the index grows at its end only instead of touching every page in turn.
constexpr auto sort_keys = R"sql(
    INSERT INTO snapshot_keys (generation, key, row_id)
    SELECT generation, key, row_id FROM snapshot_loading WHERE generation = $1 ORDER BY key, row_id)sql";
constexpr auto delete_loading = "DELETE FROM snapshot_loading WHERE generation = $1";
constexpr auto touch_generation = "UPDATE snapshot_generations SET register = $2 WHERE generation = $1 AND register = $2";
constexpr auto upsert_published = R"sql(
    INSERT INTO snapshot_published (register, generation, published_at) VALUES ($1, $2, $3)
    ON CONFLICT (register) DO UPDATE SET generation = excluded.generation, published_at = excluded.published_at
    WHERE snapshot_published.generation < excluded.generation)sql";
constexpr auto replace_published = "UPDATE snapshot_published SET generation = $3 WHERE register = $1 AND generation = $2";
constexpr auto select_rows =
    "SELECT row_id, sealed FROM snapshot_rows WHERE row_id > $1 AND row_id < $2 ORDER BY row_id LIMIT $3";
constexpr auto older_generations = "SELECT generation FROM snapshot_generations WHERE register = $1 AND generation < $2";
constexpr auto delete_keys = "DELETE FROM snapshot_keys WHERE generation = $1 AND key >= $2 AND key < $3";
constexpr auto last_row = "SELECT COALESCE(MAX(row_id), 0) FROM snapshot_rows WHERE row_id >= $1 AND row_id < $2";
constexpr auto delete_rows = "DELETE FROM snapshot_rows WHERE row_id >= $1 AND row_id < $2";
constexpr auto learn_keys = "ANALYZE snapshot_keys", learn_rows = "ANALYZE snapshot_rows",
               learn_published = "ANALYZE snapshot_published";
constexpr auto delete_generation = "DELETE FROM snapshot_generations WHERE generation = $1";
constexpr auto find_rows = R"sql(
    SELECT published.generation, published.published_at, held.sealed
    FROM snapshot_published AS published
    LEFT JOIN snapshot_keys AS found ON found.generation = published.generation AND found.key IN ($2, $3)
    LEFT JOIN snapshot_rows AS held ON held.row_id = found.row_id
    WHERE published.register = $1)sql";

// The operators' register is asked by mobile, not by person.
constexpr auto find_rows_of_two = R"sql(
    SELECT published.register, published.generation, published.published_at, found.key, held.sealed
    FROM snapshot_published AS published
    LEFT JOIN snapshot_keys AS found ON found.generation = published.generation AND found.key IN ($1, $2, $3, $4)
    LEFT JOIN snapshot_rows AS held ON held.row_id = found.row_id
    WHERE published.register <> 'mobiles')sql";

constexpr int superseded = 1, taken = 2;
constexpr std::int64_t rows_of_a_generation = std::int64_t{1} << 32;
constexpr std::int64_t rows_removed_together = 20'000;
constexpr int key_ranges_removed_apart = 64;

/// 128 bits of the keyed hash are enough to tell people apart, and half the index.
Bytes shortened(std::span<const unsigned char> key) {
    const auto part = key.first(std::min<std::size_t>(key.size(), 16));
    return {part.begin(), part.end()};
}

std::int64_t first_row_of(long generation) {
    return generation * rows_of_a_generation;
}

std::int64_t one_integer(Database& database, std::string_view sql, const std::vector<Value>& parameters) {
    std::int64_t value = 0;
    database.query(sql, parameters, [&](const Row& row) { value = row.integer(0); });
    return value;
}

}  // namespace

long SnapshotStore::begin(domain::Register kind) {
    for (;;) {
        const auto generation = one_integer(database_, newest_generation, {}) + 1;
        if (!database_.commit({{insert_generation, {generation, std::string{name_of(kind)}}, Expect::Unique, taken}}))
            return static_cast<long>(generation);
    }
}

std::int64_t SnapshotStore::take_row_ids(long generation, std::size_t count) {
    const std::lock_guard lock{mutex_};
    auto& next = next_row_.try_emplace(generation, first_row_of(generation)).first->second;
    return std::exchange(next, next + static_cast<std::int64_t>(count));
}

void SnapshotStore::append(long generation, std::vector<SealedRow> rows) {
    auto row_id = take_row_ids(generation, rows.size());
    UnitOfWork unit;
    unit.reserve(rows.size() * 3);
    for (auto& row : rows) {
        unit.push_back({insert_row, {row_id, std::move(row.sealed)}});
        for (auto key = row.keys.begin(); key != row.keys.end(); ++key) {
            if (std::find(row.keys.begin(), key, *key) == key)
                unit.push_back({insert_loading_key, {std::int64_t{generation}, shortened(*key), row_id}});
        }
        ++row_id;
    }
    database_.commit(std::move(unit));
}

void SnapshotStore::publish(domain::Register kind, long generation, domain::Instant at) {
    const std::string name{name_of(kind)};
    const std::int64_t number = generation;
    const std::int64_t published_at = at.time_since_epoch().count();
    sort(generation);
    const auto missed = database_.commit({{touch_generation, {number, name}, Expect::OneRow, superseded},
                                          {upsert_published, {name, number, published_at}, Expect::OneRow, superseded}});
    if (missed)
        throw DatabaseError{"a newer import of the " + name + " register has been published meanwhile"};

    learn_sizes();
    remove_older(kind, generation);
}

bool SnapshotStore::replace(domain::Register kind, long copied, long copy) {
    sort(copy);
    const std::string name{name_of(kind)};
    if (database_.commit({{replace_published, {name, std::int64_t{copied}, std::int64_t{copy}}, Expect::OneRow, superseded}})) {
        abandon(copy);
        return false;
    }
    learn_sizes();
    remove_older(kind, copy);
    return true;
}

void SnapshotStore::sort(long generation) {
    database_.commit({{sort_keys, {std::int64_t{generation}}}, {delete_loading, {std::int64_t{generation}}}});
}

void SnapshotStore::learn_sizes() {
    database_.commit({{learn_keys, {}}, {learn_rows, {}}, {learn_published, {}}});
}

void SnapshotStore::remove_older(domain::Register kind, long generation) {
    const std::lock_guard lock{mutex_};
    next_row_.erase(generation);
    std::vector<long> older;
    database_.query(older_generations, {std::string{name_of(kind)}, std::int64_t{generation}},
                    [&](const Row& row) { older.push_back(static_cast<long>(row.integer(0))); });
    std::ranges::for_each(older, [this](long old) { remove(old); });
}

void SnapshotStore::abandon(long generation) {
    remove(generation);
    const std::lock_guard lock{mutex_};
    next_row_.erase(generation);
}

// In slices, so that another import's batches get their turn. The generation's own row goes last: what a crash leaves behind,
// the next import of this register takes away.
void SnapshotStore::remove(long generation) {
    const std::int64_t number = generation;
    database_.commit({{delete_loading, {number}}});
    for (int range = 0; range < key_ranges_removed_apart; ++range) {
        const auto first = static_cast<unsigned char>(range * 256 / key_ranges_removed_apart);
        const auto end = (range + 1) * 256 / key_ranges_removed_apart;
        const Bytes past = end == 256 ? Bytes(17, 0xff) : Bytes{static_cast<unsigned char>(end)};
        database_.commit({{delete_keys, {number, range == 0 ? Bytes{} : Bytes{first}, past}}});
    }
    const auto last = one_integer(database_, last_row, {first_row_of(generation), first_row_of(generation + 1)});
    for (auto row = first_row_of(generation); row <= last; row += rows_removed_together)
        database_.commit({{delete_rows, {row, std::min(row + rows_removed_together, first_row_of(generation + 1))}}});
    database_.commit({{delete_generation, {number}}});
}

casework::SnapshotStore::Found SnapshotStore::find(domain::Register kind, const LookupKey& key) {
    Found found;
    database_.query(find_rows, {std::string{name_of(kind)}, shortened(key.key), shortened(key.other_key)}, [&](const Row& row) {
        found.answered = true;
        found.generation = static_cast<long>(row.integer(0));
        found.published_at = domain::Instant{std::chrono::milliseconds{row.integer(1)}};
        if (!row.is_null(2))
            found.sealed.push_back(row.bytes(2));
    });
    return found;
}

std::map<domain::Register, casework::SnapshotStore::FoundOfTwo> SnapshotStore::find_both(const LookupKey& first,
                                                                                         const LookupKey& second) {
    const auto one = shortened(first.key), one_else = shortened(first.other_key);
    const auto other = shortened(second.key), other_else = shortened(second.other_key);
    std::map<domain::Register, FoundOfTwo> found;
    database_.query(find_rows_of_two, {one, other, one_else, other_else}, [&](const Row& row) {
        const auto kind = domain::register_named(row.text(0));
        if (!kind)
            return;
        auto& both = found[*kind];
        const Found head{.answered = true,
                         .generation = static_cast<long>(row.integer(1)),
                         .published_at = domain::Instant{std::chrono::milliseconds{row.integer(2)}},
                         .sealed = {}};
        for (auto* const part : {&both.first, &both.second})
            if (!part->answered)
                *part = head;
        if (row.is_null(3))
            return;
        const auto key = row.bytes(3);
        if (key == one || key == one_else)
            both.first.sealed.push_back(row.bytes(4));
        if (key == other || key == other_else)
            both.second.sealed.push_back(row.bytes(4));
    });
    return found;
}

std::vector<casework::SnapshotStore::NumberedRow> SnapshotStore::rows_after(long generation, std::int64_t after, int most) {
    std::vector<NumberedRow> rows;
    const auto from = std::max(after, first_row_of(generation) - 1);
    database_.query(select_rows, {from, first_row_of(generation + 1), std::int64_t{most}},
                    [&](const Row& row) { rows.push_back({row.integer(0), row.bytes(1)}); });
    return rows;
}

}  // namespace kuaiban::store
