#pragma once

#include <cstddef>
#include <expected>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace kuaiban::registers {

/// What is wrong with a line of a register's file. Never holds the line's values: it is logged.
struct BadLine {
    std::size_t line{};                         ///< counted from 1, the header included
    std::string column;                         ///< empty: the line as a whole
    std::string reason;

    /// "line 7: born_on: is not a date (YYYY-MM-DD)"
    std::string text() const;
    bool operator==(const BadLine&) const = default;
};

/// Reads CSV (RFC 4180) a row at a time, so that a file of any size takes the memory of one row. UTF-8, with or without a
/// byte order mark; LF or CRLF; quoted fields may hold commas, doubled quotes and line ends. Empty lines are passed over.
class CsvReader {
public:
    explicit CsvReader(std::istream& input) : input_{input} {}

    /// Fills `fields` with the next row; false at the end. After a bad line the next call goes on behind it.
    std::expected<bool, BadLine> next(std::vector<std::string>& fields);
    /// The line on which the row last read began.
    std::size_t line() const noexcept { return row_line_; }

private:
    bool read_line(std::string& line);
    std::expected<void, BadLine> split(std::vector<std::string>& fields);
    std::expected<void, BadLine> take_quoted(std::size_t& at, std::string& field);
    std::unexpected<BadLine> bad(std::string_view reason) const;

    std::istream& input_;
    std::string row_;
    std::size_t last_line_{0}, row_line_{0};
};

}  // namespace kuaiban::registers
