#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "domain/refusal.hpp"

namespace kuaiban::casework {

/// A scan made anew: the picture or the pages, and nothing else that was in the file.
struct CleanScan {
    std::string media_type;                     ///< application/pdf | image/jpeg | image/png
    int pages;
    std::string content;
};

/// Makes a file that came from outside anew, or refuses it: ScanUnreadable, ScanUnsafe (detail "what": encrypted, script, launch,
/// embedded-file, media, form-script), ScanTooLarge (detail "what": bytes, pages, points), Busy. By its content alone: neither
/// its name nor what it is declared as counts.
class ScanCleaner {
public:
    virtual ~ScanCleaner() = default;
    virtual std::expected<CleanScan, domain::Refusal> clean(std::string_view uploaded) = 0;
};

inline constexpr std::size_t most_scan_bytes = 8 * 1024 * 1024;  ///< as uploaded, and as kept
inline constexpr int most_scan_pages = 30;
inline constexpr std::size_t most_photograph_points = 64'000'000, most_drawing_points = 24'000'000;  ///< JPEG, PNG

}  // namespace kuaiban::casework
