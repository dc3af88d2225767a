#include "store/repositories/messages.hpp"

namespace kuaiban::store {
namespace {

using casework::AttemptState;
using domain::MessageState;

constexpr auto insert_message = R"sql(
    INSERT INTO outbox (id, case_id, account_id, mobile_index, sealed_mobile, kind, state, stage, queued_at, next_try_at, attempts,
                        claimed_by, claimed_until, sealed_text, useless_after, mobile_index_next)
    VALUES ($1, $2, $3, $4, $5, $6, 'queued', 0, $7, $7, 0, '', 0, $8, $9, $10))sql";
// A state only goes up; what a report said before the gateway had answered stays.
constexpr auto move_message = R"sql(
    UPDATE outbox SET state = $2, stage = $3, moved_at = $4, sent_at = COALESCE(sent_at, $5), report_due_at = $6, claimed_until = 0
    WHERE id = $1 AND stage < $3)sql";
constexpr auto count_try = R"sql(
    UPDATE outbox SET attempts = $2, next_try_at = $3, claimed_until = 0 WHERE id = $1 AND stage = 0)sql";
constexpr auto insert_attempt = R"sql(
    INSERT INTO message_attempts (id, message_id, gateway, report_hash, state, stage, asked_at)
    VALUES ($1, $2, $3, $4, 'asked', 0, $5))sql";
constexpr auto move_attempt = "UPDATE message_attempts SET state = $2, stage = $3, moved_at = $4 WHERE id = $1 AND stage < $3";
constexpr auto take_second_way = "UPDATE outbox SET second_way_at = $2 WHERE id = $1 AND second_way_at IS NULL";
constexpr auto see = R"sql(UPDATE outbox SET seen_at = $2 WHERE id = $1 AND seen_at IS NULL)sql";

const std::string select_message = R"sql(
    SELECT id, case_id, account_id, sealed_mobile, kind, sealed_text, state, queued_at, sent_at, attempts, moved_at, useless_after,
           seen_at, phoned_at FROM outbox
    WHERE )sql";
const auto select_by_id = select_message + "id = $1";
const auto select_by_mobile =
    select_message + "(mobile_index = $1 OR mobile_index_next = $1) ORDER BY queued_at DESC, id DESC LIMIT $2";
const auto select_by_case = select_message + "case_id = $1 AND case_id <> '' ORDER BY queued_at, id";
const auto select_recent = select_message + "id <> '' ORDER BY id DESC LIMIT $1";
const auto select_claimed = select_message + "stage = 0 AND next_try_at <= $2 AND claimed_by = $1 ORDER BY queued_at, id";
const auto select_astray = select_message + "stage BETWEEN 3 AND 4 AND second_way_at IS NULL ORDER BY queued_at LIMIT $1";
constexpr auto select_silent = R"sql(
    SELECT id FROM outbox WHERE report_due_at IS NOT NULL AND report_due_at <= $1 ORDER BY report_due_at LIMIT $2)sql";
constexpr auto find_due = "SELECT 1 FROM outbox WHERE stage = 0 AND next_try_at <= $1 AND claimed_until <= $1 LIMIT 1";
// The outer condition is asked again where another node was quicker: then the row is no longer due. PostgreSQL gives each the next rows.
constexpr auto claim_due = R"sql(
    UPDATE outbox SET claimed_by = $1, claimed_until = $2
    WHERE stage = 0 AND next_try_at <= $3 AND claimed_until <= $3
      AND id IN (SELECT id FROM outbox WHERE stage = 0 AND next_try_at <= $3 AND claimed_until <= $3 ORDER BY next_try_at LIMIT $4
                 /*postgresql: FOR UPDATE SKIP LOCKED */))sql";
constexpr auto select_attempt =
    "SELECT id, message_id, gateway, report_hash, state, asked_at, moved_at FROM message_attempts WHERE id = $1";
constexpr auto select_attempts = R"sql(
    SELECT id, message_id, gateway, report_hash, state, asked_at, moved_at FROM message_attempts
    WHERE message_id = $1 ORDER BY asked_at, id)sql";

