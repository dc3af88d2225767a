#include "store/repositories/events.hpp"

namespace kuaiban::store {
namespace {

constexpr auto insert_event = R"sql(
    INSERT INTO events (subject_id, sequence, district, at, actor, kind, from_state, to_state, reason, sealed_detail, sealed_key)
    VALUES ($1, (SELECT COALESCE(MAX(sequence), 0) + 1 FROM events WHERE subject_id = $1),
            COALESCE((SELECT district FROM cases WHERE id = $1), (SELECT district FROM drafts WHERE id = $1)), $2, $3, $4, $5, $6, $7, $8, $9))sql";
constexpr auto insert_officer_event = R"sql(
    INSERT INTO events (subject_id, sequence, district, at, actor, kind, from_state, to_state, reason, sealed_detail, sealed_key)
    VALUES ($1, (SELECT COALESCE(MAX(sequence), 0) + 1 FROM events WHERE subject_id = $1),
            (SELECT substr(office, 1, 6) FROM officers WHERE id = $1), $2, $3, $4, $5, $6, $7, $8, $9))sql";
// An account belongs to no district.
constexpr auto insert_account_event = R"sql(
    INSERT INTO events (subject_id, sequence, district, at, actor, kind, from_state, to_state, reason, sealed_detail, sealed_key)
    VALUES ($1, (SELECT COALESCE(MAX(sequence), 0) + 1 FROM events WHERE subject_id = $1), '', $2, $3, $4, $5, $6, $7, $8, $9))sql";
constexpr auto select_by_subject = R"sql(
    SELECT sequence, at, actor, kind, from_state, to_state, reason, sealed_detail, sealed_key FROM events WHERE subject_id = $1 ORDER BY sequence)sql";

template <class Event>
void append(UnitOfWork& unit, const crypto::KeyRing& keys, std::string_view sql, std::string_view subject, const Event& event) {
    std::optional<Bytes> detail, key;
    if (!event.detail.empty()) {
        const auto own_key = crypto::random_bytes(32);
        detail = crypto::seal_with(own_key, 0, event.detail, place("events", subject, "detail"));
        key = keys.seal(own_key, place("events", subject, "key"));
    }
    unit.push_back({sql, values(subject, event.at, event.actor, event.kind, event.from, event.to, event.reason, detail, key)});
}

/// Empty where there was none, or where its key was taken away.
std::string read_detail(const Row& row, const crypto::KeyRing& keys, std::string_view subject) {
    const auto context = place("events", subject, "detail");
    if (row.is_null(7))
        return {};
    if (row.is_null(8))
        return keys.open(row.bytes(7), context);
    const auto sealed_key = row.bytes(8);
    return sealed_key.empty() ? ""
                              : crypto::open_with(keys.open(sealed_key, place("events", subject, "key")), row.bytes(7), context);
}

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::EventRecorded& change) {
    append(unit, keys, insert_event, change.case_id, change);
}

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::OfficerEventRecorded& change) {
    append(unit, keys, insert_officer_event, change.officer_id, change);
}

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::AccountEventRecorded& change) {
    append(unit, keys, insert_account_event, change.account_id, change);
}

std::vector<casework::CaseEventRecord> events_of(const Shelf& shelf, std::string_view subject_id) {
    return all(shelf, select_by_subject, values(subject_id), [&](const Row& row) {
        return casework::CaseEventRecord{.sequence = row.integer(0),
                                         .at = instant(row, 1),
                                         .actor = row.text(2),
                                         .kind = row.text(3),
                                         .from = row.text(4),
                                         .to = row.text(5),
                                         .reason = row.text(6),
                                         .detail = read_detail(row, shelf.keys, subject_id)};
    });
}

}  // namespace kuaiban::store
