#pragma once

#include "casework/scans/scan_cleaner.hpp"

namespace kuaiban::scans {

using casework::CleanScan;
using Cleaned = std::expected<CleanScan, domain::Refusal>;

/// Takes the file apart in this process, and so only where a crash or a bomb may end it: see ProcessCleaner.
Cleaned clean_scan(std::string_view bytes);

Cleaned clean_jpeg(std::string_view bytes);
Cleaned clean_png(std::string_view bytes);
Cleaned clean_pdf(std::string_view bytes);

inline std::unexpected<domain::Refusal> unreadable() {
    return std::unexpected{domain::Refusal{domain::RefusalCode::ScanUnreadable}};
}
inline std::unexpected<domain::Refusal> unsafe(std::string what) {
    return std::unexpected{domain::Refusal{domain::RefusalCode::ScanUnsafe, "", {{"what", std::move(what)}}}};
}
inline std::unexpected<domain::Refusal> too_large(std::string what) {
    return std::unexpected{domain::Refusal{domain::RefusalCode::ScanTooLarge, "", {{"what", std::move(what)}}}};
}

}  // namespace kuaiban::scans
