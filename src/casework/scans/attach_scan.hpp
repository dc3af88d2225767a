#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "casework/review/case_file.hpp"
#include "casework/scans/scan_cleaner.hpp"
#include "casework/scans/scan_records.hpp"

namespace kuaiban::casework {

inline constexpr int most_scans = 20;                                       ///< of one case
inline constexpr std::int64_t most_bytes_of_scans = 40 * 1024 * 1024;       ///< of them together

/// What the use cases of scans work with beside the bench.
struct ScanDesk {
    ScanRecords& records;
    ScanCleaner& cleaner;
};

/// True where papers may still be added: the case is open, or was issued and a paper was allowed later.
bool takes_scans(domain::CaseState state) noexcept;

/// An officer attaches a copy of a paper, made anew from the file. Refuses, with the field: NotAChoice ("material", a paper of the
/// version or of the case's checklist), what the cleaner refuses and Required ("file"), TooManyScans, and NotFound, NotAllowed, OwnCase,
/// TransitionNotAllowed. The event says who attached what.
std::expected<std::string, domain::Refusals> attach_scan(const Bench& bench, const ScanDesk& desk, const Officer& officer,
                                                         std::string_view case_id, std::string_view material,
                                                         std::string_view uploaded, Instant now);

struct ShownScan {
    Scan scan;
    std::string content;
};
/// Each look at a scan is an event. NotFound also where the scan is another case's.
std::expected<ShownScan, domain::Refusal> show_scan(const Bench& bench, const ScanDesk& desk, const Officer& officer,
                                                    std::string_view case_id, std::string_view scan_id, Instant now);

/// The wrong paper was attached: its content is gone for good. Refuses as above, and VersionConflict where it is gone already.
std::optional<domain::Refusal> remove_scan(const Bench& bench, const ScanDesk& desk, const Officer& officer,
                                           std::string_view case_id, std::string_view scan_id, Instant now);

}  // namespace kuaiban::casework
