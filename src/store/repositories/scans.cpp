#include "store/repositories/scans.hpp"

namespace kuaiban::store {
namespace {

constexpr auto insert_scan = R"sql(
    INSERT INTO scans (id, case_id, place, material, media_type, pages, size, attached_by, attached_at, removed_by, sealed_content)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', $10))sql";
constexpr auto remove_scan =
    "UPDATE scans SET removed_by = $2, removed_at = $3, sealed_content = NULL WHERE id = $1 AND removed_at IS NULL";
constexpr auto select_by_case = R"sql(
    SELECT id, case_id, place, material, media_type, pages, size, attached_by, attached_at FROM scans
    WHERE case_id = $1 AND removed_at IS NULL ORDER BY place)sql";
constexpr auto select_by_id = R"sql(
    SELECT id, case_id, place, material, media_type, pages, size, attached_by, attached_at FROM scans
    WHERE id = $1 AND removed_at IS NULL)sql";
constexpr auto select_content = "SELECT sealed_content FROM scans WHERE id = $1 AND removed_at IS NULL";

casework::Scan read_scan(const Row& row) {
    return {.id = row.text(0),
            .case_id = row.text(1),
            .place = static_cast<int>(row.integer(2)),
            .material = row.text(3),
            .media_type = row.text(4),
            .pages = static_cast<int>(row.integer(5)),
            .size = row.integer(6),
            .attached_by = row.text(7),
            .attached_at = instant(row, 8)};
}

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::ScanAttached& change) {
    unit.push_back(unique_or(RefusalCode::TooManyScans, insert_scan,
                             values(change.id, change.case_id, change.place, change.material, change.media_type, change.pages,
                                    static_cast<std::int64_t>(change.content.size()), change.by, change.at,
                                    keys.seal(change.content, place("scans", change.id, "content")))));
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::ScanRemoved& change) {
    unit.push_back(one_row_or(RefusalCode::VersionConflict, remove_scan, values(change.id, change.by, change.at)));
}

std::vector<casework::Scan> ScanStore::scans_of(std::string_view case_id) {
    return all(shelf_, select_by_case, values(case_id), read_scan);
}

std::optional<casework::Scan> ScanStore::scan(std::string_view id) {
    return first(shelf_, select_by_id, values(id), read_scan);
}

std::optional<std::string> ScanStore::content_of_scan(std::string_view id) {
    return first(shelf_, select_content, values(id),
                 [&](const Row& row) { return shelf_.keys.open(row.bytes(0), place("scans", id, "content")); });
}

}  // namespace kuaiban::store
