#include "store/repositories/registrations.hpp"

#include <algorithm>

namespace kuaiban::store {
namespace {

constexpr auto insert_registration = R"sql(
    INSERT INTO registrations (case_id, channel, officer_id, office, at, sealed_document) VALUES ($1, $2, $3, $4, $5, $6))sql";
constexpr auto note_material = R"sql(
    INSERT INTO case_materials (case_id, code, standing, until_day, officer_id, noted_at) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (case_id, code) DO UPDATE SET standing = excluded.standing, until_day = excluded.until_day,
                                              officer_id = excluded.officer_id, noted_at = excluded.noted_at)sql";
constexpr auto select_accounts =
    "SELECT id FROM accounts WHERE person_index = $1 OR person_index_next = $1 ORDER BY opened_at, id";
constexpr auto select_cases = R"sql(
    SELECT id FROM cases
    WHERE id IN (SELECT case_id FROM case_parties WHERE person_index = $1
                 UNION SELECT case_id FROM case_parties WHERE person_index_next = $1)
    ORDER BY submitted_at DESC, id DESC)sql";
constexpr auto select_revoked = R"sql(
    SELECT status_reason FROM certificates WHERE (woman_index = $1 OR woman_index_next = $1) AND status = 'revoked'
    UNION SELECT status_reason FROM certificates WHERE (man_index = $1 OR man_index_next = $1) AND status = 'revoked')sql";
constexpr auto select_registration =
    "SELECT channel, officer_id, office, at, sealed_document FROM registrations WHERE case_id = $1";
constexpr auto select_materials =
    "SELECT code, standing, until_day, officer_id, noted_at FROM case_materials WHERE case_id = $1 ORDER BY code";

domain::MaterialStanding read_standing(const std::string& name) {
    const auto standing = domain::material_standing(name);
    return standing ? *standing : throw DatabaseError{"a material stands as this program does not know"};
}

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::CaseRegistered& change) {
    unit.push_back(unique_or(RefusalCode::VersionConflict, insert_registration,
                             values(change.case_id, change.channel, change.officer_id, change.office, change.at,
                                    keys.seal(change.document, place("registrations", change.case_id, "document")))));
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::MaterialNoted& change) {
    unit.push_back({note_material, values(change.case_id, change.code, name_of(change.standing),
                                          change.until ? change.until->iso() : std::string{}, change.officer_id, change.at)});
}

std::vector<std::string> account_ids_of(const Shelf& shelf, const domain::ResidentId& person) {
    return all(shelf, select_accounts, values(index_of(shelf.keys, person)), [](const Row& row) { return row.text(0); });
}

std::vector<std::string> cases_naming(const Shelf& shelf, const domain::ResidentId& person) {
    return all(shelf, select_cases, values(index_of(shelf.keys, person)), [](const Row& row) { return row.text(0); });
}

bool was_revoked_for(const Shelf& shelf, const domain::ResidentId& person, const std::vector<std::string>& reasons) {
    const auto given =
        all(shelf, select_revoked, values(index_of(shelf.keys, person)), [](const Row& row) { return row.text(0); });
    return std::ranges::find_first_of(given, reasons) != given.end();
}

std::optional<casework::Registration> registration_of(const Shelf& shelf, std::string_view case_id) {
    return first(shelf, select_registration, values(case_id), [&](const Row& row) {
        return casework::Registration{.channel = row.text(0),
                                      .officer_id = row.text(1),
                                      .office = row.text(2),
                                      .at = instant(row, 3),
                                      .document = shelf.keys.open(row.bytes(4), place("registrations", case_id, "document"))};
    });
}

std::vector<casework::CaseMaterial> materials_of(const Shelf& shelf, std::string_view case_id) {
    return all(shelf, select_materials, values(case_id), [](const Row& row) {
        const auto until = row.text(2);
        return casework::CaseMaterial{.code = row.text(0),
                                      .standing = read_standing(row.text(1)),
                                      .until = until.empty() ? std::nullopt : std::optional{proven<domain::CalendarDate>(until)},
                                      .officer_id = row.text(3),
                                      .noted_at = instant(row, 4)};
    });
}

}  // namespace kuaiban::store
