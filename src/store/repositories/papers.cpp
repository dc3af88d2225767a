#include "store/repositories/papers.hpp"

namespace kuaiban::store {
namespace {

using casework::PaperRequest;

constexpr auto insert_request = R"sql(
    INSERT INTO paper_requests (id, certificate_id, case_id, office, state, version, requested_by, requested_at, sheet_serial, printed_at,
                                closed_at, closed_by, reason, collector, sealed_collected)
    VALUES ($1, $2, $3, $4, 'requested', 1, $5, $6, '', NULL, NULL, '', '', '', $7))sql";
constexpr auto hold_to_valid = "UPDATE certificates SET status = 'valid' WHERE id = $1 AND status = 'valid'";
constexpr auto insert_sheet = R"sql(
    INSERT INTO paper_sheets (sheet_serial, request_id, printed_by, printed_at, voided_by, voided_at, void_reason)
    VALUES ($1, $2, $3, $4, '', NULL, ''))sql";
constexpr auto print_request = R"sql(
    UPDATE paper_requests SET state = 'printed', version = version + 1, sheet_serial = $3, printed_at = $4
    WHERE id = $1 AND version = $2 AND state = 'requested'
      AND EXISTS (SELECT 1 FROM certificates WHERE certificates.id = certificate_id AND status = 'valid'))sql";
constexpr auto void_sheet = R"sql(
    UPDATE paper_sheets SET voided_by = $2, voided_at = $3, void_reason = $4
    WHERE request_id = $1 AND voided_at IS NULL)sql";
constexpr auto void_sheets_of_certificate = R"sql(
    UPDATE paper_sheets SET voided_by = 'system', voided_at = $2, void_reason = $3
    WHERE voided_at IS NULL
      AND request_id IN (SELECT id FROM paper_requests WHERE certificate_id = $1 AND closed_at IS NULL))sql";
constexpr auto reopen_request = R"sql(
    UPDATE paper_requests SET state = 'requested', version = version + 1, sheet_serial = '', printed_at = NULL
    WHERE id = $1 AND version = $2 AND state = 'printed')sql";
constexpr auto hand_over_request = R"sql(
    UPDATE paper_requests SET state = 'handed-over', version = version + 1, closed_at = $3, closed_by = $4, collector = $5,
                              sealed_collected = $6
    WHERE id = $1 AND version = $2 AND state = 'printed')sql";
constexpr auto cancel_request = R"sql(
    UPDATE paper_requests SET state = 'cancelled', version = version + 1, closed_at = $3, closed_by = $4, reason = $5
    WHERE id = $1 AND version = $2 AND closed_at IS NULL)sql";
constexpr auto end_requests = R"sql(
    UPDATE paper_requests SET state = 'cancelled', version = version + 1, closed_at = $2, closed_by = 'system', reason = $3
    WHERE certificate_id = $1 AND closed_at IS NULL)sql";
constexpr auto supersede_certificate = R"sql(
    UPDATE certificates SET status = 'superseded', status_changed_at = $2, status_reason = $3, status_by = $4
    WHERE id = $1 AND status = 'valid'
      AND NOT EXISTS (SELECT 1 FROM revocations WHERE certificate_id = $1 AND outcome = ''))sql";

constexpr std::string_view columns = R"sql(
    SELECT id, certificate_id, case_id, office, state, version, requested_by, requested_at, sheet_serial, printed_at, closed_at,
           closed_by, reason, collector, sealed_collected
    FROM paper_requests )sql";
const std::string select_by_id = std::string{columns} + "WHERE id = $1";
const std::string select_open = std::string{columns} + "WHERE certificate_id = $1 AND closed_at IS NULL";
const std::string select_by_case = std::string{columns} + "WHERE case_id = $1 ORDER BY requested_at DESC, id DESC";
const std::string select_queue =
    std::string{columns} + "WHERE closed_at IS NULL AND office >= $1 AND office < $2 ORDER BY requested_at, id LIMIT $3";
constexpr auto select_sheets = R"sql(
    SELECT sheet_serial, printed_by, printed_at, voided_at, void_reason FROM paper_sheets
    WHERE request_id = $1 ORDER BY printed_at, sheet_serial)sql";

std::string collected_place(std::string_view id) {
    return place("paper_requests", id, "collected");
}

