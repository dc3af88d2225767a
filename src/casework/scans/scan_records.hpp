#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/calendar_date.hpp"

namespace kuaiban::casework {

using domain::Instant;

/// What is kept about a scan beside the scan itself.
struct Scan {
    std::string id, case_id;
    int place;
    std::string material, media_type;
    int pages;
    std::int64_t size;                          ///< bytes
    std::string attached_by;                    ///< account or officer id
    Instant attached_at;
};

/// The scans attached to cases, without those that were removed; changed by ScanAttached and ScanRemoved.
class ScanRecords {
public:
    virtual ~ScanRecords() = default;
    virtual std::vector<Scan> scans_of(std::string_view case_id) = 0;                  // by place
    virtual std::optional<Scan> scan(std::string_view id) = 0;
    virtual std::optional<std::string> content_of_scan(std::string_view id) = 0;
};

}  // namespace kuaiban::casework
