#include "store/repositories/privacy.hpp"

namespace kuaiban::store {
namespace {

constexpr auto insert_notice = R"sql(
    INSERT INTO case_notices (case_id, notice_version, shown_at, consent, consent_version) VALUES ($1, $2, $3, $4, $5))sql";
constexpr auto select_notice = R"sql(
    SELECT notice_version, consent, consent_version, shown_at FROM case_notices WHERE case_id = $1)sql";

// In this order: what refers to an account before the account.
constexpr std::string_view delete_of_account[] = {
    "DELETE FROM sessions WHERE account_id = $1",
    "DELETE FROM drafts WHERE account_id = $1",
    "DELETE FROM idempotency WHERE account_id = $1",
    "DELETE FROM appointment_seats WHERE appointment_id IN (SELECT id FROM appointments WHERE account_id = $1)",
    "DELETE FROM appointment_events WHERE appointment_id IN (SELECT id FROM appointments WHERE account_id = $1)",
    "DELETE FROM appointments WHERE account_id = $1",
    "DELETE FROM message_attempts WHERE message_id IN (SELECT id FROM outbox WHERE account_id = $1 AND case_id = '')",
    "DELETE FROM outbox WHERE account_id = $1 AND case_id = ''",
    R"sql(DELETE FROM one_time_codes WHERE mobile_index IN (SELECT mobile_index FROM accounts WHERE id = $1)
             OR mobile_index IN (SELECT mobile_index_next FROM accounts WHERE id = $1))sql",
};
constexpr auto hold_to_idle = R"sql(
    UPDATE accounts SET language = language WHERE id = $1
      AND NOT EXISTS (SELECT 1 FROM cases WHERE cases.account_id = $1 AND closed_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM appointments WHERE appointments.account_id = $1 AND closed_at IS NULL))sql";
constexpr auto delete_account = "DELETE FROM accounts WHERE id = $1";

constexpr auto empty_case = R"sql(
    UPDATE cases SET account_id = '', sealed_document = $3, sealed_findings = $3, purged_at = $2
    WHERE id = $1 AND closed_at IS NOT NULL AND purged_at IS NULL)sql";
constexpr auto take_keys_away = "UPDATE events SET sealed_key = $2 WHERE subject_id = $1 AND sealed_detail IS NOT NULL";
constexpr std::string_view delete_of_case[] = {
    "DELETE FROM message_attempts WHERE message_id IN (SELECT id FROM outbox WHERE case_id = $1)",
    "DELETE FROM case_parties WHERE case_id = $1",
    "DELETE FROM outbox WHERE case_id = $1",
    "DELETE FROM inquiries WHERE case_id = $1",
    "DELETE FROM registrations WHERE case_id = $1",
    "DELETE FROM case_notices WHERE case_id = $1",
    "DELETE FROM scans WHERE case_id = $1",
    "DELETE FROM case_materials WHERE case_id = $1",
    "DELETE FROM special_procedures WHERE case_id = $1",
};
constexpr std::string_view delete_message[] = {"DELETE FROM message_attempts WHERE message_id = $1",
                                               "DELETE FROM outbox WHERE id = $1"};
constexpr auto forget_receipts = R"sql(
    DELETE FROM idempotency WHERE (account_id, key) IN
        (SELECT account_id, key FROM idempotency WHERE recorded_at < $1 ORDER BY recorded_at LIMIT $2))sql";

constexpr auto count_old_receipts = R"sql(
    SELECT COUNT(*) FROM (SELECT 1 FROM idempotency WHERE recorded_at < $1 ORDER BY recorded_at LIMIT $2) AS old)sql";
constexpr auto select_idle_drafts = "SELECT id FROM drafts WHERE service = $1 AND saved_at < $2 ORDER BY saved_at LIMIT $3";
constexpr auto select_finished = R"sql(
    SELECT id FROM cases WHERE service = $1 AND closed_at < $2 AND closed_at IS NOT NULL AND purged_at IS NULL
    ORDER BY closed_at LIMIT $3)sql";
constexpr auto select_old_messages = R"sql(
    SELECT id FROM outbox WHERE queued_at < $1 AND stage > 0
      AND NOT EXISTS (SELECT 1 FROM cases WHERE cases.id = outbox.case_id AND purged_at IS NULL)
    ORDER BY queued_at LIMIT $2)sql";

std::vector<std::string> ids(const Shelf& shelf, std::string_view sql, const std::vector<Value>& parameters) {
    return all(shelf, sql, parameters, [](const Row& row) { return row.text(0); });
}

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::NoticeKept& change) {
    unit.push_back(
        {insert_notice, values(change.case_id, change.notice_version, change.at, change.consent, change.consent_version)});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::AccountClosed& change) {
    unit.push_back(one_row_or(RefusalCode::AccountInUse, hold_to_idle, values(change.account_id)));
    for (const auto sql : delete_of_account)
        unit.push_back({sql, values(change.account_id)});
    unit.push_back({take_keys_away, values(change.account_id, Bytes{})});
    unit.push_back({delete_account, values(change.account_id)});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::CasePurged& change) {
    unit.push_back(one_row_or(RefusalCode::VersionConflict, empty_case, values(change.case_id, change.at, Bytes{})));
    unit.push_back({take_keys_away, values(change.case_id, Bytes{})});
    for (const auto sql : delete_of_case)
        unit.push_back({sql, values(change.case_id)});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::MessagePurged& change) {
    for (const auto sql : delete_message)
        unit.push_back({sql, values(change.message_id)});
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::ReceiptsForgotten& change) {
    unit.push_back({forget_receipts, values(change.before, change.most)});
}

std::optional<casework::KeptNotice> PrivacyStore::notice_of(std::string_view case_id) {
    return first(shelf_, select_notice, values(case_id), [](const Row& row) {
        return casework::KeptNotice{
            .notice_version = row.text(0), .consent = row.text(1), .consent_version = row.text(2), .shown_at = instant(row, 3)};
    });
}

std::vector<std::string> PrivacyStore::idle_drafts(std::string_view service, Instant saved_before, int most) {
    return ids(shelf_, select_idle_drafts, values(service, saved_before, most));
}

std::vector<std::string> PrivacyStore::finished_cases(std::string_view service, Instant closed_before, int most) {
    return ids(shelf_, select_finished, values(service, closed_before, most));
}

std::vector<std::string> PrivacyStore::old_messages(Instant queued_before, int most) {
    return ids(shelf_, select_old_messages, values(queued_before, most));
}

int PrivacyStore::old_receipts(Instant recorded_before, int most) {
    return static_cast<int>(first(shelf_, count_old_receipts, values(recorded_before, most), [](const Row& row) {
                                return row.integer(0);
                            }).value_or(0));
}

}  // namespace kuaiban::store
