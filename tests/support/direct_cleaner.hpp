#pragma once

#include "casework/scans/scan_cleaner.hpp"
#include "scans/clean_scan.hpp"

namespace kuaiban::support {

/// Cleans in this very process: what a process of its own adds is tests/unit/scans' affair.
class DirectCleaner final : public casework::ScanCleaner {
public:
    std::expected<casework::CleanScan, domain::Refusal> clean(std::string_view uploaded) override {
        return scans::clean_scan(uploaded);
    }
};

}  // namespace kuaiban::support
