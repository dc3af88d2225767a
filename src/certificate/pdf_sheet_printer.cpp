#include "certificate/pdf_sheet_printer.hpp"

#include <fmt/format.h>

#include "certificate/pdf_objects.hpp"
#include "certificate/pdf_strings.hpp"
#include "certificate/report_layout.hpp"
#include "certificate/sheet_layout.hpp"
#include "certificate/utf8.hpp"

namespace kuaiban::certificate {
namespace {

struct Titled {
    std::string_view title, language;
};

/// One file of these pages, with one subset of each font for all of them.
std::string bound(const std::vector<Canvas>& canvases, EmbeddedFonts& fonts, const Titled& what, domain::Instant at) {
    constexpr int catalog = 1, pages = 2, resources = 3, information = 4, first_free = 5, deflate = 6;
    PdfObjects objects{first_free};
    objects.bytes = "%PDF-1.7\n%\xe5\xbf\xab\xe5\x8a\x9e\n";    // a comment with bytes above 127: not to be taken for text
    objects.add(catalog, fmt::format("<< /Type /Catalog /Version /1.7 /Pages {} 0 R /Lang ({}) "
                                     "/ViewerPreferences << /DisplayDocTitle true >> >>",
                                     pages, what.language));
    std::string kids;
    for (const auto& canvas : canvases) {
        const int content = objects.new_number(), page = objects.new_number();
        objects.add_deflated_stream(content, "", canvas.content(), deflate);
        objects.add(page, fmt::format("<< /Type /Page /Parent {} 0 R /MediaBox [0 0 {:.2f} {:.2f}] /Contents {} 0 R "
                                      "/Resources {} 0 R >>",
                                      pages, Canvas::page_width, Canvas::page_height, content, resources));
        kids += fmt::format("{} 0 R ", page);
    }
    objects.add(pages, fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, canvases.size()));
    objects.add(resources, fmt::format("<< /Font << {}>> >>", fonts.embed(objects, deflate)));
    objects.add(information, fmt::format("<< /Title <feff{}> /Producer (Kuaiban) /CreationDate ({}) >>",
                                         utf16_hex(code_points(what.title)), pdf_date(at)));
    objects.finish(fmt::format("/Root {} 0 R /Info {} 0 R", catalog, information));
    return std::move(objects.bytes);
}

}  // namespace

std::string PdfSheetPrinter::print(const casework::Sheet& sheet, domain::Instant at) {
    const auto copies = sheet.copies.empty() ? std::vector<std::string>{""} : sheet.copies;
    EmbeddedFonts fonts;
    std::vector<Canvas> pages;
    for (const auto& copy : copies)
        draw_sheet(pages.emplace_back(fonts), sheet, copy, fonts_);
    return bound(pages, fonts, {sheet.title, "zh-CN"}, at);
}

std::string PdfSheetPrinter::print(const casework::Report& report, domain::Instant at) {
    EmbeddedFonts fonts;
    return bound(draw_report(fonts, report, fonts_), fonts, {report.title, report.language}, at);
}

}  // namespace kuaiban::certificate
