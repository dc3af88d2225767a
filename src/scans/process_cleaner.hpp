#pragma once

#include <semaphore>
#include <string>

#include "casework/scans/scan_cleaner.hpp"

namespace kuaiban::scans {

/// Takes each file apart in a process of its own, `PROGRAM clean-scan`, which has no keys, no files and no network in hand, little
/// memory and little time: whatever a file does to the library that reads it happens there.
class ProcessCleaner final : public casework::ScanCleaner {
public:
    explicit ProcessCleaner(std::string program) : program_{std::move(program)} {}
    std::expected<casework::CleanScan, domain::Refusal> clean(std::string_view uploaded) override;

private:
    std::string program_;
    std::counting_semaphore<> at_once_{2};
};

/// The other end: gives up what it does not need, reads standard input to its end and answers on standard output.
int clean_scan_command();

}  // namespace kuaiban::scans
