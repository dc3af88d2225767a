#include "scans/clean_scan.hpp"

#include <new>

namespace kuaiban::scans {

namespace {

Cleaned clean_by_content(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xD8\xFF"))
        return clean_jpeg(bytes);
    if (bytes.starts_with("\x89PNG\r\n\x1A\n"))
        return clean_png(bytes);
    if (bytes.starts_with("%PDF-"))             // readers look further in; a file that begins as something else is not taken
        return clean_pdf(bytes);
    return unreadable();
}

}  // namespace

Cleaned clean_scan(std::string_view bytes) {
    if (bytes.size() > casework::most_scan_bytes)
        return too_large("bytes");
    try {
        auto cleaned = clean_by_content(bytes);
        if (cleaned && cleaned->content.size() > casework::most_scan_bytes)
            return too_large("bytes");
        return cleaned;
    } catch (const std::bad_alloc&) {           // more memory than a scan may take
        return too_large("points");
    }
}

}  // namespace kuaiban::scans
