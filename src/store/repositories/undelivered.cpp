#include "store/repositories/undelivered.hpp"

#include "store/repositories/messages.hpp"

namespace kuaiban::store {
namespace {

constexpr auto mark_phoned = R"sql(
    UPDATE outbox SET phoned_by = $2, phoned_at = $3 WHERE id = $1 AND state = 'failed' AND phoned_at IS NULL)sql";
constexpr auto select_of_office = R"sql(
    SELECT outbox.id, case_id, outbox.account_id, sealed_mobile, kind, sealed_text, outbox.state, queued_at, sent_at, attempts,
           outbox.moved_at, useless_after, outbox.seen_at, phoned_at, list_office
    FROM outbox JOIN cases ON cases.id = outbox.case_id
    WHERE outbox.state = 'failed' AND phoned_at IS NULL AND outbox.seen_at IS NULL AND case_id <> '' AND list_office >= $1 AND list_office < $2
    ORDER BY queued_at, outbox.id LIMIT $3)sql";
constexpr auto select_by_id = R"sql(
    SELECT outbox.id, case_id, outbox.account_id, sealed_mobile, kind, sealed_text, outbox.state, queued_at, sent_at, attempts,
           outbox.moved_at, useless_after, outbox.seen_at, phoned_at, list_office
    FROM outbox JOIN cases ON cases.id = outbox.case_id
    WHERE outbox.id = $1 AND outbox.state = 'failed' AND phoned_at IS NULL)sql";

casework::Undelivered read(const Row& row, const crypto::KeyRing& keys) {
    return {read_message(row, keys), row.text(14)};
}

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::MessagePhoned& change) {
    unit.push_back(
        one_row_or(RefusalCode::VersionConflict, mark_phoned, values(change.message_id, change.officer_id, change.at)));
}

std::vector<casework::Undelivered> UndeliveredStore::undelivered_of(const domain::DivisionCode& office, int most) {
    const auto range = codes_below(office);
    return all(shelf_, select_of_office, values(range.first, range.behind, most),
               [&](const Row& row) { return read(row, shelf_.keys); });
}

std::optional<casework::Undelivered> UndeliveredStore::undelivered(std::string_view message_id) {
    return first(shelf_, select_by_id, values(message_id), [&](const Row& row) { return read(row, shelf_.keys); });
}

}  // namespace kuaiban::store
