#include "store/repositories/officer_sessions.hpp"

namespace kuaiban::store {
namespace {

constexpr auto insert_session = R"sql(
    INSERT INTO officer_sessions (token_hash, officer_id, csrf, complete, opened_at, seen_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $5, $6))sql";
constexpr auto update_seen = "UPDATE officer_sessions SET seen_at = $2 WHERE token_hash = $1 AND seen_at < $2";
constexpr auto delete_one = "DELETE FROM officer_sessions WHERE token_hash = $1 AND officer_id = $2";
constexpr auto delete_all = "DELETE FROM officer_sessions WHERE officer_id = $1 AND token_hash <> $2";
constexpr auto select_session = R"sql(
    SELECT token_hash, officer_id, csrf, complete, opened_at, seen_at, expires_at FROM officer_sessions WHERE token_hash = $1)sql";
constexpr auto select_by_officer = R"sql(
    SELECT token_hash, officer_id, csrf, complete, opened_at, seen_at, expires_at FROM officer_sessions
    WHERE officer_id = $1 AND complete = 1 ORDER BY opened_at DESC, token_hash)sql";

casework::OfficerSession read_session(const Row& row) {
    return {.token_hash = row.text(0),
            .officer_id = row.text(1),
            .csrf = row.text(2),
            .complete = row.integer(3) != 0,
            .opened_at = instant(row, 4),
            .seen_at = instant(row, 5),
            .expires_at = instant(row, 6)};
}

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::OfficerSessionOpened& change) {
    unit.push_back({insert_session,
                    values(change.token_hash, change.officer_id, change.csrf, change.complete, change.at, change.expires_at)});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::OfficerSessionSeen& change) {
    unit.push_back({update_seen, values(change.token_hash, change.at)});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::OfficerSessionEnded& change) {
    unit.push_back({delete_one, values(change.token_hash, change.officer_id)});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::OfficerSessionsEnded& change) {
    unit.push_back({delete_all, values(change.officer_id, change.except)});
}

std::optional<casework::OfficerSession> officer_session(const Shelf& shelf, std::string_view token_hash) {
    return first(shelf, select_session, values(token_hash), read_session);
}

std::vector<casework::OfficerSession> sessions_of_officer(const Shelf& shelf, std::string_view officer_id) {
    return all(shelf, select_by_officer, values(officer_id), read_session);
}

}  // namespace kuaiban::store
