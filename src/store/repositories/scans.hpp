#pragma once

#include "casework/changes.hpp"
#include "casework/scans/scan_records.hpp"
#include "store/repositories/shelf.hpp"

namespace kuaiban::store {

void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::ScanAttached& change);
void append(UnitOfWork& unit, const crypto::KeyRing& keys, const casework::ScanRemoved& change);

/// The scans in the ledger's database.
class ScanStore final : public casework::ScanRecords {
public:
    ScanStore(Database& database, const crypto::KeyRing& keys) : shelf_{database, keys} {}
    std::vector<casework::Scan> scans_of(std::string_view case_id) override;
    std::optional<casework::Scan> scan(std::string_view id) override;
    std::optional<std::string> content_of_scan(std::string_view id) override;

private:
    Shelf shelf_;
};

}  // namespace kuaiban::store
