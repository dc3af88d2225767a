#include "store/repositories/certificates.hpp"

#include <fmt/format.h>

namespace kuaiban::store {
namespace {

constexpr auto insert_certificate = R"sql(
    INSERT INTO certificates (id, number, licence_id, case_id, service, district, office, couple_index, woman_index, man_index,
                              child_ordinal, status, issued_at, issued_on, short_code_index, pdf_sha256, status_reason, status_by,
                              sealed_face, sealed_people, couple_index_next, woman_index_next, man_index_next)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'valid', $12, $13, $14, $15, '', '', $16, $17, $18, $19, $20))sql";
constexpr auto insert_paper = "INSERT INTO certificate_papers (certificate_id, sealed_pdf) VALUES ($1, $2)";
constexpr auto select_by_number = R"sql(
    SELECT id, number, licence_id, case_id, service, district, office, child_ordinal, status, issued_at, issued_on,
           sealed_face, pdf_sha256, status_changed_at, status_reason, status_by
    FROM certificates WHERE number = $1)sql";
constexpr auto select_by_case = R"sql(
    SELECT id, number, licence_id, case_id, service, district, office, child_ordinal, status, issued_at, issued_on,
           sealed_face, pdf_sha256, status_changed_at, status_reason, status_by
    FROM certificates WHERE case_id = $1 ORDER BY issued_at DESC, id DESC LIMIT 1)sql";
constexpr auto select_valid = R"sql(
    SELECT id, number, licence_id, case_id, service, district, office, child_ordinal, status, issued_at, issued_on,
           sealed_face, pdf_sha256, status_changed_at, status_reason, status_by
    FROM certificates
    WHERE (couple_index = $1 OR couple_index_next = $1) AND child_ordinal = $2 AND status = 'valid')sql";
constexpr auto select_by_account = R"sql(
    SELECT id, number, licence_id, case_id, service, district, office, child_ordinal, status, issued_at, issued_on,
           sealed_face, pdf_sha256, status_changed_at, status_reason, status_by
    FROM certificates
    WHERE id IN (SELECT certificates.id FROM certificates JOIN cases ON cases.id = certificates.case_id WHERE cases.account_id = $1
                 UNION SELECT id FROM certificates WHERE woman_index = $2 OR woman_index_next = $2
                 UNION SELECT id FROM certificates WHERE man_index = $2 OR man_index_next = $2)
    ORDER BY issued_at DESC, id DESC)sql";
constexpr auto count_short_code = "SELECT COUNT(*) FROM certificates WHERE id = $1 AND short_code_index = $2";
constexpr auto select_paper = "SELECT sealed_pdf FROM certificate_papers WHERE certificate_id = $1";

Bytes short_code_index(const crypto::KeyRing& keys, std::string_view certificate_id, std::string_view short_code) {
    return keys.keyed_hash("short-code", std::string{certificate_id} + "/" + std::string{short_code});
}

domain::CertificateStatus read_status(const std::string& name) {
    const auto status = domain::certificate_status(name);
    return status ? *status : throw DatabaseError{"a certificate has a status this program does not know"};
}

casework::Certificate read_certificate(const Row& row, const crypto::KeyRing& keys) {
    const auto id = row.text(0);
    return {.id = id,
            .number = row.text(1),
            .licence_id = row.text(2),
            .case_id = row.text(3),
            .service = row.text(4),
            .district = row.text(5),
            .office = row.text(6),
            .child_ordinal = static_cast<int>(row.integer(7)),
            .status = read_status(row.text(8)),
            .issued_at = instant(row, 9),
            .issued_on = row.text(10),
            .face = keys.open(row.bytes(11), place("certificates", id, "face")),
            .pdf_sha256 = row.text(12),
            .status_changed_at = optional_instant(row, 13),
            .status_reason = row.text(14),
            .status_by = row.text(15)};
}

std::optional<casework::Certificate> certificate(const Shelf& shelf, std::string_view sql, const std::vector<Value>& parameters) {
    return first(shelf, sql, parameters, [&](const Row& row) { return read_certificate(row, shelf.keys); });
}

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::CertificateIssued& change) {
    auto couple = indexes_of_couple(keys, change.woman.reveal(), change.man.reveal());
    auto woman = indexes_of(keys, change.woman), man = indexes_of(keys, change.man);
    const auto people = fmt::format("{}\n{}", change.woman.reveal(), change.man.reveal());
    unit.push_back(
        unique_or(RefusalCode::CertificateExists, insert_certificate,
                  values(change.id, change.number, change.licence_id, change.case_id, change.service, change.district,
                         change.office, std::move(couple.own), std::move(woman.own), std::move(man.own), change.child_ordinal,
                         change.issued_at, change.issued_on, short_code_index(keys, change.id, change.short_code),
                         change.pdf_sha256, keys.seal(change.face, place("certificates", change.id, "face")),
                         keys.seal(people, place("certificates", change.id, "people")), std::move(couple.next),
                         std::move(woman.next), std::move(man.next))));
    unit.push_back({insert_paper, values(change.id, keys.seal(change.pdf, place("certificates", change.id, "pdf")))});
}

std::optional<casework::Certificate> certificate_by_number(const Shelf& shelf, std::string_view number) {
    return certificate(shelf, select_by_number, values(number));
}

std::optional<casework::Certificate> certificate_of_case(const Shelf& shelf, std::string_view case_id) {
    return certificate(shelf, select_by_case, values(case_id));
}

std::optional<casework::Certificate> valid_certificate_of(const Shelf& shelf, const domain::ResidentId& woman,
                                                          const domain::ResidentId& man, int child_ordinal) {
    return certificate(
        shelf, select_valid,
        values(shelf.keys.blind_index("couple", std::string{woman.reveal()} + std::string{man.reveal()}), child_ordinal));
}

std::vector<casework::Certificate> certificates_of(const Shelf& shelf, const casework::Account& account) {
    const auto person = account.person ? index_of(shelf.keys, account.person->id_number) : Bytes{};
    return all(shelf, select_by_account, values(account.id, person),
               [&](const Row& row) { return read_certificate(row, shelf.keys); });
}

bool short_code_fits(const Shelf& shelf, std::string_view certificate_id, std::string_view short_code) {
    return count(shelf, count_short_code, values(certificate_id, short_code_index(shelf.keys, certificate_id, short_code))) > 0;
}

std::optional<std::string> certificate_pdf(const Shelf& shelf, std::string_view certificate_id) {
    return first(shelf, select_paper, values(certificate_id),
                 [&](const Row& row) { return shelf.keys.open(row.bytes(0), place("certificates", certificate_id, "pdf")); });
}

}  // namespace kuaiban::store
