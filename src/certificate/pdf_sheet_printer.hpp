#pragma once

#include "casework/printing/sheet_port.hpp"
#include "certificate/font_library.hpp"

namespace kuaiban::certificate {

/// Prints forms, receipts and reports as PDF 1.7 with embedded subset fonts. Any thread may print.
class PdfSheetPrinter : public casework::SheetPrinter {
public:
    explicit PdfSheetPrinter(FontLibrary& fonts) : fonts_{fonts} {}
    std::string print(const casework::Sheet& sheet, domain::Instant at) override;
    std::string print(const casework::Report& report, domain::Instant at) override;

private:
    FontLibrary& fonts_;
};

}  // namespace kuaiban::certificate
