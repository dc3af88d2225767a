#include "store/repositories/verifications.hpp"

namespace kuaiban::store {
namespace {

constexpr auto insert_verification =
    "INSERT INTO verifications (id, certificate_id, verified_at, how, receipt) VALUES ($1, $2, $3, $4, $5)";
constexpr auto select_by_certificate = R"sql(
    SELECT verified_at, how, receipt FROM verifications WHERE certificate_id = $1 ORDER BY verified_at DESC LIMIT 100)sql";

}  // namespace

void append(UnitOfWork& unit, const crypto::KeyRing&, const casework::CertificateVerified& change) {
    unit.push_back({insert_verification, values(change.id, change.certificate_id, change.at, change.how, change.receipt)});
}

std::vector<casework::Verification> verifications_of(const Shelf& shelf, std::string_view certificate_id) {
    return all(shelf, select_by_certificate, values(certificate_id), [](const Row& row) {
        return casework::Verification{.at = instant(row, 0), .how = row.text(1), .receipt = row.text(2)};
    });
}

}  // namespace kuaiban::store
