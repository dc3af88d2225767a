#include "store/repositories/sessions.hpp"

namespace kuaiban::store {
namespace {

constexpr auto insert_session = R"sql(
    INSERT INTO sessions (token_hash, account_id, csrf, opened_at, seen_at, expires_at, device)
    VALUES ($1, $2, $3, $4, $4, $5, $6))sql";
constexpr auto update_seen = "UPDATE sessions SET seen_at = $2 WHERE token_hash = $1 AND seen_at < $2";
constexpr auto delete_session = "DELETE FROM sessions WHERE token_hash = $1";
constexpr auto delete_others = "DELETE FROM sessions WHERE account_id = $1 AND token_hash <> $2";
constexpr auto delete_expired = "DELETE FROM sessions WHERE expires_at < $1";
constexpr auto select_session = R"sql(
    SELECT token_hash, account_id, csrf, opened_at, seen_at, expires_at, device FROM sessions WHERE token_hash = $1)sql";
constexpr auto insert_answer = "INSERT INTO sign_in_answers (state_hash, forgotten_at) VALUES ($1, $2)";
constexpr auto delete_expired_of_officers = "DELETE FROM officer_sessions WHERE expires_at < $1";
constexpr auto delete_expired_answers = "DELETE FROM sign_in_answers WHERE forgotten_at < $1";
constexpr auto delete_expired_codes = "DELETE FROM one_time_codes WHERE expires_at < $1";
constexpr auto select_by_account = R"sql(
    SELECT token_hash, account_id, csrf, opened_at, seen_at, expires_at, device FROM sessions WHERE account_id = $1
    ORDER BY seen_at DESC, token_hash)sql";

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::SessionOpened& change) {
    unit.push_back(
        {insert_session, values(change.token_hash, change.account_id, change.csrf, change.at, change.expires_at, change.device)});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::SessionSeen& change) {
    unit.push_back({update_seen, values(change.token_hash, change.at)});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::SessionEnded& change) {
    unit.push_back({delete_session, values(change.token_hash)});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::OtherSessionsEnded& change) {
    unit.push_back({delete_others, values(change.account_id, change.kept_token_hash)});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::ExpiredSwept& change) {
    unit.push_back({delete_expired, values(change.sessions_before)});
    unit.push_back({delete_expired_of_officers, values(change.sessions_before)});
    unit.push_back({delete_expired_codes, values(change.codes_before)});
    unit.push_back({delete_expired_answers, values(change.codes_before)});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::SignInAnswered& change) {
    unit.push_back(unique_or(RefusalCode::SignInStale, insert_answer, values(change.state_hash, change.forgotten_at)));
}

casework::Session read_session(const Row& row, int first) {
    return {.token_hash = row.text(first),
            .account_id = row.text(first + 1),
            .csrf = row.text(first + 2),
            .opened_at = instant(row, first + 3),
            .seen_at = instant(row, first + 4),
            .expires_at = instant(row, first + 5),
            .device = row.text(first + 6)};
}

std::optional<casework::Session> session(const Shelf& shelf, std::string_view token_hash) {
    return first(shelf, select_session, values(token_hash), [](const Row& row) { return read_session(row); });
}

std::vector<casework::Session> sessions_of(const Shelf& shelf, std::string_view account_id) {
    return all(shelf, select_by_account, values(account_id), [](const Row& row) { return read_session(row); });
}

}  // namespace kuaiban::store
