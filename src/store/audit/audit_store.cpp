#include "store/audit/audit_store.hpp"

#include <algorithm>
#include <cstring>

#include "store/audit/audit_sources.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {
namespace {

using casework::AuditRecord;
using casework::AuditState;
using casework::SealedEntry;
using casework::TreeHead;

constexpr auto select_state = "SELECT log_size, frontier, sealer, sealer_until, head_at FROM audit_state WHERE id = 1";
constexpr auto insert_state = R"sql(
    INSERT INTO audit_state (id, log_size, frontier, sealer, sealer_until, head_at) VALUES (1, 0, $1, '', 0, 0))sql";
constexpr auto update_state = R"sql(
    UPDATE audit_state SET log_size = $2, frontier = $3, sealer = $4, sealer_until = $5 WHERE id = 1 AND log_size = $1)sql";
constexpr auto update_head_at = "UPDATE audit_state SET head_at = $3 WHERE id = 1 AND log_size = $1 AND head_at = $2";
constexpr auto insert_head = "INSERT INTO audit_heads (signed_at, log_size, root, key_id, signature) VALUES ($1, $2, $3, $4, $5)";
constexpr auto select_heads_after = R"sql(
    SELECT signed_at, log_size, root, key_id, signature FROM audit_heads WHERE signed_at > $1 ORDER BY signed_at LIMIT $2)sql";
constexpr auto select_last_heads = R"sql(
    SELECT signed_at, log_size, root, key_id, signature FROM audit_heads ORDER BY signed_at DESC LIMIT $1)sql";
constexpr auto select_entries = R"sql(
    SELECT log_index, source, subject_id, sequence, leaf_hash FROM audit_log
    WHERE log_index >= $1 ORDER BY log_index LIMIT $2)sql";
constexpr auto select_newest_of_subject = R"sql(
    SELECT r.subject_id, r.sequence, r.district, r.at, r.actor, r.kind, r.from_state, r.to_state, r.reason, r.sealed_detail,
           r.log_index, l.leaf_hash
    FROM events AS r JOIN audit_log AS l ON l.log_index = r.log_index
    WHERE r.subject_id = $1 AND r.log_index < $2 ORDER BY r.log_index DESC LIMIT $3)sql";
constexpr auto select_newest_by_actor = R"sql(
    SELECT r.subject_id, r.sequence, r.district, r.at, r.actor, r.kind, r.from_state, r.to_state, r.reason, r.sealed_detail,
           r.log_index, l.leaf_hash
    FROM events AS r JOIN audit_log AS l ON l.log_index = r.log_index
    WHERE r.actor = $1 AND r.actor <> 'system' AND r.log_index IS NOT NULL AND r.log_index < $2
    ORDER BY r.log_index DESC LIMIT $3)sql";
constexpr auto insert_entry =
    "INSERT INTO audit_log (log_index, source, subject_id, sequence, leaf_hash) VALUES ($1, $2, $3, $4, $5)";

constexpr std::size_t entries_together = 40, columns_of_entry = 5;
constexpr int another_was_quicker = 1;

/// The same for forty entries: a batch is then a handful of statements instead of hundreds.
const std::string& insert_many() {
    static const std::string text = [] {
        std::string sql = "INSERT INTO audit_log (log_index, source, subject_id, sequence, leaf_hash) VALUES ";
        for (std::size_t entry = 0; entry < entries_together; ++entry) {
            sql += entry == 0 ? "(" : ", (";
            for (std::size_t column = 1; column <= columns_of_entry; ++column)
                sql += (column == 1 ? "$" : ", $") + std::to_string(entry * columns_of_entry + column);
            sql += ")";
        }
        return sql;
    }();
    return text;
}

Bytes bytes_of(std::string_view text) {
    return {text.begin(), text.end()};
}
Bytes bytes_of(const crypto::Digest& digest) {
    return {digest.begin(), digest.end()};
}
std::string text_of(const Bytes& bytes) {
    return {bytes.begin(), bytes.end()};
}

/// A hash of another length is no hash: nought instead, which nothing matches.
crypto::Digest digest_of(const Bytes& bytes) {
    crypto::Digest digest{};
    if (bytes.size() == digest.size())
        std::ranges::copy(bytes, digest.begin());
    return digest;
}

std::int64_t number(std::uint64_t count) {
    return static_cast<std::int64_t>(count);
}

TreeHead read_head(const Row& row) {
    return {.at = instant(row, 0),
            .log_size = static_cast<std::uint64_t>(row.integer(1)),
            .root = digest_of(row.bytes(2)),
            .key_id = row.text(3),
            .signature = text_of(row.bytes(4))};
}

void append_entries(UnitOfWork& unit, std::uint64_t first, const std::vector<AuditRecord>& records) {
    const auto whole = records.size() - records.size() % entries_together;
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (i >= whole || i % entries_together == 0)
            unit.push_back({i < whole ? std::string_view{insert_many()} : insert_entry, {}});
        for (auto& one : values(number(first + i), records[i].source, records[i].subject_id, records[i].sequence,
                                bytes_of(casework::leaf_of(records[i]))))
            unit.back().parameters.push_back(std::move(one));
    }
}

}  // namespace

std::optional<AuditState> AuditStore::read_state() {
    std::optional<AuditState> state;
    database_.query(select_state, {}, [&](const Row& row) {
        state = {.log_size = static_cast<std::uint64_t>(row.integer(0)),
                 .frontier = text_of(row.bytes(1)),
                 .sealer = row.text(2),
                 .sealer_until = instant(row, 3),
                 .head_at = instant(row, 4)};
    });
    return state;
}

