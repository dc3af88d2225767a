#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kuaiban::scans {

struct PdfPages {
    std::string danger;                         ///< encrypted | script | launch | embedded-file | media; empty: none
    int count;
    std::string anew;                           ///< a document of these pages alone; empty where there are none, or too many
};
/// Nothing where the file is damaged, however little.
std::optional<PdfPages> pages_of_pdf(std::string_view bytes, int most_pages);

}  // namespace kuaiban::scans
