#include "certificate/pdf_sheet_printer.hpp"

#include <fmt/format.h>

#include "certificate/pdf_objects.hpp"
#include "certificate/pdf_strings.hpp"
#include "certificate/sheet_layout.hpp"
#include "certificate/utf8.hpp"

namespace kuaiban::certificate {

std::string PdfSheetPrinter::print(const casework::Sheet& sheet, domain::Instant at) {
    constexpr int catalog = 1, pages = 2, resources = 3, information = 4, first_free = 5, deflate = 6;
    PdfObjects objects{first_free};
    objects.bytes = "%PDF-1.7\n%\xe5\xbf\xab\xe5\x8a\x9e\n";    // a comment with bytes above 127: not to be taken for text
    objects.add(catalog, fmt::format("<< /Type /Catalog /Version /1.7 /Pages {} 0 R /Lang (zh-CN) "
                                     "/ViewerPreferences << /DisplayDocTitle true >> >>",
                                     pages));
    const auto copies = sheet.copies.empty() ? std::vector<std::string>{""} : sheet.copies;
    EmbeddedFonts fonts;                        // one subset for all pages: they differ in a word
    std::string kids;
    for (const auto& copy : copies) {
        Canvas canvas{fonts};
        draw_sheet(canvas, sheet, copy, fonts_);
        const int content = objects.new_number(), page = objects.new_number();
        objects.add_deflated_stream(content, "", canvas.content(), deflate);
        objects.add(page, fmt::format("<< /Type /Page /Parent {} 0 R /MediaBox [0 0 {:.2f} {:.2f}] /Contents {} 0 R "
                                      "/Resources {} 0 R >>",
                                      pages, Canvas::page_width, Canvas::page_height, content, resources));
        kids += fmt::format("{} 0 R ", page);
    }
    objects.add(pages, fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, copies.size()));
    objects.add(resources, fmt::format("<< /Font << {}>> >>", fonts.embed(objects, deflate)));
    objects.add(information, fmt::format("<< /Title <feff{}> /Producer (Kuaiban) /CreationDate ({}) >>",
                                         utf16_hex(code_points(sheet.title)), pdf_date(at)));
    objects.finish(fmt::format("/Root {} 0 R /Info {} 0 R", catalog, information));
    return std::move(objects.bytes);
}

}  // namespace kuaiban::certificate
