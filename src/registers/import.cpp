#include "registers/import.hpp"

#include <stdexcept>
#include <utility>

#include "registers/record_csv.hpp"
#include "registers/row_pump.hpp"
#include "registers/snapshot_rows.hpp"

namespace kuaiban::registers {
namespace {

constexpr std::size_t rows_in_a_batch = 5000;

void note(ImportReport& report, BadLine bad) {
    if (++report.bad_line_count <= ImportReport::most_lines_listed)
        report.bad_lines.push_back(std::move(bad));
}

template <class Record>
ImportReport read_all(std::istream& csv, RowPump& pump, const crypto::KeyRing& keys, const ImportProgress& progress) {
    ImportReport report;
    RecordReader<Record> reader{csv};
    RowPump::Batch batch;
    while (true) {
        auto record = reader.next();
        if (!record) {
            note(report, std::move(record.error()));
            continue;
        }
        if (!*record)
            break;
        ++report.rows;
        if (report.bad_line_count > 0)
            continue;                           // nothing will be kept: look for the other bad lines only
        batch.push_back(seal_row(keys, **record));
        if (batch.size() == rows_in_a_batch) {
            pump.push(std::exchange(batch, {}));
            if (progress)
                progress(report.rows);
        }
    }
    if (report.published() && !batch.empty())
        pump.push(std::move(batch));
    return report;
}

ImportReport read_all(domain::Register kind, std::istream& csv, RowPump& pump, const crypto::KeyRing& keys,
                      const ImportProgress& progress) {
    switch (kind) {
    case domain::Register::Households: return read_all<domain::HouseholdRecord>(csv, pump, keys, progress);
    case domain::Register::Residences: return read_all<domain::ResidenceRecord>(csv, pump, keys, progress);
    case domain::Register::Marriages: return read_all<domain::MarriageRecord>(csv, pump, keys, progress);
    case domain::Register::Births: return read_all<domain::BirthRecord>(csv, pump, keys, progress);
    case domain::Register::Certificates: return read_all<domain::CertificateRecord>(csv, pump, keys, progress);
    case domain::Register::Mobiles: return read_all<domain::MobileRecord>(csv, pump, keys, progress);
    }
    std::unreachable();
}

}  // namespace

ImportReport import_register(domain::Register kind, std::istream& csv, casework::SnapshotStore& store,
                             const crypto::KeyRing& keys, domain::Instant at, const ImportProgress& progress,
                             const std::function<void()>& before_publishing) {
    const auto generation = store.begin(kind);
    try {
        RowPump pump{store, generation};
        auto report = read_all(kind, csv, pump, keys, progress);
        pump.finish();
        if (csv.bad())
            throw std::runtime_error("the file could not be read to its end");
        if (before_publishing)
            before_publishing();
        if (report.published())
            store.publish(kind, generation, at);
        else
            store.abandon(generation);
        return report;
    } catch (...) {
        store.abandon(generation);
        throw;
    }
}

}  // namespace kuaiban::registers
