#pragma once

#include <string>

#include "domain/calendar_date.hpp"

namespace kuaiban::casework {

using domain::Instant;

/// A copy of a paper, made anew from what was uploaded. Its place in the case is free, or TooManyScans.
struct ScanAttached {
    std::string id, case_id;
    int place;                                  // 1 … most_scans
    std::string material;                       // code of the material it shows
    std::string media_type;                     // application/pdf | image/jpeg | image/png
    int pages;
    std::string content;                        // sealed by the store
    std::string by;                             // account or officer id
    Instant at;
};
/// Still there, or VersionConflict. What it showed is gone for good; that it was there stays.
struct ScanRemoved {
    std::string id, by;
    Instant at;
};

}  // namespace kuaiban::casework
