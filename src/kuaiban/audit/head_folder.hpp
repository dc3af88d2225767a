#pragma once

#include <filesystem>
#include <vector>

#include "casework/audit/audit_log.hpp"

namespace kuaiban {

/// The folder of the operator's choice, best on another machine or on paper that cannot be rewritten: a file for each day (China's),
/// "heads-2026-11-23.jsonl", a head a line, each line durable before the next is asked for.
class HeadFolder {
public:
    /// Makes the folder where there is none. Throws std::runtime_error where it cannot be written.
    explicit HeadFolder(std::filesystem::path folder);

    /// Writes down every head of the database that is later than the last one written here, whichever node signed it.
    void catch_up(casework::AuditLog& log);

private:
    std::filesystem::path folder_;
    domain::Instant last_;
};

/// Every head in a file, or in the files of a folder. Throws std::runtime_error naming file and line where one is no head.
std::vector<casework::TreeHead> read_heads(const std::filesystem::path& place);

}  // namespace kuaiban
