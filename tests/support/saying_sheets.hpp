#pragma once

#include <string>
#include <vector>

#include "casework/printing/sheet_port.hpp"

namespace kuaiban::support {

/// Says what would stand on a form or in a report, as text.
class SayingSheets final : public casework::SheetPrinter {
public:
    std::string print(const casework::Report& report, domain::Instant) override {
        auto text = "%PDF " + report.title;
        for (const auto& paragraph : report.lead)
            text += "\n" + paragraph;
        for (const auto& part : report.parts) {
            text += "\n# " + part.title;
            for (const auto& [label, value] : part.rows)
                text += "\n" + label + "=" + value;
        }
        return text + "\n" + report.foot(1, 1);
    }
    std::string print(const casework::Sheet& sheet, domain::Instant) override {
        auto text = "%PDF " + sheet.title;
        for (const auto& [label, value] : sheet.head)
            text += " " + label + "=" + value;
        for (const auto& group : sheet.groups)
            for (const auto& row : group.rows)
                for (const auto& cell : row)
                    text += " " + cell.value;
        for (const auto& copy : sheet.copies)
            text += " " + copy;
        return text;
    }
};

}  // namespace kuaiban::support
