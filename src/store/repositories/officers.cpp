#include "store/repositories/officers.hpp"

namespace kuaiban::store {
namespace {

constexpr auto insert_officer = R"sql(
    INSERT INTO officers (id, account, name, role, office, password_hash, first_password_expires_at, appointed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8))sql";
constexpr auto select_by_account = R"sql(
    SELECT id, account, name, role, office, password_hash, first_password_expires_at FROM officers
    WHERE account = $1 AND dismissed_at IS NULL)sql";
constexpr auto select_by_id = R"sql(
    SELECT id, account, name, role, office, password_hash, first_password_expires_at FROM officers
    WHERE id = $1 AND dismissed_at IS NULL)sql";
constexpr auto select_by_office = R"sql(
    SELECT id, account, name, role, office, password_hash, first_password_expires_at FROM officers
    WHERE office = $1 AND dismissed_at IS NULL ORDER BY account)sql";

casework::Officer read_officer(const Row& row) {
    return {.id = row.text(0),
            .account = row.text(1),
            .name = row.text(2),
            .role = *domain::role(row.text(3)),
            .office = proven<domain::DivisionCode>(row.text(4)),
            .password_hash = row.text(5),
            .first_password_expires_at = optional_instant(row, 6)};
}

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::OfficerAppointed& change) {
    unit.push_back(unique_or(RefusalCode::VersionConflict, insert_officer,
                             values(change.id, change.account, change.name, domain::name_of(change.role), change.office.text(),
                                    change.password_hash, change.first_password_expires_at, change.at)));
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

}  // namespace kuaiban::store
