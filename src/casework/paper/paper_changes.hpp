#pragma once

#include <cstdint>
#include <string>

#include "casework/paper/paper_request.hpp"

namespace kuaiban::casework {

/// Somebody wants a certificate on paper: it is valid, or VersionConflict; none asked for already, or PaperOpen.
struct PaperRequested {
    std::string id, certificate_id, case_id;
    std::string office;                         // twelve digits: where it is printed and handed over
    std::string by;                             // account id, or "system" where the application asked for it
    Instant at;
};
/// Printed on a sheet nobody used before (or SheetUsed), the certificate still valid; requested, in this version: VersionConflict.
struct PaperPrinted {
    std::string request_id;
    std::int64_t expected_version;
    std::string serial, officer_id;
    Instant at;
};
/// The sheet is spoiled: its serial stays taken, and the request waits for another; printed, in this version: VersionConflict.
struct SheetVoided {
    std::string request_id;
    std::int64_t expected_version;
    std::string reason, officer_id;  // code: misprinted | damaged
    Instant at;
};
struct PaperHandedOver {  // printed, in this version, or VersionConflict
    std::string request_id;
    std::int64_t expected_version;
    std::string collector;  // woman | man | agent
    std::string collected;  // who it was: JSON, sealed
    std::string officer_id;
    Instant at;
};
struct PaperCancelled {  // open, in this version, or VersionConflict; a printed sheet is void
    std::string request_id;
    std::int64_t expected_version;
    std::string reason;  // code: not-wanted | not-collected
    std::string by;  // account or officer
    Instant at;
};
/// Another takes its place in the same unit of work; valid and with no proposal to revoke it, or VersionConflict. What was asked
/// for of it on paper ends with it, as it does with a revocation.
struct CertificateSuperseded {
    std::string certificate_id;
    Instant at;
    std::string reason, office;  // code: lost
};

}  // namespace kuaiban::casework
