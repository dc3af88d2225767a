#include "store/repositories/drafts.hpp"

namespace kuaiban::store {
namespace {

constexpr auto insert_draft = R"sql(
    INSERT INTO drafts (id, account_id, service, district, office, version, opened_at, saved_at, sealed_document)
    VALUES ($1, $2, $3, $4, $5, 1, $6, $6, $7))sql";
constexpr auto update_draft = R"sql(
    UPDATE drafts SET district = $4, office = $5, version = version + 1, saved_at = $6, sealed_document = $7
    WHERE id = $1 AND account_id = $2 AND version = $3)sql";
constexpr auto delete_draft = "DELETE FROM drafts WHERE id = $1 AND account_id = $2";
constexpr auto select_draft = R"sql(
    SELECT id, account_id, service, district, office, sealed_document, version, opened_at, saved_at FROM drafts WHERE id = $1)sql";
constexpr auto select_by_account = R"sql(
    SELECT id, account_id, service, district, office, sealed_document, version, opened_at, saved_at FROM drafts WHERE account_id = $1
    ORDER BY saved_at DESC, id DESC)sql";

casework::Draft read_draft(const Row& row, const crypto::KeyRing& keys) {
    const auto id = row.text(0);
    return {.id = id,
            .account_id = row.text(1),
            .service = row.text(2),
            .district = row.text(3),
            .office = row.text(4),
            .document = keys.open(row.bytes(5), place("drafts", id, "document")),
            .version = row.integer(6),
            .opened_at = instant(row, 7),
            .saved_at = instant(row, 8)};
}

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::DraftOpened& change) {
    unit.push_back({insert_draft, values(change.id, change.account_id, change.service, change.district, change.office, change.at,
                                         keys.seal(change.document, place("drafts", change.id, "document")))});
}

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::DraftSaved& change) {
    unit.push_back(one_row_or(RefusalCode::VersionConflict, update_draft,
                              values(change.id, change.account_id, change.expected_version, change.district, change.office,
                                     change.at, keys.seal(change.document, place("drafts", change.id, "document")))));
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::DraftClosed& change) {
    unit.push_back({delete_draft, values(change.id, change.account_id)});
}

std::optional<casework::Draft> draft(const Shelf& shelf, std::string_view id) {
    return first(shelf, select_draft, values(id), [&](const Row& row) { return read_draft(row, shelf.keys); });
}

std::vector<casework::Draft> drafts_of(const Shelf& shelf, std::string_view account_id) {
    return all(shelf, select_by_account, values(account_id), [&](const Row& row) { return read_draft(row, shelf.keys); });
}

}  // namespace kuaiban::store
