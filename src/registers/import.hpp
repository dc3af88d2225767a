#pragma once

#include <cstddef>
#include <functional>
#include <istream>
#include <vector>

#include "casework/registers_port.hpp"
#include "crypto/crypto.hpp"
#include "registers/csv_reader.hpp"

namespace kuaiban::registers {

struct ImportReport {
    static constexpr std::size_t most_lines_listed = 100;

    std::size_t rows{};                         ///< good rows read; published only where there was no bad line
    std::size_t bad_line_count{};
    std::vector<BadLine> bad_lines{};           ///< the first hundred, without their values

    bool published() const noexcept { return bad_line_count == 0; }
};

/// Called now and then with the rows read so far.
using ImportProgress = std::function<void(std::size_t)>;

/// Replaces a register's snapshot by the file's rows: all or nothing, in one step, the old snapshot answering until then.
/// Streams: memory does not grow with the file. One bad line and nothing is kept, though all are looked for.
/// Throws what the store throws, the new generation abandoned.
ImportReport import_register(domain::Register kind, std::istream& csv, casework::SnapshotStore& store,
                             const crypto::KeyRing& keys, domain::Instant at, const ImportProgress& progress = {},
                             const std::function<void()>& before_publishing = {});

}  // namespace kuaiban::registers
