#pragma once

#include <expected>
#include <istream>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/records.hpp"
#include "registers/csv_reader.hpp"

namespace kuaiban::registers {

/// The columns of a register's file, in the order we write them. Files are read by their header: any order, further columns
/// are passed over, and `as_of` may be missing.
std::span<const std::string_view> columns_of(domain::Register kind);

/// Reads one register's file: HouseholdRecord, ResidenceRecord, MarriageRecord, BirthRecord, CertificateRecord, MobileRecord.
/// Numbers, dates and choices are checked; names, ethnicities and codes of old registers stay as recorded.
template <class Record>
class RecordReader {
public:
    explicit RecordReader(std::istream& input) : csv_{input} {}

    /// The next record; nothing at the end. A bad header ends the reading, after a bad row it goes on.
    std::expected<std::optional<Record>, BadLine> next();
    /// The line of the record last read.
    std::size_t line() const noexcept { return csv_.line(); }

private:
    std::expected<void, BadLine> read_header();

    CsvReader csv_;
    std::vector<std::string> fields_;
    std::vector<std::size_t> positions_;        // of our columns among the file's; empty: header not read
    std::size_t width_{0};
    bool ended_{false};
};

}  // namespace kuaiban::registers
