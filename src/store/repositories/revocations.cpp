#include "store/repositories/revocations.hpp"

#include "store/repositories/papers.hpp"

namespace kuaiban::store {
namespace {

constexpr auto insert_proposal = R"sql(
    INSERT INTO revocations (id, certificate_id, case_id, reason, proposed_by, proposed_at, outcome, decided_by, decided_at,
                             sealed_words)
    VALUES ($1, $2, $3, $4, $5, $6, '', '', NULL, $7))sql";
constexpr auto decide_proposal =
    "UPDATE revocations SET outcome = $2, decided_by = $3, decided_at = $4 WHERE id = $1 AND outcome = ''";
constexpr auto revoke_certificate = R"sql(
    UPDATE certificates SET status = 'revoked', status_changed_at = $2, status_reason = $3, status_by = $4
    WHERE id = $1 AND status = 'valid')sql";
constexpr auto select_by_id = R"sql(
    SELECT id, certificate_id, case_id, reason, proposed_by, proposed_at, outcome, decided_by, decided_at, sealed_words
    FROM revocations WHERE id = $1)sql";
constexpr auto select_open = R"sql(
    SELECT id, certificate_id, case_id, reason, proposed_by, proposed_at, outcome, decided_by, decided_at, sealed_words
    FROM revocations WHERE outcome = '' ORDER BY proposed_at, id)sql";

casework::Revocation read_revocation(const Row& row, const crypto::KeyRing& keys) {
    const auto id = row.text(0);
    return {.id = id,
            .certificate_id = row.text(1),
            .case_id = row.text(2),
            .reason = row.text(3),
            .proposed_by = row.text(4),
            .proposed_at = instant(row, 5),
            .outcome = row.text(6),
            .decided_by = row.text(7),
            .decided_at = optional_instant(row, 8),
            .words = keys.open(row.bytes(9), place("revocations", id, "words"))};
}

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::RevocationProposed& change) {
    unit.push_back(unique_or(RefusalCode::RevocationOpen, insert_proposal,
                             values(change.id, change.certificate_id, change.case_id, change.reason, change.officer_id, change.at,
                                    keys.seal(change.words, place("revocations", change.id, "words")))));
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::RevocationDecided& change) {
    unit.push_back(one_row_or(RefusalCode::VersionConflict, decide_proposal,
                              values(change.id, change.confirmed ? "confirmed" : "refused", change.officer_id, change.at)));
}

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::CertificateRevoked& change) {
    unit.push_back(one_row_or(RefusalCode::VersionConflict, revoke_certificate,
                              values(change.certificate_id, change.at, change.reason, change.office)));
    end_paper_requests(unit, change.certificate_id, "revoked", change.at);
}

std::optional<casework::Revocation> revocation(const Shelf& shelf, std::string_view id) {
    return first(shelf, select_by_id, values(id), [&](const Row& row) { return read_revocation(row, shelf.keys); });
}

std::vector<casework::Revocation> open_revocations(const Shelf& shelf) {
    return all(shelf, select_open, {}, [&](const Row& row) { return read_revocation(row, shelf.keys); });
}

}  // namespace kuaiban::store