template <class State>
int stage_of(State state) {
    return static_cast<int>(state);
}

/// A stored name that no enumerator has is a broken database.
template <class T>
T known(std::optional<T> found) {
    return found ? *found : throw DatabaseError{"a stored state no longer parses"};
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
            .state = known(domain::message_state(row.text(6))),
            .queued_at = instant(row, 7),
            .sent_at = optional_instant(row, 8),
            .attempts = static_cast<int>(row.integer(9)),
            .moved_at = optional_instant(row, 10),
            .useless_after = optional_instant(row, 11),
            .seen_at = optional_instant(row, 12),
            .phoned_at = optional_instant(row, 13)};
}

namespace {

casework::MessageAttempt read_attempt(const Row& row) {
    return {.id = row.text(0),
            .message_id = row.text(1),
            .gateway = row.text(2),
            .report_hash = row.text(3),
            .state = known(casework::attempt_state(row.text(4))),
            .asked_at = instant(row, 5),
            .moved_at = optional_instant(row, 6)};
}

std::vector<casework::Message> messages(const Shelf& shelf, std::string_view sql, const std::vector<Value>& parameters) {
    return all(shelf, sql, parameters, [&](const Row& row) { return read_message(row, shelf.keys); });
}

Statement attempt_moved(const std::string& id, AttemptState state, Instant at) {
    return {move_attempt, values(id, casework::name_of(state), stage_of(state), at)};
}

Statement message_moved(const std::string& id, MessageState state, Instant at, std::optional<Instant> report_due_at) {
    const bool taken = state == MessageState::Accepted || state == MessageState::Sent || state == MessageState::Delivered;
    return {move_message,
            values(id, domain::name_of(state), stage_of(state), at, taken ? std::optional{at} : std::nullopt, report_due_at)};
}

/// What a report on one attempt says of the message.
MessageState said_of_message(AttemptState state) {
    return known(domain::message_state(casework::name_of(state)));
}

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::MessageQueued& change) {
    auto index = indexes_of(keys, change.to);
    unit.push_back({insert_message, values(change.id, change.case_id, change.account_id, std::move(index.own),
                                           keys.seal(change.to.reveal(), place("outbox", change.id, "mobile")), change.kind,
                                           change.at, keys.seal(change.text, place("outbox", change.id, "text")),
                                           change.useless_after, std::move(index.next))});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::MessageMoved& change) {
    unit.push_back(message_moved(change.id, change.state, change.at, change.report_due_at));
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::GatewayAsked& change) {
    unit.push_back({count_try, values(change.message_id, change.tries, change.next_try_at)});
    unit.push_back({insert_attempt, values(change.attempt_id, change.message_id, change.gateway, change.report_hash, change.at)});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::GatewayAnswered& change) {
    unit.push_back(attempt_moved(change.attempt_id, change.state, change.at));
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::DeliveryReported& change) {
    unit.push_back(attempt_moved(change.attempt_id, change.state, change.at));
    unit.push_back(message_moved(change.message_id, said_of_message(change.state), change.at, change.report_due_at));
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::SecondWayTaken& change) {
    unit.push_back(one_row_or(RefusalCode::VersionConflict, take_second_way, values(change.message_id, change.at)));
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::MessageSeen& change) {
    unit.push_back({see, values(change.message_id, change.at)});
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

std::optional<casework::Message> MessageStore::message(std::string_view id) {
    return first(shelf_, select_by_id, values(id), [&](const Row& row) { return read_message(row, shelf_.keys); });
}

std::optional<casework::MessageAttempt> MessageStore::attempt(std::string_view id) {
    return first(shelf_, select_attempt, values(id), read_attempt);
}

std::vector<casework::MessageAttempt> MessageStore::attempts_of(std::string_view message_id) {
    return all(shelf_, select_attempts, values(message_id), read_attempt);
}

std::vector<std::string> MessageStore::silent(Instant now, int most) {
    return all(shelf_, select_silent, values(now, most), [](const Row& row) { return row.text(0); });
}

std::vector<casework::Message> MessageStore::astray(int most) {
    return messages(shelf_, select_astray, values(most));
}

}  // namespace kuaiban::store
