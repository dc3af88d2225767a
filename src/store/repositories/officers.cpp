#include "store/repositories/officers.hpp"

namespace kuaiban::store {
namespace {

constexpr auto insert_officer = R"sql(
    INSERT INTO officers (id, account, name, role, office, password_hash, first_password_expires_at, appointed_at, password_set_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8))sql";
constexpr auto update_place = R"sql(
    UPDATE officers SET role = $4, office = $5 WHERE id = $1 AND role = $2 AND office = $3 AND dismissed_at IS NULL)sql";
constexpr auto update_dismissed = "UPDATE officers SET dismissed_at = $2 WHERE id = $1 AND dismissed_at IS NULL";
constexpr auto update_password =
    "UPDATE officers SET password_hash = $2, first_password_expires_at = $3, password_set_at = $4 WHERE id = $1 AND dismissed_at "
    "IS NULL";
constexpr auto update_person = R"sql(
    UPDATE officers SET person_index = $2, person_index_next = $3, sealed_person = $4 WHERE id = $1 AND dismissed_at IS NULL)sql";
constexpr auto select_by_account = R"sql(
    SELECT id, account, name, role, office, password_hash, first_password_expires_at,
           CASE WHEN sealed_totp IS NULL THEN 0 ELSE 1 END, CASE WHEN person_index IS NULL THEN 0 ELSE 1 END, password_set_at
    FROM officers WHERE account = $1 AND dismissed_at IS NULL)sql";
constexpr auto select_by_id = R"sql(
    SELECT id, account, name, role, office, password_hash, first_password_expires_at,
           CASE WHEN sealed_totp IS NULL THEN 0 ELSE 1 END, CASE WHEN person_index IS NULL THEN 0 ELSE 1 END, password_set_at
    FROM officers WHERE id = $1 AND dismissed_at IS NULL)sql";
constexpr auto select_by_office = R"sql(
    SELECT id, account, name, role, office, password_hash, first_password_expires_at,
           CASE WHEN sealed_totp IS NULL THEN 0 ELSE 1 END, CASE WHEN person_index IS NULL THEN 0 ELSE 1 END, password_set_at
    FROM officers WHERE office = $1 AND dismissed_at IS NULL ORDER BY account)sql";
constexpr auto select_all = R"sql(
    SELECT id, account, name, role, office, password_hash, first_password_expires_at,
           CASE WHEN sealed_totp IS NULL THEN 0 ELSE 1 END, CASE WHEN person_index IS NULL THEN 0 ELSE 1 END, password_set_at
    FROM officers WHERE dismissed_at IS NULL ORDER BY office, account)sql";
constexpr auto count_same_person = "SELECT COUNT(*) FROM officers WHERE id = $1 AND $2 IN (person_index, person_index_next)";

casework::Officer read_officer(const Row& row) {
    return {.id = row.text(0),
            .account = row.text(1),
            .name = row.text(2),
            .role = *domain::role(row.text(3)),
            .office = proven<domain::DivisionCode>(row.text(4)),
            .password_hash = row.text(5),
            .first_password_expires_at = optional_instant(row, 6),
            .enrolled = row.integer(7) != 0,
            .identified = row.integer(8) != 0,
            .password_set_at = instant(row, 9)};
}

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::OfficerAppointed& change) {
    unit.push_back(unique_or(RefusalCode::VersionConflict, insert_officer,
                             values(change.id, change.account, change.name, domain::name_of(change.role), change.office.text(),
                                    change.password_hash, change.first_password_expires_at, change.at)));
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::OfficerMoved& change) {
    unit.push_back(one_row_or(RefusalCode::VersionConflict, update_place,
                              values(change.officer_id, domain::name_of(change.from_role), change.from_office.text(),
                                     domain::name_of(change.role), change.office.text())));
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::OfficerDismissed& change) {
    unit.push_back(one_row_or(RefusalCode::VersionConflict, update_dismissed, values(change.officer_id, change.at)));
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::OfficerPasswordSet& change) {
    unit.push_back(one_row_or(RefusalCode::NotFound, update_password,
                              values(change.officer_id, change.password_hash, change.first_password_expires_at, change.at)));
}

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::OfficerIdentified& change) {
    auto index = indexes_of(keys, change.person);
    unit.push_back(one_row_or(RefusalCode::NotFound, update_person,
                              values(change.officer_id, std::move(index.own), std::move(index.next),
                                     keys.seal(change.person.reveal(), place("officers", change.officer_id, "person")))));
}

std::optional<casework::Officer> officer(const Shelf& shelf, std::string_view account) {
    return first(shelf, select_by_account, values(account), read_officer);
}

std::optional<casework::Officer> officer_by_id(const Shelf& shelf, std::string_view id) {
    return first(shelf, select_by_id, values(id), read_officer);
}

std::vector<casework::Officer> officers_of(const Shelf& shelf, const domain::DivisionCode& office) {
    return all(shelf, select_by_office, values(office.text()), read_officer);
}

std::vector<casework::Officer> officers(const Shelf& shelf) {
    return all(shelf, select_all, {}, read_officer);
}

bool is_officer(const Shelf& shelf, std::string_view officer_id, const domain::ResidentId& person) {
    return count(shelf, count_same_person, values(officer_id, index_of(shelf.keys, person))) == 1;
}

}  // namespace kuaiban::store
