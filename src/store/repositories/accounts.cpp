#include "store/repositories/accounts.hpp"

#include "store/repositories/sessions.hpp"

namespace kuaiban::store {
namespace {

constexpr auto insert_account = R"sql(
    INSERT INTO accounts (id, mobile_index, sealed_mobile, password_hash, language, opened_at, password_set_at, mobile_index_next)
    VALUES ($1, $2, $3, $4, $5, $6, $6, $7))sql";
constexpr auto update_password = "UPDATE accounts SET password_hash = $2, password_set_at = $3 WHERE id = $1";
constexpr auto update_language = "UPDATE accounts SET language = $2 WHERE id = $1";
constexpr auto update_person = R"sql(
    UPDATE accounts SET person_index = $2, sealed_person = $3, verified_at = $4, person_index_next = $5 WHERE id = $1)sql";
constexpr auto select_by_id = R"sql(
    SELECT id, sealed_mobile, password_hash, language, opened_at, sealed_person, verified_at, password_set_at
    FROM accounts WHERE id = $1)sql";
constexpr auto select_with_session = R"sql(
    SELECT accounts.id, sealed_mobile, password_hash, language, accounts.opened_at, sealed_person, verified_at, password_set_at,
           token_hash, account_id, csrf, sessions.opened_at, seen_at, expires_at, device
    FROM sessions JOIN accounts ON accounts.id = sessions.account_id WHERE token_hash = $1)sql";
// One search an index, as of cases: PostgreSQL answers an OR from one index read whole while it believes the table small.
constexpr auto select_by_mobile = R"sql(
    SELECT id, sealed_mobile, password_hash, language, opened_at, sealed_person, verified_at, password_set_at
    FROM accounts
    WHERE id IN (SELECT id FROM accounts WHERE mobile_index = $1 UNION SELECT id FROM accounts WHERE mobile_index_next = $1))sql";
constexpr auto select_by_person = R"sql(
    SELECT id, sealed_mobile, password_hash, language, opened_at, sealed_person, verified_at, password_set_at
    FROM accounts WHERE person_index = $1 OR person_index_next = $1 ORDER BY verified_at DESC, id)sql";
constexpr auto lock_at_mobile = R"sql(
    UPDATE accounts SET language = language WHERE id = $1 AND $2 IN (mobile_index, mobile_index_next))sql";
constexpr auto update_mobile = R"sql(
    UPDATE accounts SET mobile_index = $3, sealed_mobile = $4, mobile_index_next = $5
    WHERE id = $1 AND $2 IN (mobile_index, mobile_index_next))sql";
// The row stays for whatever refers to it; its mobile's index becomes one that no mobile has.
constexpr auto give_mobile_up = R"sql(
    UPDATE accounts SET mobile_index = $3, mobile_index_next = $4, password_hash = '', person_index = NULL,
                        person_index_next = NULL, sealed_person = NULL, verified_at = NULL
    WHERE id = $1 AND $2 IN (mobile_index, mobile_index_next))sql";
constexpr auto move_drafts = "UPDATE drafts SET account_id = $2 WHERE account_id = $1";
constexpr auto move_cases = "UPDATE cases SET account_id = $2 WHERE account_id = $1";
constexpr auto move_messages = "UPDATE outbox SET account_id = $2 WHERE account_id = $1";
constexpr auto move_appointments = "UPDATE appointments SET account_id = $2 WHERE account_id = $1";

casework::VerifiedPerson read_person(const std::string& number_and_name, Instant verified_at) {
    const auto line_end = number_and_name.find('\n');
    return {.name = proven<domain::PersonName>(std::string_view{number_and_name}.substr(line_end + 1)),
            .id_number = proven<domain::ResidentId>(std::string_view{number_and_name}.substr(0, line_end)),
            .verified_at = verified_at};
}

casework::Account read_account(const Row& row, const crypto::KeyRing& keys) {
    const auto id = row.text(0);
    casework::Account account{.id = id,
                              .mobile = proven<domain::Mobile>(keys.open(row.bytes(1), place("accounts", id, "mobile"))),
                              .password_hash = row.text(2),
                              .language = row.text(3),
                              .opened_at = instant(row, 4),
                              .person = std::nullopt,
                              .password_set_at = instant(row, 7)};
    if (!row.is_null(5))
        account.person = read_person(keys.open(row.bytes(5), place("accounts", id, "person")), instant(row, 6));
    return account;
}

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::AccountOpened& change) {
    auto index = indexes_of(keys, change.mobile);
    unit.push_back(unique_or(
        RefusalCode::MobileTaken, insert_account,
        values(change.id, std::move(index.own), keys.seal(change.mobile.reveal(), place("accounts", change.id, "mobile")),
               change.password_hash, change.language, change.at, std::move(index.next))));
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::PasswordSet& change) {
    unit.push_back(
        one_row_or(RefusalCode::NotFound, update_password, values(change.account_id, change.password_hash, change.at)));
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::LanguageChosen& change) {
    unit.push_back(one_row_or(RefusalCode::NotFound, update_language, values(change.account_id, change.language)));
}

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::PersonVerified& change) {
    const auto number_and_name = std::string{change.id_number.reveal()} + "\n" + std::string{change.name.reveal()};
    auto index = indexes_of(keys, change.id_number);
    unit.push_back(one_row_or(
        RefusalCode::NotFound, update_person,
        values(change.account_id, std::move(index.own),
               keys.seal(number_and_name, place("accounts", change.account_id, "person")), change.at, std::move(index.next))));
}

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::AccountMobileChanged& change) {
    unit.push_back(
        one_row_or(RefusalCode::VersionConflict, lock_at_mobile, values(change.account_id, index_of(keys, change.from))));
    auto to = indexes_of(keys, change.to);
    unit.push_back(
        unique_or(RefusalCode::MobileTaken, update_mobile,
                  values(change.account_id, index_of(keys, change.from), std::move(to.own),
                         keys.seal(change.to.reveal(), place("accounts", change.account_id, "mobile")), std::move(to.next))));
}

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::AccountFolded& change) {
    auto nobody = keys.blind_indexes("folded", change.given_up);
    unit.push_back(
        one_row_or(RefusalCode::VersionConflict, give_mobile_up,
                   values(change.given_up, index_of(keys, change.mobile), std::move(nobody.own), std::move(nobody.next))));
    for (const auto* sql : {move_drafts, move_cases, move_appointments, move_messages})
        unit.push_back({sql, values(change.given_up, change.kept)});
}

std::optional<casework::Account> account(const Shelf& shelf, std::string_view id) {
    return first(shelf, select_by_id, values(id), [&](const Row& row) { return read_account(row, shelf.keys); });
}

std::optional<casework::SessionWithAccount> session_with_account(const Shelf& shelf, std::string_view token_hash) {
    return first(shelf, select_with_session, values(token_hash), [&](const Row& row) {
        return casework::SessionWithAccount{read_session(row, 8), read_account(row, shelf.keys)};
    });
}

std::optional<casework::Account> account_of(const Shelf& shelf, const domain::Mobile& mobile) {
    return first(shelf, select_by_mobile, values(index_of(shelf.keys, mobile)),
                 [&](const Row& row) { return read_account(row, shelf.keys); });
}

std::vector<casework::Account> accounts_of(const Shelf& shelf, const domain::ResidentId& person) {
    return all(shelf, select_by_person, values(index_of(shelf.keys, person)),
               [&](const Row& row) { return read_account(row, shelf.keys); });
}

}  // namespace kuaiban::store
