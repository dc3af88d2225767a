#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "domain/calendar_date.hpp"

namespace kuaiban::casework {

/// A form or receipt on A4, ready for print: boxes with what is known, and room for what is written by hand.
struct Sheet {
    struct Cell {
        std::string label, value;
        int share{1};                           ///< of a table's width
    };
    struct Group {
        std::string title;                      ///< down the left edge
        std::vector<std::vector<Cell>> rows;    ///< of one or two labelled cells
        std::vector<Cell> columns{};            ///< a table's: then the rows' cells have values only
    };
    struct Signing {
        std::string title, statement;
        std::vector<std::string> signatures;    ///< what stands before each line
        std::string day;
    };
    std::string title;
    std::vector<std::pair<std::string, std::string>> head;      ///< below the title; an empty value: a line to write on
    std::string qr_text, qr_caption;            ///< empty text: no code
    std::vector<Group> groups;
    std::vector<Signing> signings;
    std::vector<std::string> notes;
    std::vector<std::string> copies;            ///< one page for each: whom it is for; empty: one page that does not say
};

/// What somebody is told at length, on as many pages of A4 as it takes.
struct Report {
    struct Row {
        std::string label, value;
    };
    struct Part {
        std::string title;
        bool is_chapter{};                      ///< else it belongs to the chapter before it
        std::vector<Row> rows;
    };
    std::string language, title;                ///< zh-CN, en
    std::vector<std::string> lead;              ///< paragraphs below the title
    std::vector<Part> parts;
    std::function<std::string(std::size_t page, std::size_t pages)> foot;   ///< at the foot of each page, from 1
};

/// Sets sheets and reports as PDF: fonts embedded, nothing signed, nothing that runs.
class SheetPrinter {
public:
    virtual ~SheetPrinter() = default;
    virtual std::string print(const Report& report, domain::Instant at) = 0;
    /// A character that no font draws stands as 〓, to be written by hand.
    virtual std::string print(const Sheet& sheet, domain::Instant at) = 0;
};

}  // namespace kuaiban::casework