PaperRequest read_request(const Row& row, const crypto::KeyRing& keys) {
    const auto id = row.text(0);
    const auto state = casework::paper_state(row.text(4));
    if (!state)
        throw DatabaseError{"a certificate on paper is in a state this program does not know"};
    return {.id = id,
            .certificate_id = row.text(1),
            .case_id = row.text(2),
            .office = row.text(3),
            .state = *state,
            .version = row.integer(5),
            .requested_by = row.text(6),
            .requested_at = instant(row, 7),
            .serial = row.text(8),
            .printed_at = optional_instant(row, 9),
            .closed_at = optional_instant(row, 10),
            .closed_by = row.text(11),
            .reason = row.text(12),
            .collector = row.text(13),
            .collected = keys.open(row.bytes(14), collected_place(id))};
}

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::PaperRequested& change) {
    unit.push_back(one_row_or(RefusalCode::VersionConflict, hold_to_valid, values(change.certificate_id)));
    unit.push_back(unique_or(RefusalCode::PaperOpen, insert_request,
                             values(change.id, change.certificate_id, change.case_id, change.office, change.by, change.at,
                                    keys.seal("", collected_place(change.id)))));
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::PaperPrinted& change) {
    unit.push_back(one_row_or(RefusalCode::VersionConflict, print_request,
                              values(change.request_id, change.expected_version, change.serial, change.at)));
    unit.push_back(
        unique_or(RefusalCode::SheetUsed, insert_sheet, values(change.serial, change.request_id, change.officer_id, change.at)));
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::SheetVoided& change) {
    unit.push_back(one_row_or(RefusalCode::VersionConflict, void_sheet,
                              values(change.request_id, change.officer_id, change.at, change.reason)));
    unit.push_back(one_row_or(RefusalCode::VersionConflict, reopen_request, values(change.request_id, change.expected_version)));
}

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::PaperHandedOver& change) {
    unit.push_back(one_row_or(RefusalCode::VersionConflict, hand_over_request,
                              values(change.request_id, change.expected_version, change.at, change.officer_id, change.collector,
                                     keys.seal(change.collected, collected_place(change.request_id)))));
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::PaperCancelled& change) {
    unit.push_back({void_sheet, values(change.request_id, change.by, change.at, change.reason)});
    unit.push_back(one_row_or(RefusalCode::VersionConflict, cancel_request,
                              values(change.request_id, change.expected_version, change.at, change.by, change.reason)));
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::CertificateSuperseded& change) {
    unit.push_back(one_row_or(RefusalCode::VersionConflict, supersede_certificate,
                              values(change.certificate_id, change.at, change.reason, change.office)));
    end_paper_requests(unit, change.certificate_id, "superseded", change.at);
}

void end_paper_requests(UnitOfWork& unit, std::string_view certificate_id, std::string_view reason, Instant at) {
    unit.push_back({void_sheets_of_certificate, values(certificate_id, at, reason)});
    unit.push_back({end_requests, values(certificate_id, at, reason)});
}

std::optional<PaperRequest> PaperStore::request(std::string_view id) {
    return first(shelf_, select_by_id, values(id), [&](const Row& row) { return read_request(row, shelf_.keys); });
}

std::optional<PaperRequest> PaperStore::open_request_of(std::string_view certificate_id) {
    return first(shelf_, select_open, values(certificate_id), [&](const Row& row) { return read_request(row, shelf_.keys); });
}

std::vector<PaperRequest> PaperStore::requests_of_case(std::string_view case_id) {
    return all(shelf_, select_by_case, values(case_id), [&](const Row& row) { return read_request(row, shelf_.keys); });
}

std::vector<PaperRequest> PaperStore::queue(const domain::DivisionCode& office, int most) {
    const auto range = codes_below(office);
    return all(shelf_, select_queue, values(range.first, range.behind, most),
               [&](const Row& row) { return read_request(row, shelf_.keys); });
}

std::vector<casework::PaperSheet> PaperStore::sheets_of(std::string_view request_id) {
    return all(shelf_, select_sheets, values(request_id), [](const Row& row) {
        return casework::PaperSheet{.serial = row.text(0),
                                    .printed_by = row.text(1),
                                    .printed_at = instant(row, 2),
                                    .voided_at = optional_instant(row, 3),
                                    .void_reason = row.text(4)};
    });
}

}  // namespace kuaiban::store
