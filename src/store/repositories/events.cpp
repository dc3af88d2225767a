#include "store/repositories/events.hpp"

namespace kuaiban::store {
namespace {

constexpr auto insert_event = R"sql(
    INSERT INTO events (case_id, sequence, district, at, actor, kind, from_state, to_state, reason, sealed_detail)
    VALUES ($1, (SELECT COALESCE(MAX(sequence), 0) + 1 FROM events WHERE case_id = $1), (SELECT district FROM cases WHERE id = $1),
            $2, $3, $4, $5, $6, $7, $8))sql";
constexpr auto select_by_case = R"sql(
    SELECT sequence, at, actor, kind, from_state, to_state, reason, sealed_detail FROM events WHERE case_id = $1 ORDER BY sequence)sql";

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::EventRecorded& change) {
    std::optional<Bytes> detail;
    if (!change.detail.empty())
        detail = keys.seal(change.detail, place("events", change.case_id, "detail"));
    unit.push_back({insert_event,
                    values(change.case_id, change.at, change.actor, change.kind, change.from, change.to, change.reason, detail)});
}

std::vector<casework::CaseEventRecord> events_of(const Shelf& shelf, std::string_view case_id) {
    return all(shelf, select_by_case, values(case_id), [&](const Row& row) {
        return casework::CaseEventRecord{
            .sequence = row.integer(0),
            .at = instant(row, 1),
            .actor = row.text(2),
            .kind = row.text(3),
            .from = row.text(4),
            .to = row.text(5),
            .reason = row.text(6),
            .detail = row.is_null(7) ? "" : shelf.keys.open(row.bytes(7), place("events", case_id, "detail"))};
    });
}

}  // namespace kuaiban::store
