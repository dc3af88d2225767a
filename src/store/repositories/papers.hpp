#pragma once

#include "casework/paper/paper_records.hpp"
#include "casework/ports.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::PaperRequested& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::PaperPrinted& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::SheetVoided& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::PaperHandedOver& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::PaperCancelled& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::CertificateSuperseded& change);
/// Nobody prints or collects a certificate that has ceased to be valid.
void end_paper_requests(UnitOfWork& unit, std::string_view certificate_id, std::string_view reason, Instant at);

/// Certificates on paper, in the ledger's database.
class PaperStore final : public casework::PaperRecords {
public:
    PaperStore(Database& database, const crypto::KeyRing& keys) : shelf_{database, keys} {}

    std::optional<casework::PaperRequest> request(std::string_view id) override;
    std::optional<casework::PaperRequest> open_request_of(std::string_view certificate_id) override;
    std::vector<casework::PaperRequest> requests_of_case(std::string_view case_id) override;
    std::vector<casework::PaperRequest> queue(const domain::DivisionCode& office, int most) override;
    std::vector<casework::PaperSheet> sheets_of(std::string_view request_id) override;

private:
    Shelf shelf_;
};

}  // namespace kuaiban::store
