#include "store/repositories/messages.hpp"

#include <stdexcept>

namespace kuaiban::store {
namespace {

constexpr auto insert_message = R"sql(
    INSERT INTO outbox (id, case_id, account_id, mobile_index, sealed_mobile, kind, state, stage, queued_at, next_try_at, attempts,
                        claimed_by, claimed_until, sealed_text)
    VALUES ($1, $2, $3, $4, $5, $6, 'queued', 0, $7, $7, 0, '', 0, $8))sql";
constexpr auto move_message = R"sql(
    UPDATE outbox SET state = $2, stage = $3, sent_at = COALESCE($4, sent_at), next_try_at = COALESCE($5, next_try_at), attempts = $6,
                      claimed_until = 0
    WHERE id = $1 AND stage <= $7)sql";
constexpr auto select_by_mobile = R"sql(
    SELECT id, case_id, account_id, sealed_mobile, kind, sealed_text, state, queued_at, sent_at, attempts FROM outbox
    WHERE mobile_index = $1 ORDER BY queued_at DESC, id DESC LIMIT $2)sql";
constexpr auto select_by_case = R"sql(
    SELECT id, case_id, account_id, sealed_mobile, kind, sealed_text, state, queued_at, sent_at, attempts FROM outbox
    WHERE case_id = $1 AND case_id <> '' ORDER BY queued_at, id)sql";
constexpr auto select_recent = R"sql(
    SELECT id, case_id, account_id, sealed_mobile, kind, sealed_text, state, queued_at, sent_at, attempts FROM outbox
    ORDER BY id DESC LIMIT $1)sql";
constexpr auto find_due = "SELECT 1 FROM outbox WHERE stage = 0 AND next_try_at <= $1 AND claimed_until <= $1 LIMIT 1";
// The outer condition is asked again where another node was quicker: then the row is no longer due. PostgreSQL gives each the next rows.
constexpr auto claim_due = R"sql(
    UPDATE outbox SET claimed_by = $1, claimed_until = $2
    WHERE stage = 0 AND next_try_at <= $3 AND claimed_until <= $3
      AND id IN (SELECT id FROM outbox WHERE stage = 0 AND next_try_at <= $3 AND claimed_until <= $3 ORDER BY next_try_at LIMIT $4
                 /*postgresql: FOR UPDATE SKIP LOCKED */))sql";
constexpr auto select_claimed = R"sql(
    SELECT id, case_id, account_id, sealed_mobile, kind, sealed_text, state, queued_at, sent_at, attempts FROM outbox
    WHERE stage = 0 AND next_try_at <= $2 AND claimed_by = $1 ORDER BY queued_at, id)sql";

struct Stage {
    int reached, left_from_at_most;  ///< states only go forward; a report repeated or out of order changes nothing
};
Stage stage_of(std::string_view state) {
    if (state == "queued")
        return {0, 0};
    if (state == "sent")
        return {1, 0};
    if (state == "delivered" || state == "failed")
        return {2, 1};
    throw std::invalid_argument{"no such state of a message"};
}

std::vector<casework::Message> messages(const Shelf& shelf, std::string_view sql, const std::vector<Value>& parameters) {
    return all(shelf, sql, parameters, [&](const Row& row) { return read_message(row, shelf.keys); });
}

}  // namespace

casework::Message read_message(const Row& row, const crypto::KeyRing& keys) {
    const auto id = row.text(0);
    return {.id = id,
            .case_id = row.text(1),
            .account_id = row.text(2),
            .to = proven<domain::Mobile>(keys.open(row.bytes(3), place("outbox", id, "mobile"))),
            .kind = row.text(4),
            .text = keys.open(row.bytes(5), place("outbox", id, "text")),
            .state = row.text(6),
            .queued_at = instant(row, 7),
            .sent_at = optional_instant(row, 8),
            .attempts = static_cast<int>(row.integer(9))};
}

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::MessageQueued& change) {
    unit.push_back({insert_message, values(change.id, change.case_id, change.account_id, index_of(keys, change.to),
                                           keys.seal(change.to.reveal(), place("outbox", change.id, "mobile")), change.kind,
                                           change.at, keys.seal(change.text, place("outbox", change.id, "text")))});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::MessageMoved& change) {
    const auto stage = stage_of(change.state);
    const auto sent_at = change.state == "sent" ? std::optional{change.at} : std::nullopt;
    unit.push_back({move_message, values(change.id, change.state, stage.reached, sent_at, change.next_try_at, change.attempts,
                                         stage.left_from_at_most)});
}

std::vector<casework::Message> messages_of(const Shelf& shelf, const casework::Account& account, int most) {
    return messages(shelf, select_by_mobile, values(index_of(shelf.keys, account.mobile), most));
}

std::vector<casework::Message> messages_of_case(const Shelf& shelf, std::string_view case_id) {
    return messages(shelf, select_by_case, values(case_id));
}

std::vector<casework::Message> recent_messages(const Shelf& shelf, int most) {
    return messages(shelf, select_recent, values(most));
}

std::vector<casework::Message> claim_messages(const Shelf& shelf, Instant now, int most, std::int64_t lease_ms) {
    if (!first(shelf, find_due, values(now), [](const Row& row) { return row.integer(0); }))
        return {};
    const auto claim = crypto::uuid7();
    shelf.database.commit({{claim_due, values(claim, now + std::chrono::milliseconds{lease_ms}, now, most)}});
    return messages(shelf, select_claimed, values(claim, now));
}

}  // namespace kuaiban::store
