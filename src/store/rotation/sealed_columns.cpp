#include "store/rotation/sealed_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace kuaiban::store::rotation {
namespace {

constexpr int rows_together = 200;
constexpr std::size_t head_and_nonce = 17;

constexpr std::array columns{
    SealedColumn{"accounts", "id", "sealed_mobile", "accounts", "mobile"},
    SealedColumn{"accounts", "id", "sealed_person", "accounts", "person"},
    SealedColumn{"appointments", "id", "sealed_person", "appointments", "person"},
    SealedColumn{"case_parties", "case_id", "sealed_person", "case_parties", "", true},
    SealedColumn{"cases", "id", "sealed_document", "cases", "document"},
    SealedColumn{"cases", "id", "sealed_findings", "cases", "findings"},
    SealedColumn{"certificate_papers", "certificate_id", "sealed_pdf", "certificates", "pdf"},
    SealedColumn{"certificates", "id", "sealed_face", "certificates", "face"},
    SealedColumn{"certificates", "id", "sealed_people", "certificates", "people"},
    SealedColumn{"drafts", "id", "sealed_document", "drafts", "document"},
    SealedColumn{"events", "subject_id", "sealed_key", "events", "key"},
    SealedColumn{"inquiries", "id", "sealed_question", "inquiries", "question"},
    SealedColumn{"inquiries", "id", "sealed_reply", "inquiries", "reply"},
    SealedColumn{"officers", "id", "sealed_mobile", "officers", "mobile"},
    SealedColumn{"officers", "id", "sealed_person", "officers", "person"},
    SealedColumn{"officers", "id", "sealed_totp", "officers", "totp"},
    SealedColumn{"one_time_codes", "id", "sealed_mobile", "one_time_codes", "mobile"},
    SealedColumn{"outbox", "id", "sealed_mobile", "outbox", "mobile"},
    SealedColumn{"outbox", "id", "sealed_text", "outbox", "text"},
    SealedColumn{"paper_requests", "id", "sealed_collected", "paper_requests", "collected"},
    SealedColumn{"ratings", "id", "sealed_answer", "ratings", "answer"},
    SealedColumn{"ratings", "id", "sealed_case", "ratings", "case"},
    SealedColumn{"ratings", "id", "sealed_words", "ratings", "words"},
    SealedColumn{"registrations", "case_id", "sealed_document", "registrations", "document"},
    SealedColumn{"revocations", "id", "sealed_words", "revocations", "words"},
    SealedColumn{"scans", "id", "sealed_content", "scans", "content"},
};

constexpr auto count_details = "SELECT COUNT(*) FROM events WHERE sealed_detail IS NOT NULL AND sealed_key IS NULL";

struct Sql {
    std::string select, update, count;
};

Sql statements_for(const SealedColumn& it) {
    const auto otherwise = fmt::format("length({0}) > 0 AND substr({0}, 1, 5) <> ", it.column);
    return {.select = fmt::format("SELECT {0}, {1}, {2} FROM {3} WHERE {0} >= $1 AND {4} $2 ORDER BY {0} LIMIT {5}", it.id,
                                  it.column, it.is_placed_by_role ? "role" : "''", it.table, otherwise, rows_together),
            .update = fmt::format("UPDATE {0} SET {1} = $2 WHERE {2} = $1 AND substr({1}, 1, {3}) = $3", it.table, it.column,
                                  it.id, head_and_nonce),
            .count = fmt::format("SELECT COUNT(*) FROM {} WHERE {} $1", it.table, otherwise)};
}

/// Statements are referred to, so they live as long as the program.
const Sql& sql_of(const SealedColumn& column) {
    static const auto made = [] {
        std::array<Sql, columns.size()> all;
        std::ranges::transform(columns, all.begin(), statements_for);
        return all;
    }();
    return made[static_cast<std::size_t>(&column - columns.data())];
}

}  // namespace

std::span<const SealedColumn> sealed_columns() {
    return columns;
}

Batch reseal(const Shelf& shelf, const SealedColumn& column, std::string_view from_id) {
    struct Sealed {
        std::string id, role;
        Bytes bytes;
    };
    const auto& sql = sql_of(column);
    const auto found = all(shelf, sql.select, values(from_id, crypto::seal_head(shelf.keys.sealing_key())),
                           [](const Row& row) { return Sealed{.id = row.text(0), .role = row.text(2), .bytes = row.bytes(1)}; });
    Batch batch;
    for (const auto& it : found) {
        const auto where = place(column.place_table, it.id, column.is_placed_by_role ? it.role : column.place_column);
        const Bytes before{it.bytes.begin(), it.bytes.begin() + head_and_nonce};
        batch.unit.push_back({sql.update, values(it.id, shelf.keys.seal(shelf.keys.open(it.bytes, where), where), before)});
        batch.last_id = it.id;
        ++batch.rows;
    }
    return batch;
}

std::int64_t sealed_otherwise(Database& database, const SealedColumn& column, std::uint32_t key) {
    std::int64_t rows = 0;
    database.query(sql_of(column).count, {crypto::seal_head(key)}, [&](const Row& row) { rows = row.integer(0); });
    return rows;
}

std::int64_t details_without_key(Database& database) {
    std::int64_t rows = 0;
    database.query(count_details, {}, [&](const Row& row) { rows = row.integer(0); });
    return rows;
}

}  // namespace kuaiban::store::rotation