AuditState AuditStore::state() {
    if (auto state = read_state())
        return *std::move(state);
    database_.commit({{insert_state, values(Bytes{}), Expect::Unique, another_was_quicker}});
    return read_state().value_or(AuditState{});
}

casework::AuditBacklog AuditStore::backlog() {
    casework::AuditBacklog backlog;
    for (const auto& source : audit_sources)
        database_.query(source.count_unsealed, {}, [&](const Row& row) {
            backlog.unsealed += row.integer(0);
            if (const auto oldest = optional_instant(row, 1))
                backlog.oldest = backlog.oldest ? std::min(*backlog.oldest, *oldest) : *oldest;
        });
    return backlog;
}

std::vector<AuditRecord> AuditStore::unsealed(int most) {
    std::vector<AuditRecord> found;
    for (const auto& source : audit_sources)
        if (const auto left = most - static_cast<int>(found.size()); left > 0)
            database_.query(source.select_unsealed, values(left),
                            [&](const Row& row) { found.push_back(read_record(source, row)); });
    std::ranges::stable_sort(found, {}, &AuditRecord::at);
    return found;
}

bool AuditStore::seal(const AuditState& seen, const AuditState& next, const std::vector<AuditRecord>& records) {
    UnitOfWork unit{
        {update_state,
         values(number(seen.log_size), number(next.log_size), bytes_of(next.frontier), next.sealer, next.sealer_until),
         Expect::OneRow, another_was_quicker}};
    append_entries(unit, seen.log_size, records);
    for (const auto& source : audit_sources)
        if (std::ranges::find(records, source.name, &AuditRecord::source) != records.end())
            unit.push_back({source.mark, values(number(seen.log_size), number(next.log_size))});
    return !database_.commit(std::move(unit));
}

bool AuditStore::keep(const AuditState& seen, const TreeHead& head) {
    return !database_.commit(
        {{update_head_at, values(number(seen.log_size), seen.head_at, head.at), Expect::OneRow, another_was_quicker},
         {insert_head, values(head.at, number(head.log_size), bytes_of(head.root), head.key_id, bytes_of(head.signature)),
          Expect::Unique, another_was_quicker}});
}

std::vector<SealedEntry> AuditStore::entries(std::uint64_t from, int most) {
    std::vector<SealedEntry> found;
    database_.query(select_entries, values(number(from), most), [&](const Row& row) {
        found.push_back({.log_index = static_cast<std::uint64_t>(row.integer(0)),
                         .source = row.text(1),
                         .subject_id = row.text(2),
                         .sequence = row.integer(3),
                         .leaf = digest_of(row.bytes(4)),
                         .record = {},
                         .said_index = {}});
    });
    if (found.empty())
        return found;
    for (const auto& source : audit_sources)
        database_.query(source.select_sealed, values(number(found.front().log_index), number(found.back().log_index + 1)),
                        [&](const Row& row) {
                            const auto entry = std::ranges::lower_bound(found, static_cast<std::uint64_t>(row.integer(11)), {},
                                                                        &SealedEntry::log_index);
                            if (entry == found.end())
                                return;
                            entry->record = read_record(source, row);
                            if (!row.is_null(10))
                                entry->said_index = static_cast<std::uint64_t>(row.integer(10));
                        });
    return found;
}

std::vector<SealedEntry> AuditStore::newest(const casework::AuditFilter& filter, std::uint64_t before, int most) {
    if (filter.subject_id.empty() && filter.actor.empty()) {    // places in the log have no gaps
        const auto rows = static_cast<std::uint64_t>(most);
        auto found = entries(before > rows ? before - rows : 0, static_cast<int>(std::min(before, rows)));
        std::ranges::reverse(found);
        return found;
    }
    const bool by_subject = !filter.subject_id.empty();
    std::vector<SealedEntry> found;
    database_.query(by_subject ? select_newest_of_subject : select_newest_by_actor,
                    values(by_subject ? filter.subject_id : filter.actor, number(before), most), [&](const Row& row) {
                        auto record = read_record(audit_sources.front(), row);
                        const auto index = static_cast<std::uint64_t>(row.integer(10));
                        found.push_back({index, record.source, record.subject_id, record.sequence, digest_of(row.bytes(11)),
                                         std::move(record), index});
                    });
    return found;
}

std::uint64_t AuditStore::rows_sealed() {
    std::int64_t rows = 0;
    for (const auto& source : audit_sources)
        database_.query(source.count_sealed, {}, [&](const Row& row) { rows += row.integer(0); });
    return static_cast<std::uint64_t>(rows);
}

std::vector<TreeHead> AuditStore::heads_after(domain::Instant at, int most) {
    std::vector<TreeHead> found;
    database_.query(select_heads_after, values(at, most), [&](const Row& row) { found.push_back(read_head(row)); });
    return found;
}

std::vector<TreeHead> AuditStore::last_heads(int most) {
    std::vector<TreeHead> found;
    database_.query(select_last_heads, values(most), [&](const Row& row) { found.push_back(read_head(row)); });
    return found;
}

std::string AuditStore::name_of(std::string_view source, std::string_view subject_id) {
    std::string name{subject_id};
    const auto known = std::ranges::find(audit_sources, source, &AuditSource::name);
    if (known != audit_sources.end())
        database_.query(known->name_of, values(subject_id), [&](const Row& row) { name = row.text(0); });
    return name;
}

}  // namespace kuaiban::store
