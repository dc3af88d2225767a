#include "scans/clean_scan.hpp"
#include "scans/pdf_pages.hpp"

namespace kuaiban::scans {

Cleaned clean_pdf(std::string_view bytes) {
    auto pages = pages_of_pdf(bytes, casework::most_scan_pages);
    if (!pages)
        return unreadable();
    if (!pages->danger.empty())
        return unsafe(std::move(pages->danger));
    if (pages->count > casework::most_scan_pages)
        return too_large("pages");
    if (pages->count == 0)
        return unreadable();
    return CleanScan{"application/pdf", pages->count, std::move(pages->anew)};
}

}  // namespace kuaiban::scans
