#include "registers/csv_reader.hpp"

#include "domain/utf8.hpp"

namespace kuaiban::registers {
namespace {

// A row of a register takes some hundred bytes; a quote that nobody closed must not swallow the rest of a large file.
constexpr std::size_t longest_row = 64 * 1024;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

std::string BadLine::text() const {
    return "line " + std::to_string(line) + ": " + (column.empty() ? "" : column + ": ") + reason;
}

std::expected<bool, BadLine> CsvReader::next(std::vector<std::string>& fields) {
    do {
        if (!read_line(row_))
            return false;
        row_line_ = last_line_;
    } while (row_.empty());

    if (const auto done = split(fields); !done)
        return std::unexpected{done.error()};
    if (!domain::is_valid_utf8(row_))
        return bad("is not UTF-8");
    if (row_.find('\0') != std::string::npos)
        return bad("holds a NUL character");
    return true;
}

bool CsvReader::read_line(std::string& line) {
    if (!std::getline(input_, line))
        return false;
    if (++last_line_ == 1 && line.starts_with(byte_order_mark))
        line.erase(0, byte_order_mark.size());
    if (line.ends_with('\r'))
        line.pop_back();
    return true;
}

std::expected<void, BadLine> CsvReader::split(std::vector<std::string>& fields) {
    fields.clear();
    for (std::size_t at = 0;;) {
        auto& field = fields.emplace_back();
        if (at < row_.size() && row_[at] == '"') {
            if (const auto taken = take_quoted(at, field); !taken)
                return taken;
        } else {
            const auto end = std::min(row_.find(',', at), row_.size());
            field = row_.substr(at, end - at);
            at = end;
            if (field.find('"') != std::string::npos)
                return bad("has a quote inside a field that is not quoted");
        }
        if (at == row_.size())
            return {};
        if (row_[at++] != ',')
            return bad("has text behind a closing quote");
    }
}

// `at` stands on the opening quote and is left behind the closing one. A line end inside belongs to the field.
std::expected<void, BadLine> CsvReader::take_quoted(std::size_t& at, std::string& field) {
    for (++at;; ++at) {
        const auto quote = row_.find('"', at);
        if (quote == std::string::npos) {
            std::string more;
            if (row_.size() > longest_row || !read_line(more))
                return bad("has a quote that is never closed");
            row_ += '\n' + more;
            --at;
            continue;
        }
        field.append(row_, at, quote - at);
        at = quote + 1;
        if (at == row_.size() || row_[at] != '"')
            return {};
        field += '"';
    }
}

std::unexpected<BadLine> CsvReader::bad(std::string_view reason) const {
    return std::unexpected{BadLine{row_line_, {}, std::string{reason}}};
}

}  // namespace kuaiban::registers
